import type { Writer } from '../../db/handles.ts'
import type { PostState } from '../../vocabulary/post-states.ts'
import type { Actor } from '../people/index.ts'
import { NOT_FOUND, type Refusal } from './refusal.ts'
import { type SaveDraft, saveDraft } from './save-draft.ts'
import { lockPost } from './stored-post.ts'

/**
 * Keep what is being typed. Unlike a save that somebody asks for, this never takes a post back from
 * approval: a slip of the finger must not void what others have approved.
 * @returns the new revision
 */
export async function autosavePost(
  db: Writer,
  actor: Actor,
  command: SaveDraft,
  now: Date,
): Promise<{ ok: true; revision: number } | Refusal> {
  const post = await lockPost(db, command.postId)
  if (!post || post.authorId !== actor.personId) return NOT_FOUND
  if (savesByItself(post.state)) return saveDraft(db, actor, command, now)
  return {
    ok: false,
    kind: 'moved_on',
    message: 'This post is no longer a draft. Press “Save draft” to take it back and change it.',
  }
}

/** Whether what is typed into a post in this state may be kept without being asked. */
export function savesByItself(state: PostState): boolean {
  return ['draft', 'changes_requested', 'held', 'lapsed'].includes(state)
}
