import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import { belongsHere } from './belongs-here.ts'
import { contentDigest, type PostContent } from './content.ts'
import { decide } from './lifecycle.ts'
import { CHANGED_ELSEWHERE, lifecycleRefusal, NOT_FOUND, type Refusal } from './refusal.ts'
import { lockPost, type StoredPost } from './stored-post.ts'
import { writeVersion } from './write-version.ts'

export interface SaveDraft {
  readonly postId: string
  /** The revision that the author's page was made from; another one means another tab was faster. */
  readonly revision: number
  readonly content: PostContent
  readonly scheduledFor: Date | null
}

/**
 * Keep what the author has typed. Saving a post that was submitted makes a new version and voids
 * every approval: what was approved is no longer what would go out.
 * @returns the new revision, to be sent with the next save
 */
export async function saveDraft(
  db: Writer,
  actor: Actor,
  command: SaveDraft,
  now: Date,
): Promise<{ ok: true; revision: number; voided: boolean } | Refusal> {
  const post = await lockPost(db, command.postId)
  if (!post || post.authorId !== actor.personId) return NOT_FOUND
  const decision = decide(post.state, { action: 'save', capacities: ['author'] })
  if (!decision.ok) return lifecycleRefusal(decision.why)
  if (post.revision !== command.revision) return CHANGED_ELSEWHERE
  if (!(await belongsHere(db, post.schoolId, command.content))) return NOT_FOUND
  if (isUnchanged(post, command)) return { ok: true, revision: post.revision, voided: false }

  const submitted = post.state !== 'draft'
  const version = submitted ? post.version + 1 : post.version
  await writeVersion(db, post, { version, content: command.content, now })
  await db
    .updateTable('posts')
    .set({
      kind: command.content.kind,
      state: decision.to,
      version,
      revision: post.revision + 1,
      route: null,
      step: 0,
      approved_sha256: null,
      scheduled_for: command.scheduledFor,
      slot_confirmed_by: null,
      updated_at: now,
    })
    .where('post_id', '=', post.postId)
    .execute()
  if (submitted) await enterReopening(db, actor, post, version, now)
  return { ok: true, revision: post.revision + 1, voided: submitted }
}

/** A save that changes nothing must not void an approval. */
function isUnchanged(post: StoredPost, command: SaveDraft): boolean {
  return (
    contentDigest(command.content) === post.contentSha256 &&
    (command.scheduledFor?.getTime() ?? null) === (post.scheduledFor?.getTime() ?? null)
  )
}

async function enterReopening(
  db: Writer,
  actor: Actor,
  post: StoredPost,
  version: number,
  now: Date,
): Promise<void> {
  await appendEntry(db, {
    trustId: post.trustId,
    at: now,
    actor: trailName(actor),
    action: 'post.reopened',
    schoolId: post.schoolId,
    subject: `post:${post.postId}`,
    facts: { from: post.state, version, voided: post.approvedSha256 },
  })
}
