import type { Writer } from '../../db/handles.ts'
import type { PostState } from '../../vocabulary/post-states.ts'
import { type Actor, may, rolesAt, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import { standingTo } from './capacities.ts'
import { refuseEmbargoed } from './embargo.ts'
import { type Capacity, decide } from './lifecycle.ts'
import { forbidden, lifecycleRefusal, MOVED_ON, NOT_FOUND, type Refusal } from './refusal.ts'
import { refuseUntrained } from './refuse-untrained.ts'
import { lockPost, type StoredPost } from './stored-post.ts'

export interface MovePost {
  readonly postId: string
  /** The revision that the mover's page was made from. */
  readonly revision: number
  readonly at: Date
}

/**
 * Put a post on another day or hour. Approvals stand: they bind the content, not the hour. A wish stays
 * a wish; a slot that was confirmed is moved, and so confirmed anew, by whoever publishes alone.
 */
export async function movePost(
  db: Writer,
  actor: Actor,
  command: MovePost,
  now: Date,
): Promise<{ ok: true } | Refusal> {
  const post = await lockPost(db, command.postId)
  if (!post || !sees(actor, post)) return NOT_FOUND
  const { capacities } = await standingTo(db, actor, post)
  const decision = decide(post.state, { action: 'move', capacities })
  if (!decision.ok) return lifecycleRefusal(decision.why)
  if (post.revision !== command.revision) return MOVED_ON
  const confirmed = post.slotConfirmedBy !== null
  const refused =
    (confirmed ? await refuseConfirmed(db, actor, { post, capacities }, now) : undefined) ??
    (command.at <= now ? PASSED : undefined) ??
    refuseEmbargoed(post.content, command.at, 'time')
  if (refused) return refused
  await db
    .updateTable('posts')
    .set({
      scheduled_for: command.at,
      slot_confirmed_by: confirmed ? actor.personId : null,
      revision: post.revision + 1,
      updated_at: now,
    })
    .where('post_id', '=', post.postId)
    .execute()
  await appendEntry(db, {
    trustId: post.trustId,
    at: now,
    actor: trailName(actor),
    action: 'post.moved',
    schoolId: post.schoolId,
    subject: `post:${post.postId}`,
    facts: {
      version: post.version,
      from: post.scheduledFor?.toISOString() ?? null,
      slot: command.at.toISOString(),
      confirmed,
    },
  })
  return { ok: true }
}

/** What of a post says whether somebody may move it: no question to the database. */
export interface Movable {
  readonly schoolId: string
  readonly authorId: string
  readonly state: PostState
  /** Roles that publish it, once it was sent. */
  readonly publishers: readonly string[]
  readonly slotConfirmed: boolean
}

/** Whether a page offers this person to move the post. `movePost` asks everything again. */
export function mayMove(actor: Actor, post: Movable): boolean {
  const publishes = rolesAt(actor, post.schoolId).some((role) => post.publishers.includes(role))
  if (post.slotConfirmed && !publishes) return false
  const capacities: Capacity[] = []
  if (actor.personId === post.authorId) capacities.push('author')
  if (publishes) capacities.push('publisher')
  return decide(post.state, { action: 'move', capacities }).ok
}

function sees(actor: Actor, post: StoredPost): boolean {
  if (post.authorId === actor.personId) return true
  return post.state !== 'draft' && may(actor, 'post.see', post.schoolId)
}

async function refuseConfirmed(
  db: Writer,
  actor: Actor,
  moved: { readonly post: StoredPost; readonly capacities: readonly Capacity[] },
  now: Date,
): Promise<Refusal | undefined> {
  if (!moved.capacities.includes('publisher')) {
    return forbidden('Its slot is confirmed. Ask whoever publishes it to move it.')
  }
  const { schoolId } = moved.post
  return refuseUntrained(db, actor, { schoolId, act: 'publish' }, now)
}

const PASSED: Refusal = {
  ok: false,
  kind: 'incomplete',
  message: 'Choose a time that has not passed.',
  faults: [{ field: 'time', message: 'Choose a time that has not passed' }],
}
