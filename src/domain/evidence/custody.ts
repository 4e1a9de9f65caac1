import type { Reader } from '../../db/handles.ts'
import { trailSentence } from '../../vocabulary/trail-actions.ts'
import { entriesOfMatter } from '../trail/index.ts'
import type { EvidenceSeen } from './read-evidence.ts'

/** One link in the chain of custody. */
export interface CustodyStep {
  readonly at: Date
  /** Who; undefined for whoever is not on record any more. */
  readonly who: string | undefined
  readonly what: string
  /** The digest of the file that it was about, where it was about one. */
  readonly sha256: string | undefined
}

/** Of the whole matter: enough for years, and a bound all the same. */
const MOST_ENTRIES = 20_000

/**
 * Who added, read, copied or stopped a piece of evidence, and when: as the trail has it, which nobody can change.
 * @param seen what `readEvidence` gave to somebody who may know of it
 */
export async function custodyOf(
  db: Reader,
  { evidenceId, matterId }: Pick<EvidenceSeen, 'evidenceId' | 'matterId'>,
): Promise<readonly CustodyStep[]> {
  const entries = (await entriesOfMatter(db, matterId, MOST_ENTRIES)).filter(
    ({ subject }) => subject === `evidence:${evidenceId}`,
  )
  const ids = [...new Set(entries.map(({ actor }) => actor.replace(/^person:/, '')))].filter(isId)
  const people = ids.length === 0 ? [] : await namesOf(db, ids)
  const names = new Map(people.map((row) => [`person:${row.person_id}`, row.name]))
  return entries.map(({ at, actor, action, facts }) => ({
    at: new Date(at),
    who: actor === 'anyone' ? 'Whoever reported it' : names.get(actor),
    what: trailSentence(action),
    sha256: typeof facts.sha256 === 'string' ? facts.sha256 : undefined,
  }))
}

function namesOf(db: Reader, ids: readonly string[]) {
  return db
    .selectFrom('people')
    .select(['person_id', 'name'])
    .where('person_id', 'in', [...ids])
    .execute()
}

function isId(id: string): boolean {
  return /^[0-9a-f-]{36}$/.test(id)
}
