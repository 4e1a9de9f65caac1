import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { appendEntry, type Facts } from '../trail/index.ts'
import { savesByItself } from './autosave-post.ts'
import { contentDigest, type PostContent, withSetAside } from './content.ts'
import { CHANGED_ELSEWHERE, NOT_FOUND, type Refusal } from './refusal.ts'
import { saveDraft } from './save-draft.ts'
import { lockPost, type StoredPost } from './stored-post.ts'

/** What an answer changes, or why it cannot; undefined where there is nothing to change. */
type Change =
  | {
      readonly setAside: PostContent['setAside']
      readonly action: 'post.finding_set_aside' | 'post.finding_taken_up'
      readonly facts: Facts
    }
  | Refusal
  | undefined

/**
 * Change what the author of a draft has said to its findings. A post that others are deciding on is
 * taken back by hand first: what they approve must not change under them.
 * @param change reads off the locked post what to change
 */
export async function answerPost(
  db: Writer,
  actor: Actor,
  command: { readonly postId: string; readonly revision: number },
  now: Date,
  change: (post: StoredPost) => Promise<Change> | Change,
): Promise<{ ok: true; revision: number } | Refusal> {
  const { postId, revision } = command
  const post = await lockPost(db, postId)
  if (!post || post.authorId !== actor.personId) return NOT_FOUND
  if (!savesByItself(post.state)) return NO_DRAFT
  if (post.revision !== revision) return CHANGED_ELSEWHERE
  const changed = await change(post)
  if (!changed) return { ok: true, revision }
  if ('ok' in changed) return changed
  const content = withSetAside(post.content, changed.setAside)
  const save = { postId, revision, content, scheduledFor: post.scheduledFor }
  const saved = await saveDraft(db, actor, save, now)
  if (!saved.ok) return saved
  await appendEntry(db, {
    trustId: post.trustId,
    at: now,
    actor: trailName(actor),
    action: changed.action,
    schoolId: post.schoolId,
    subject: `post:${postId}`,
    facts: { ...changed.facts, sha256: contentDigest(content) },
  })
  return { ok: true, revision: saved.revision }
}

const NO_DRAFT: Refusal = {
  ok: false,
  kind: 'moved_on',
  message: 'This post is no longer a draft. Press “Take back and save”, then answer the finding.',
}
