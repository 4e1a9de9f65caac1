import type { Reader, Writer } from '../../db/handles.ts'
import type { Database } from '../../db/open-database.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { isCode, type OfReceipt, type OwnConcern, ownConcern } from './queries/own-concern.ts'
import type { ReportTools } from './report-in-public.ts'

/** The one answer for a wrong code, one of another school, and what is no code at all. */
export const NO_SUCH_CODE =
  'There is nothing with this code here. Check it once more: four letters or digits, five times.'

/**
 * Let somebody come back with their code. Nothing is counted and nobody is made to wait: a code of 100 bits
 * cannot be found by guessing at any speed, and a lock would keep out whoever has the right one
 * (docs/decisions/reporting-concerns.md). A wrong code costs one look into an index and writes nothing.
 * @param then what they do with it, in one transaction with finding it
 */
export async function returnWithCode<T>(
  database: Pick<Database, 'read' | 'write'>,
  command: OfReceipt,
  tools: ReportTools,
  then: (db: Writer, own: OwnConcern) => Promise<T>,
): Promise<T | Refusal> {
  const { trustId } = command
  if (!(await database.read(trustId, (db) => isCode(db, command, tools.secret)))) {
    return refuse(NO_SUCH_CODE, 'code')
  }
  const done = await database.write(trustId, async (db) => {
    const own = await ownConcern(db, command, tools)
    return own && { done: await then(db, own) }
  })
  return done ? done.done : refuse(NO_SUCH_CODE, 'code')
}

/** As it stands now, for somebody whose code was found a moment ago. */
export async function lookAgain(
  db: Reader,
  of: OfReceipt,
  tools: Pick<ReportTools, 'keys' | 'secret'>,
): Promise<OwnConcern | undefined> {
  return ownConcern(db, of, tools)
}
