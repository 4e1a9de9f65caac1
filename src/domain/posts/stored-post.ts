import { z } from 'zod'
import type { Reader, Writer } from '../../db/handles.ts'
import type { PostState } from '../../vocabulary/post-states.ts'
import { ROLES, type Role } from '../../vocabulary/roles.ts'
import { type PostContent, postContent } from './content.ts'

const roleCode = z.custom<Role>((value) => ROLES.some((role) => role.code === value))

/** The chain that a post walks, fixed when it is submitted: later changes of policy do not move it. */
export const storedRoute = z.object({
  kind: z.enum(['usual', 'short']),
  steps: z.array(z.object({ anyOf: z.array(roleCode).min(1), basis: z.string() })).min(1),
  publishers: z.array(roleCode).min(1),
})
export type StoredRoute = z.infer<typeof storedRoute>

/** A post with its current version, as commands work on it. */
export interface StoredPost {
  readonly trustId: string
  readonly postId: string
  readonly schoolId: string
  readonly authorId: string
  readonly state: PostState
  readonly version: number
  readonly revision: number
  readonly route: StoredRoute | null
  readonly step: number
  readonly approvedSha256: string | null
  readonly scheduledFor: Date | null
  readonly slotConfirmedBy: string | null
  readonly content: PostContent
  readonly contentSha256: string
}

const columns = [
  'p.trust_id',
  'p.post_id',
  'p.school_id',
  'p.author_id',
  'p.state',
  'p.version',
  'p.revision',
  'p.route',
  'p.step',
  'p.approved_sha256',
  'p.scheduled_for',
  'p.slot_confirmed_by',
  'v.content',
  'v.content_sha256',
] as const

/** The post as it stands, for reading. */
export async function loadPost(db: Reader, postId: string): Promise<StoredPost | undefined> {
  const row = await joined(db).where('p.post_id', '=', postId).executeTakeFirst()
  return row && fromRow(row)
}

/** Several posts as they stand, in no particular order. */
export async function loadPosts(db: Reader, postIds: readonly string[]): Promise<StoredPost[]> {
  if (postIds.length === 0) return []
  return (await joined(db).where('p.post_id', 'in', postIds).execute()).map(fromRow)
}

/**
 * The post, locked until the transaction ends: whoever comes second waits, then sees what the
 * first one did.
 */
export async function lockPost(db: Writer, postId: string): Promise<StoredPost | undefined> {
  const locked = await db
    .selectFrom('posts')
    .select('post_id')
    .where('post_id', '=', postId)
    .forUpdate()
    .executeTakeFirst()
  return locked && loadPost(db, postId)
}

function joined(db: Reader) {
  return db
    .selectFrom('posts as p')
    .innerJoin('post_versions as v', (join) =>
      join.onRef('v.post_id', '=', 'p.post_id').onRef('v.version', '=', 'p.version'),
    )
    .select(columns)
}

type Row = Awaited<ReturnType<ReturnType<typeof joined>['executeTakeFirstOrThrow']>>

function fromRow(row: Row): StoredPost {
  return {
    trustId: row.trust_id,
    postId: row.post_id,
    schoolId: row.school_id,
    authorId: row.author_id,
    state: row.state,
    version: row.version,
    revision: row.revision,
    route: row.route === null ? null : storedRoute.parse(row.route),
    step: row.step,
    approvedSha256: row.approved_sha256,
    scheduledFor: row.scheduled_for,
    slotConfirmedBy: row.slot_confirmed_by,
    content: postContent.parse(row.content),
    contentSha256: row.content_sha256,
  }
}
