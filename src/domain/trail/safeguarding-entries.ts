import { sql } from 'kysely'
import type { Reader } from '../../db/handles.ts'
import type { TrailEntry } from './entry.ts'
import { toEntry } from './stored-trail.ts'

/** The matter that an entry is about: named in its facts, or else its very subject. */
const MATTER = sql<string>`coalesce(facts->>'matter', split_part(subject, ':', 2))`

/** How many entries of a matter are shown with it at most. */
const MOST = 500

/**
 * The latest entries that one matter left in the safeguarding book, the oldest of them first. Only for
 * those who may know of the matter: the caller has asked.
 * @param matterId the id of the matter, as entries name it in `matter` or as their subject
 */
export async function entriesOfMatter(
  db: Reader,
  matterId: string,
  limit = MOST,
): Promise<TrailEntry[]> {
  const rows = await db
    .selectFrom('trail_entries')
    .selectAll()
    .where('book', '=', 'safeguarding')
    .where(MATTER, '=', matterId)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toEntry).reverse()
}
