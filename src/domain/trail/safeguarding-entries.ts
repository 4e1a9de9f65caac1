import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../db/handles.ts'
import type { TrailEntry } from './entry.ts'
import { toEntry } from './stored-trail.ts'

/** The matter that an entry `e` is about: named in its facts, or else its very subject. */
const MATTER = sql<string>`coalesce(e.facts->>'matter', split_part(e.subject, ':', 2))`

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

/** Which entries of the safeguarding book somebody asks for. */
export interface KnownEntries {
  /** Whether they may know of a matter, as a condition on rows of `matters as m`. */
  readonly mayKnow: RawBuilder<boolean>
  /** Only what this matter left behind. */
  readonly matterId?: string | undefined
  /** Only what came before the entry with this hash. */
  readonly before?: string | undefined
  readonly limit: number
}

/**
 * Entries of the safeguarding book that somebody may see, the newest first: those about a matter that
 * they may know of, and those about the book itself. An entry that names any matter closed to them is
 * left out, and so is one about a matter that nobody has on record.
 */
export async function knownEntries(db: Reader, asked: KnownEntries): Promise<TrailEntry[]> {
  const { mayKnow, matterId, before, limit } = asked
  let query = db
    .selectFrom('trail_entries as e')
    .selectAll()
    .where('e.book', '=', 'safeguarding')
    .where(sql<boolean>`(
      e.subject = 'trail:' || e.trust_id
      or ${MATTER} in (select m.matter_id::text from matters m where ${mayKnow}))`)
    .where(namesNone(sql`select m.matter_id::text from matters m where not ${mayKnow}`))
    .orderBy('e.seq', 'desc')
    .limit(limit)
  if (matterId) query = query.where(MATTER, '=', matterId)
  if (before) {
    query = query.where('e.seq', '<', (one) =>
      one
        .selectFrom('trail_entries as b')
        .select('b.seq')
        .where('b.book', '=', 'safeguarding')
        .where('b.hash', '=', before),
    )
  }
  return (await query.execute()).map(toEntry)
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

/** Neither the subject nor any fact, however deep it lies, is one of these ids. */
function namesNone(ids: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(
    split_part(e.subject, ':', 2) not in (${ids})
    and not exists (
      select from jsonb_path_query(e.facts, 'strict $.**') as fact
      where fact #>> '{}' in (${ids})))`
}
