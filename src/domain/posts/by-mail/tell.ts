import type { Writer } from '../../../db/handles.ts'
import { PERMISSIONS } from '../../../vocabulary/actions.ts'
import { londonDate } from '../../london-time.ts'
import { queueMail } from '../../mail/index.ts'
import { peopleInRoles } from '../../people/index.ts'
import { loadPost, type StoredPost } from '../stored-post.ts'
import { approversOf } from './approvers-of.ts'

/** Tell everyone who may decide on a post now, as it stands in this transaction. */
export async function tellApprovers(db: Writer, postId: string, now: Date): Promise<void> {
  const post = await loadPost(db, postId)
  if (!post) return
  const approvers = await approversOf(db, post, londonDate(now))
  await queueMail(
    db,
    { ...about(post), to: approvers.map(({ personId }) => personId), kind: 'post_to_decide' },
    now,
  )
}

/** Tell the author of a post what was decided, or that it is on hold. Never why: that stands in Gatepost. */
export async function tellAuthor(
  db: Writer,
  postId: string,
  told: { readonly kind: 'post_decided' | 'post_held'; readonly outcome?: string },
  now: Date,
): Promise<void> {
  const post = await loadPost(db, postId)
  if (!post) return
  const { kind, outcome } = told
  const facts = outcome === undefined ? {} : { outcome }
  await queueMail(db, { ...about(post), to: [post.authorId], kind, facts }, now)
}

/** Tell whoever takes posts down at a school that something has to be, by hand. */
export async function tellRemovers(
  db: Writer,
  post: Pick<StoredPost, 'trustId' | 'postId' | 'schoolId'>,
  now: Date,
): Promise<void> {
  const { trustId, postId: subjectId, schoolId } = post
  const roles = PERMISSIONS['post.take_down']
  const to = await peopleInRoles(db, { schoolId, roles }, londonDate(now))
  const occasion = `${subjectId}:${now.toISOString()}`
  await queueMail(db, { trustId, to, kind: 'takedown_due', occasion, schoolId, subjectId }, now)
}

/** A post comes by the same desk more than once: its revision tells the times apart. */
function about({ trustId, postId, schoolId, revision }: StoredPost) {
  return { trustId, schoolId, subjectId: postId, occasion: `${postId}:${revision}` }
}
