import { createHmac } from 'node:crypto'
import { type Database, INSTALLATION } from '../../db/open-database.ts'
import { countFailure, minutesToWait } from '../people/index.ts'

/** How often one network address may do something in a quarter of an hour: a whole classroom shares it. */
export const REPORTS_PER_ADDRESS = 30
export const FILES_PER_ADDRESS = 20

/** Who is counted: a network address, of which only a keyed digest is kept. */
export interface Caller {
  readonly address: string
  readonly secret: string
}

/**
 * Count this one and say how long to wait. It is counted before anything is looked up, so that many at once
 * gain nothing.
 * @returns minutes, or 0 when it may go on
 */
export async function countCall(
  database: Pick<Database, 'write'>,
  { kind, caller, most }: { readonly kind: string; readonly caller: Caller; readonly most: number },
  now: Date,
): Promise<number> {
  const subject = subjectOf(caller.secret, `${kind}:${caller.address}`)
  return database.write(INSTALLATION, async (db) => {
    await countFailure(db, subject, now)
    return minutesToWait(db, subject, most + 1, now)
  })
}

/** Count somebody who comes with files, before a byte of them is read. @returns minutes to wait, or 0 */
export function minutesForFiles(
  database: Pick<Database, 'write'>,
  caller: Caller,
  now: Date,
): Promise<number> {
  return countCall(database, { kind: 'files', caller, most: FILES_PER_ADDRESS }, now)
}

/** Minutes as they stand in a sentence. */
export function minutesInWords(minutes: number): string {
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}

function subjectOf(secret: string, text: string): string {
  return createHmac('sha256', secret).update(`concern:${text}`).digest('hex')
}
