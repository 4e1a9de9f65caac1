import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import type { PictureCause } from './forms.ts'
import { lookedFor, STILL_OUT } from './looked-for.ts'

export interface KeepPicture {
  readonly schoolId: string
  readonly postId: string
  readonly cause: PictureCause
  readonly reason: string
}

/**
 * Say of a post that is out there why it stays, as “only adults are near” or “her parents said so in
 * writing”. It holds for what is in it today: a learner who leaves later is asked about anew.
 */
export async function keepPicture(
  db: Writer,
  actor: Actor,
  command: KeepPicture,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { schoolId, postId, cause } = command
  const reason = command.reason.trim()
  const secret = refusePasswordText(reason, 'reason')
  if (secret) return secret
  const post = await db
    .selectFrom('posts')
    .select('trust_id')
    .where('post_id', '=', postId)
    .where('school_id', '=', schoolId)
    .forUpdate()
    .executeTakeFirst()
  if (!post || !may(actor, 'post.take_down', schoolId)) {
    return refuseUnknown('There is no such post at this school. Look at the list again.')
  }
  const out = await db
    .selectFrom('publications as u')
    .innerJoin('post_versions as v', (join) =>
      join.onRef('v.post_id', '=', 'u.post_id').onRef('v.version', '=', 'u.version'),
    )
    .select(['v.version', lookedFor(cause, null).as('covers')])
    .where('u.post_id', '=', postId)
    .where('u.state', 'in', [...STILL_OUT])
    .distinct()
    .execute()
  const open = out.filter(({ covers }) => covers.length > 0)
  if (open.length === 0) {
    return refuse('It was settled already, perhaps by somebody else. Look at the list again.')
  }
  const keptBy = { trust_id: post.trust_id, kept_by: actor.personId, kept_at: now }
  await db
    .insertInto('picture_keepings')
    .values(
      open.map((one) => ({
        ...keptBy,
        keeping_id: randomUUID(),
        post_id: postId,
        cause,
        reason,
        ...one,
      })),
    )
    .execute()
  await appendEntry(db, {
    trustId: post.trust_id,
    at: now,
    actor: trailName(actor),
    action: 'picture.kept',
    schoolId,
    subject: `post:${postId}`,
    facts: { cause, versions: open.map(({ version }) => version) },
  })
  return { ok: true }
}
