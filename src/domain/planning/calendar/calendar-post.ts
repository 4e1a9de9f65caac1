import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import type { PostState } from '../../../vocabulary/post-states.ts'
import type { Actor } from '../../people/index.ts'
import { mayMove } from '../../posts/index.ts'

/** A post as the calendar shows it. */
export interface CalendarPost {
  readonly postId: string
  readonly revision: number
  readonly schoolId: string
  readonly schoolName: string
  readonly authorName: string
  readonly state: PostState
  readonly slotConfirmed: boolean
  /** When it was out, or when it is wished or due to be. */
  readonly at: Date
  /** Its first words. */
  readonly text: string
  readonly photoCount: number
  readonly channels: readonly string[]
  /** Whether this reader may put it on another day. */
  readonly movable: boolean
}

const BY_NAME = new Intl.Collator('en-GB')

/** More than anybody reads of one post on a calendar. */
const EXCERPT = 120

/**
 * What is read of a post `p` with its version `v`. The names of schools, people and channels are asked
 * beside it: a database that has not counted its rows yet joined every day of a month to every school.
 */
export const COLUMNS = [
  'p.post_id',
  'p.revision',
  'p.school_id',
  'p.author_id',
  'p.state',
  'p.slot_confirmed_by',
  'p.calendar_at',
  sql<string>`left(v.content ->> 'text', ${sql.lit(EXCERPT)})`.as('text'),
  sql<number>`jsonb_array_length(v.content -> 'photos')`.as('photo_count'),
  sql<string[] | null>`p.route -> 'publishers'`.as('publishers'),
  'p.channel_ids',
] as const

export interface CalendarRow {
  readonly post_id: string
  readonly revision: number
  readonly school_id: string
  readonly author_id: string
  readonly state: PostState
  readonly slot_confirmed_by: string | null
  readonly calendar_at: Date | null
  readonly text: string
  readonly photo_count: number
  readonly publishers: string[] | null
  readonly channel_ids: string[]
}

export function toCalendarPost(
  actor: Actor,
  row: CalendarRow,
  names: ReadonlyMap<string, string>,
): CalendarPost {
  const { state } = row
  const named = (id: string) => names.get(id) ?? ''
  const slotConfirmed = row.slot_confirmed_by !== null
  const movable = mayMove(actor, {
    state,
    slotConfirmed,
    schoolId: row.school_id,
    authorId: row.author_id,
    publishers: row.publishers ?? [],
  })
  return {
    postId: row.post_id,
    revision: row.revision,
    schoolId: row.school_id,
    schoolName: named(row.school_id),
    authorName: named(row.author_id),
    state,
    slotConfirmed,
    at: row.calendar_at ?? new Date(0),
    text: row.text,
    photoCount: row.photo_count,
    channels: row.channel_ids.flatMap((id) => names.get(id) ?? []).sort(BY_NAME.compare),
    movable,
  }
}

/** What the schools, authors and channels of these posts are called, by their ids: many share the same few. */
export async function namesIn(
  db: Reader,
  rows: readonly CalendarRow[],
): Promise<ReadonlyMap<string, string>> {
  if (rows.length === 0) return new Map()
  const among = (ids: readonly string[]) => sql<string>`any(${[...new Set(ids)]}::uuid[])`
  const found = await Promise.all([
    db
      .selectFrom('schools')
      .select(['school_id as id', 'name'])
      .where('school_id', '=', among(rows.map((row) => row.school_id)))
      .execute(),
    db
      .selectFrom('people')
      .select(['person_id as id', 'name'])
      .where('person_id', '=', among(rows.map((row) => row.author_id)))
      .execute(),
    db
      .selectFrom('channels')
      .select(['channel_id as id', 'name'])
      .where('channel_id', '=', among(rows.flatMap((row) => row.channel_ids)))
      .execute(),
  ])
  return new Map(found.flat().map(({ id, name }) => [id, name]))
}
