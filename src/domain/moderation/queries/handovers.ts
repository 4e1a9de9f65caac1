import type { Reader } from '../../../db/handles.ts'

/** What was handed to the safeguarding lead. */
export interface Handover {
  readonly handoverId: string
  readonly kind: 'concern' | 'illegal'
  readonly commentId: string | null
  /** Whether there is a sealed copy. */
  readonly hasCopy: boolean
  readonly channel: string
  readonly reason: string
  readonly by: string
  readonly at: Date
  readonly acknowledged: { readonly by: string; readonly at: Date } | null
}

const MOST_LISTED = 100

/** What was handed to the safeguarding lead of a school: what nobody acknowledged first,
 * of that what nobody may look at, then the latest. */
export async function handoversOf(db: Reader, schoolId: string): Promise<readonly Handover[]> {
  const rows = await db
    .selectFrom('comment_handovers as h')
    .innerJoin('channels as c', 'c.channel_id', 'h.channel_id')
    .innerJoin('people as p', 'p.person_id', 'h.made_by')
    .leftJoin('people as a', 'a.person_id', 'h.acknowledged_by')
    .select(['h.handover_id', 'h.kind', 'h.comment_id', 'h.copy_id', 'c.name as channel'])
    .select([
      'h.reason',
      'p.name as by',
      'h.made_at',
      'a.name as acknowledged',
      'h.acknowledged_at',
    ])
    .where('h.school_id', '=', schoolId)
    .orderBy((order) => order('h.acknowledged_at', 'is not', null))
    .orderBy((order) => order('h.kind', '<>', 'illegal'))
    .orderBy('h.made_at', 'desc')
    .limit(MOST_LISTED)
    .execute()
  return rows.map((row) => ({
    handoverId: row.handover_id,
    kind: row.kind,
    commentId: row.comment_id,
    hasCopy: row.copy_id !== null,
    channel: row.channel,
    reason: row.reason,
    by: row.by,
    at: row.made_at,
    acknowledged: row.acknowledged_at && { by: row.acknowledged ?? '', at: row.acknowledged_at },
  }))
}
