import type { Reader } from '../../../db/handles.ts'
import type { PostState } from '../../../vocabulary/post-states.ts'
import { type Actor, schoolsWhere } from '../../people/index.ts'
import { postContent } from '../content.ts'

/** A post as a list shows it. */
export interface PostSummary {
  readonly postId: string
  readonly schoolId: string
  readonly schoolName: string
  readonly authorId: string
  readonly authorName: string
  readonly state: PostState
  readonly kind: 'standard' | 'reminder'
  readonly text: string
  readonly firstPhotoId: string | null
  readonly photoCount: number
  readonly scheduledFor: Date | null
  readonly slotConfirmed: boolean
  readonly updatedAt: Date
}

export interface PostFilter {
  /** Only the person's own posts, drafts included; otherwise every submitted post they may see. */
  readonly mine?: boolean
  readonly schoolId?: string
  readonly states?: readonly PostState[]
  /** Only posts older than this one: the last of the page before. */
  readonly before?: { readonly updatedAt: Date; readonly postId: string }
  readonly limit?: number
}

export const PAGE_SIZE = 25

/** Posts that a person may see, the latest first. Drafts are seen by their author alone. */
export async function listPosts(
  db: Reader,
  actor: Actor,
  filter: PostFilter,
): Promise<PostSummary[]> {
  const schools = schoolsWhere(actor, 'post.see')
  let query = summaries(db)
    .orderBy('p.updated_at', 'desc')
    .orderBy('p.post_id', 'desc')
    .limit(filter.limit ?? PAGE_SIZE)
  if (filter.mine) {
    query = query.where('p.author_id', '=', actor.personId)
  } else {
    query = query.where('p.state', '!=', 'draft')
    if (schools !== 'all') {
      if (schools.length === 0) return []
      query = query.where('p.school_id', 'in', schools)
    }
  }
  if (filter.schoolId) query = query.where('p.school_id', '=', filter.schoolId)
  if (filter.states) {
    if (filter.states.length === 0) return []
    query = query.where('p.state', 'in', [...filter.states])
  }
  const { before } = filter
  if (before) {
    query = query.where((where) =>
      where.or([
        where('p.updated_at', '<', before.updatedAt),
        where.and([
          where('p.updated_at', '=', before.updatedAt),
          where('p.post_id', '<', before.postId),
        ]),
      ]),
    )
  }
  return (await query.execute()).map(toSummary)
}

export function summaries(db: Reader) {
  return db
    .selectFrom('posts as p')
    .innerJoin('post_versions as v', (join) =>
      join.onRef('v.post_id', '=', 'p.post_id').onRef('v.version', '=', 'p.version'),
    )
    .innerJoin('people as a', 'a.person_id', 'p.author_id')
    .innerJoin('schools as s', 's.school_id', 'p.school_id')
    .select([
      'p.post_id',
      'p.school_id',
      's.name as school_name',
      'p.author_id',
      'a.name as author_name',
      'p.state',
      'p.kind',
      'v.content',
      'p.scheduled_for',
      'p.slot_confirmed_by',
      'p.updated_at',
    ])
}

export type SummaryRow = Awaited<
  ReturnType<ReturnType<typeof summaries>['executeTakeFirstOrThrow']>
>

export function toSummary(row: SummaryRow): PostSummary {
  const content = postContent.parse(row.content)
  return {
    postId: row.post_id,
    schoolId: row.school_id,
    schoolName: row.school_name,
    authorId: row.author_id,
    authorName: row.author_name,
    state: row.state,
    kind: row.kind,
    text: content.text,
    firstPhotoId: content.photos[0]?.photoId ?? null,
    photoCount: content.photos.length,
    scheduledFor: row.scheduled_for,
    slotConfirmed: row.slot_confirmed_by !== null,
    updatedAt: row.updated_at,
  }
}
