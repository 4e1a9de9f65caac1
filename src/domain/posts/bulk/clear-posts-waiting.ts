import type { Reader } from '../../../db/handles.ts'
import type { Actor } from '../../people/index.ts'
import type { GateIndexes } from '../gate-indexes.ts'
import { judgePost } from '../judge-post.ts'
import type { PostSummary } from '../queries/post-lists.ts'
import { postsWaiting } from '../queries/work-waiting.ts'
import { hasOpened } from '../review/openings.ts'
import { loadPosts } from '../stored-post.ts'
import { hasVideo } from '../video/watched.ts'

/** A post that waits for somebody’s approval, and whether they may tick it among others. */
export interface PostToTick extends PostSummary {
  readonly version: number
  readonly contentSha256: string
  /** Why it has to be decided on its own page; undefined where it can be ticked. */
  readonly alone: 'asks' | 'video' | undefined
  /** Whether they have opened it just as it stands. */
  readonly opened: boolean
}

/** As many as a person reads before they lose count. */
const MOST = 30

/** What waits for this person’s approval, those that wait longest first. */
export async function postsToTick(
  db: Reader,
  actor: Actor,
  context: { readonly gate: GateIndexes; readonly now: Date },
): Promise<PostToTick[]> {
  const { decisions } = await postsWaiting(db, actor)
  const waiting = decisions.slice(0, MOST)
  const posts = await loadPosts(
    db,
    waiting.map((one) => one.postId),
  )
  const found: PostToTick[] = []
  for (const summary of waiting) {
    const post = posts.find((one) => one.postId === summary.postId)
    if (!post) continue
    const { verdict } = await judgePost(db, context.gate, post, context.now)
    const { version, contentSha256 } = post
    const alone = hasVideo(post.content) ? 'video' : verdict === 'clear' ? undefined : 'asks'
    const opened = await hasOpened(db, actor.personId, post)
    found.push({ ...summary, version, contentSha256, alone, opened })
  }
  return found
}
