import { randomBytes, randomUUID } from 'node:crypto'
import type { Reader, Writer } from '../../../db/handles.ts'
import { londonDate } from '../../london-time.ts'
import { mailSettings } from '../../mail/index.ts'
import { type Actor, digestOf, loadActor } from '../../people/index.ts'
import { appendEntry } from '../../trail/index.ts'
import { standingTo } from '../capacities.ts'
import type { PostContent } from '../content.ts'
import { loadPost, type StoredPost } from '../stored-post.ts'

/** A weekend passes; a link in an old mailbox must not work for ever. */
const VALID_MS = 72 * 3_600_000

/** Whether a post still waits for this very person. */
export async function stillToDecide(
  db: Reader,
  asked: { readonly postId: string; readonly personId: string },
  now: Date,
): Promise<StoredPost | undefined> {
  const [post, actor] = await Promise.all([
    loadPost(db, asked.postId),
    loadActor(db, asked.personId, londonDate(now)),
  ])
  if (!post || !actor) return undefined
  const { capacities } = await standingTo(db, actor, post)
  return capacities.includes('approver') ? post : undefined
}

/**
 * Make a one-time link with which a person decides on a post as it is now: bound to them, to the post and
 * to its content.
 * @returns the token, to be mailed to them alone: only its digest is kept; undefined where the trust
 * wants no such links
 */
export async function makeDecisionLink(
  db: Writer,
  link: { readonly post: StoredPost; readonly personId: string },
  now: Date,
): Promise<string | undefined> {
  if (!(await mailSettings(db)).decisionLinks) return undefined
  const { post, personId } = link
  const { trustId, postId, version, contentSha256 } = post
  const [linkId, secret] = [randomUUID(), randomBytes(32).toString('base64url')]
  await db
    .insertInto('post_decision_links')
    .values({
      trust_id: trustId,
      link_id: linkId,
      post_id: postId,
      version,
      content_sha256: contentSha256,
      person_id: personId,
      token_sha256: digestOf(secret),
      made_at: now,
      expires_at: new Date(now.getTime() + VALID_MS),
      used_at: null,
    })
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: 'system:mail',
    action: 'decision_link.made',
    schoolId: post.schoolId,
    subject: `post:${postId}`,
    facts: { link: linkId, for: personId, version, sha256: contentSha256 },
  })
  return `${trustId}.${secret}`
}

/** A link that works now, and whoever it is for. */
export interface LiveLink {
  readonly linkId: string
  readonly postId: string
  readonly version: number
  readonly contentSha256: string
  readonly content: PostContent
  readonly actor: Actor
}

/**
 * The link of a secret, if it works: made, not used, not run out, its person still here and asked, its
 * post still what it was, and such links still wanted. Looking changes nothing.
 */
export async function liveDecisionLink(
  db: Reader,
  secret: string,
  now: Date,
): Promise<LiveLink | undefined> {
  const [row, settings] = await Promise.all([
    db
      .selectFrom('post_decision_links')
      .select(['link_id', 'post_id', 'version', 'content_sha256', 'person_id'])
      .where('token_sha256', '=', digestOf(secret))
      .where('expires_at', '>', now)
      .where('used_at', 'is', null)
      .executeTakeFirst(),
    mailSettings(db),
  ])
  if (!row || !settings.decisionLinks) return undefined
  const { post_id: postId, person_id: personId, version, content_sha256: contentSha256 } = row
  const [post, actor] = await Promise.all([
    stillToDecide(db, { postId, personId }, now),
    loadActor(db, personId, londonDate(now)),
  ])
  if (!actor || post?.version !== version || post.contentSha256 !== contentSha256) return undefined
  const { content } = post
  return { linkId: row.link_id, postId, version, contentSha256, content, actor }
}

/** Drop links that ran out or were used long ago; the trail keeps that they were there. */
export async function forgetDecisionLinks(db: Writer, now: Date): Promise<void> {
  const before = new Date(now.getTime() - 30 * 24 * 3_600_000)
  await db.deleteFrom('post_decision_links').where('expires_at', '<=', before).execute()
}
