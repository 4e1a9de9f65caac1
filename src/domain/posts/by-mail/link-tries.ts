import { createHmac } from 'node:crypto'
import { type Database, INSTALLATION } from '../../../db/open-database.ts'
import { countFailure, minutesToWait } from '../../people/index.ts'

/** Links that are nobody's, from one network address in a quarter of an hour. A staff room shares one. */
const TRIES = 60

/** Who tries links: a network address, of which only a keyed digest is kept. */
export interface LinkTrier {
  readonly address: string
  /** Keys the digest. */
  readonly secret: string
}

/** Whether this address tried too many links that are nobody's, and has to wait. */
export async function triedTooOften(
  database: Pick<Database, 'read'>,
  trier: LinkTrier,
  now: Date,
): Promise<boolean> {
  const wait = await database.read(INSTALLATION, (db) =>
    minutesToWait(db, subjectOf(trier), TRIES, now),
  )
  return wait > 0
}

/** Count a link that was nobody's. */
export async function countDeadLink(
  database: Pick<Database, 'write'>,
  trier: LinkTrier,
  now: Date,
): Promise<void> {
  await database.write(INSTALLATION, (db) => countFailure(db, subjectOf(trier), now))
}

function subjectOf({ address, secret }: LinkTrier): string {
  return createHmac('sha256', secret).update(`decision-link:${address}`).digest('hex')
}
