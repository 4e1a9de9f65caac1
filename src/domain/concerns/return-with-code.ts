import type { Reader, Writer } from '../../db/handles.ts'
import type { Database } from '../../db/open-database.ts'
import { type Refusal, refuse } from '../refusal.ts'
import {
  countCall,
  countWrongCode,
  LOOKS_PER_ADDRESS,
  minutesAtSchool,
  minutesInWords,
} from './limits.ts'
import { type OfReceipt, type OwnConcern, ownConcern } from './queries/own-concern.ts'
import type { ReportTools } from './report-in-public.ts'

export interface ReturnWithCode extends OfReceipt {
  readonly address: string
}

/** The one answer for a wrong code, one of another school, and what is no code at all. */
export const NO_SUCH_CODE =
  'There is nothing with this code here. Check it once more: four letters or digits, five times.'

/**
 * Let somebody come back with their code. Every try is counted, by its network address and by the school.
 * @param then what they do with it, in one transaction with finding it
 */
export async function returnWithCode<T>(
  database: Pick<Database, 'read' | 'write'>,
  command: ReturnWithCode,
  tools: ReportTools,
  then: (db: Writer, own: OwnConcern) => Promise<T>,
): Promise<T | Refusal> {
  const refusal = await refuseTries(database, command, tools)
  if (refusal) return refusal
  const done = await database.write(command.trustId, async (db) => {
    const own = await ownConcern(db, command, tools)
    return own && { done: await then(db, own) }
  })
  if (done) return done.done
  await countWrongCode(database, { ...command, secret: tools.secret }, tools.now)
  return refuse(NO_SUCH_CODE, 'code')
}

/** As it stands now, for somebody whose code was found a moment ago. */
export async function lookAgain(
  db: Reader,
  of: OfReceipt,
  tools: Pick<ReportTools, 'keys' | 'secret'>,
): Promise<OwnConcern | undefined> {
  return ownConcern(db, of, tools)
}

async function refuseTries(
  database: Pick<Database, 'read' | 'write'>,
  { schoolId, address }: ReturnWithCode,
  { secret, now }: ReportTools,
): Promise<Refusal | undefined> {
  const caller = { address, secret }
  const [here, everywhere] = await Promise.all([
    countCall(database, { kind: 'look', caller, most: LOOKS_PER_ADDRESS }, now),
    minutesAtSchool(database, { schoolId, secret }, now),
  ])
  const wait = Math.max(here, everywhere)
  if (wait === 0) return undefined
  return refuse(
    `Too many codes were tried. Wait ${minutesInWords(wait)}, then try yours again.`,
    'code',
  )
}
