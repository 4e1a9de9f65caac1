import type { Writer } from '../../db/handles.ts'
import type { SearchState } from '../../vocabulary/registers.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { openText, type SealingKeys } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import {
  candidateOf,
  type StoredSearch,
  searchWordsOf,
  storedCandidate,
  storedSearch,
} from './sealed-words.ts'

/** A search as it is read. */
export interface SearchSeen {
  readonly searchId: string
  readonly state: SearchState
  /** Undefined once it was deleted, or where the key is not there. */
  readonly named: { readonly candidate: string; readonly vacancy: string } | undefined
  readonly words: StoredSearch | undefined
  readonly outcome: 'nothing' | 'findings' | null
  readonly informedOn: string
  readonly searcher: string
  /** Whether whoever reads this is to search. */
  readonly mine: boolean
  readonly panel: readonly string[]
  readonly appointed: boolean | null
  readonly disposeOn: string
}

const MOST = 200

/**
 * The searches of a school that this person may read: all for those who keep them, and for others the ones that they
 * do or decide on. That they were read is an entry in the trail.
 */
export async function searchesAt(
  db: Writer,
  actor: Actor,
  schoolId: string,
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<readonly SearchSeen[]> {
  const rows = await db
    .selectFrom('candidate_searches as s')
    .innerJoin('people as p', 'p.person_id', 's.searcher_id')
    .selectAll('s')
    .select('p.name')
    .where('s.school_id', '=', schoolId)
    .$if(!may(actor, 'candidate.keep', schoolId), (query) =>
      query.where((where) =>
        where.or([
          where('s.searcher_id', '=', actor.personId),
          where.exists(
            where
              .selectFrom('candidate_panel as c')
              .select('c.person_id')
              .whereRef('c.search_id', '=', 's.search_id')
              .where('c.person_id', '=', actor.personId),
          ),
        ]),
      ),
    )
    .orderBy('s.made_at', 'desc')
    .limit(MOST)
    .execute()
  if (rows.length === 0) return []
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'candidate.read',
    schoolId,
    subject: `school:${schoolId}`,
    facts: { searches: rows.map((row) => row.search_id) },
  })
  const panels = await panelsOf(
    db,
    rows.map((row) => row.search_id),
  )
  return rows.map((row) => {
    const named = openText(keys, candidateOf(actor.trustId, row.search_id), row.sealed_candidate)
    const words = openText(keys, searchWordsOf(actor.trustId, row.search_id), row.sealed_words)
    return {
      searchId: row.search_id,
      state: row.state,
      named: named === undefined ? undefined : storedCandidate.parse(JSON.parse(named)),
      words: words === undefined ? undefined : storedSearch.parse(JSON.parse(words)),
      outcome: row.outcome,
      informedOn: row.informed_on,
      searcher: row.name,
      mine: row.searcher_id === actor.personId,
      panel: panels.get(row.search_id) ?? [],
      appointed: row.appointed,
      disposeOn: row.dispose_on,
    }
  })
}

async function panelsOf(
  db: Writer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('candidate_panel as c')
    .innerJoin('people as p', 'p.person_id', 'c.person_id')
    .select(['c.search_id', 'p.name'])
    .where('c.search_id', 'in', ids)
    .orderBy('p.name')
    .orderBy('p.person_id')
    .execute()
  const found = new Map<string, string[]>()
  for (const { search_id, name } of rows) {
    found.set(search_id, [...(found.get(search_id) ?? []), name])
  }
  return found
}
