import { sql } from 'kysely'
import type { Reader } from '../../db/handles.ts'
import type { TrailEntry } from './entry.ts'
import { toEntry } from './stored-trail.ts'

/** The matter that an entry `e` is about: named in its facts, or else its very subject. */
export const MATTER = sql<string>`coalesce(e.facts->>'matter', split_part(e.subject, ':', 2))`

/** How many entries of a matter are shown with it at most. */
const MOST = 500

/**
 * The latest entries that one matter left in the safeguarding book, the oldest of them first. Only for
 * those who may know of the matter: the caller has asked. Their numbers are not to be shown, since a gap
 * between them would tell of other matters.
 * @param matterId the id of the matter, as entries name it in the fact `matter` or as their subject
 */
export async function entriesOfMatter(
  db: Reader,
  matterId: string,
  limit = MOST,
): Promise<TrailEntry[]> {
  const rows = await db
    .selectFrom('trail_entries as e')
    .selectAll()
    .where('e.book', '=', 'safeguarding')
    .where(MATTER, '=', matterId)
    .orderBy('e.seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toEntry).reverse()
}

/** The latest entry of this action about the safeguarding book itself, such as a check of it. */
export async function latestAboutBook(
  db: Reader,
  trustId: string,
  action: string,
): Promise<TrailEntry | undefined> {
  const row = await db
    .selectFrom('trail_entries')
    .selectAll()
    .where('book', '=', 'safeguarding')
    .where('subject', '=', `trail:${trustId}`)
    .where('action', '=', action)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toEntry(row)
}
