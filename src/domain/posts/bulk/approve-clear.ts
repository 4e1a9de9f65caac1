import type { Writer } from '../../../db/handles.ts'
import { type Actor, may } from '../../people/index.ts'
import { decidePost } from '../decide-post.ts'
import type { GateIndexes } from '../gate-indexes.ts'
import { judgePost } from '../judge-post.ts'
import { forbidden, MOVED_ON, NOT_FOUND, type Refusal } from '../refusal.ts'
import { hasOpened } from '../review/openings.ts'
import { lockPost } from '../stored-post.ts'
import { hasVideo } from '../video/watched.ts'

export interface ApproveClear {
  readonly postId: string
  readonly version: number
  readonly contentSha256: string
}

/**
 * Approve one of several posts that were ticked together: only what its approver has opened just as it
 * stands, and in which the gate finds nothing that asks for a person. It is the same decision as on the
 * post’s own page, with the same checks, in a transaction of its own.
 */
export async function approveClear(
  db: Writer,
  actor: Actor,
  command: ApproveClear,
  context: { readonly gate: GateIndexes; readonly now: Date },
): Promise<{ ok: true; done: boolean } | Refusal> {
  const post = await lockPost(db, command.postId)
  if (!post || !may(actor, 'post.see', post.schoolId)) return NOT_FOUND
  if (post.contentSha256 !== command.contentSha256) return MOVED_ON
  if (!(await hasOpened(db, actor.personId, post))) {
    return forbidden('Open this post and read it first.')
  }
  if (hasVideo(post.content)) return forbidden('It holds a video. Decide on its own page.')
  const { verdict, findings } = await judgePost(db, context.gate, post, context.now)
  if (verdict !== 'clear') {
    const message = 'Something in it asks for a person. Decide on its own page.'
    return { ok: false, kind: 'stopped', message, findings }
  }
  return decidePost(db, actor, { ...command, outcome: 'approved', reason: '' }, context)
}
