import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { policyInForce } from '../policies/index.ts'
import { appendEntry, type TrailActor } from '../trail/index.ts'
import { contentDigest, EMPTY_CONTENT } from './content.ts'
import { forbidden, type Refusal } from './refusal.ts'

/**
 * Begin an empty draft for a school, so that everything typed from now on has a place to be kept.
 * @returns the new post's id
 */
export async function startDraft(
  db: Writer,
  actor: Actor,
  command: {
    readonly schoolId: string
    /** Who really began it, where that is not its author. */
    readonly by?: TrailActor
  },
  now: Date,
): Promise<{ ok: true; postId: string } | Refusal> {
  const { schoolId } = command
  if (!may(actor, 'post.draft', schoolId)) {
    return forbidden('You have no role at this school in which you draft posts.')
  }
  const { policyVersionId } = await policyInForce(db, schoolId, londonDate(now))
  const postId = randomUUID()
  await db
    .insertInto('posts')
    .values({
      trust_id: actor.trustId,
      post_id: postId,
      school_id: schoolId,
      author_id: actor.personId,
      kind: EMPTY_CONTENT.kind,
      state: 'draft',
      version: 1,
      revision: 1,
      policy_version_id: policyVersionId,
      created_at: now,
      updated_at: now,
    })
    .execute()
  await db
    .insertInto('post_versions')
    .values({
      trust_id: actor.trustId,
      post_id: postId,
      version: 1,
      content: JSON.stringify(EMPTY_CONTENT),
      content_sha256: contentDigest(EMPTY_CONTENT),
      created_at: now,
      saved_at: now,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: command.by ?? trailName(actor),
    action: 'post.started',
    schoolId,
    subject: `post:${postId}`,
  })
  return { ok: true, postId }
}
