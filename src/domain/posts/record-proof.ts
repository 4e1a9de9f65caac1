import type { Writer } from '../../db/handles.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import { forbidden, MOVED_ON, NOT_FOUND, type Refusal } from './refusal.ts'

/**
 * Keep the live address of something published by hand, or of something that Gatepost sent and could not
 * find, as proof of where it stands. The address is kept as text and never fetched.
 */
export async function recordProof(
  db: Writer,
  actor: Actor,
  command: { readonly publicationId: string; readonly address: string },
  now: Date,
): Promise<{ ok: true; postId: string } | Refusal> {
  const publication = await db
    .selectFrom('publications as u')
    .innerJoin('channels as c', 'c.channel_id', 'u.channel_id')
    .select(['u.publication_id', 'u.post_id', 'u.state', 'u.trust_id', 'c.school_id'])
    .where('u.publication_id', '=', command.publicationId)
    .forUpdate('u')
    .executeTakeFirst()
  if (!publication || !may(actor, 'post.see', publication.school_id)) return NOT_FOUND
  if (!may(actor, 'post.publish', publication.school_id)) {
    return forbidden('Proof of publication is recorded by whoever publishes.')
  }
  const { state } = publication
  if (state !== 'awaiting_proof' && state !== 'live' && state !== 'uncertain') return MOVED_ON
  if (state === 'uncertain' && !(await stopLooking(db, publication.publication_id, now))) {
    return MOVED_ON
  }
  await db
    .updateTable('publications')
    .set({ state: 'live', why: '', address: command.address, proved_at: now })
    .where('publication_id', '=', publication.publication_id)
    .execute()
  await appendEntry(db, {
    trustId: publication.trust_id,
    at: now,
    actor: trailName(actor),
    action: 'publication.proved',
    schoolId: publication.school_id,
    subject: `post:${publication.post_id}`,
    facts: { publication: publication.publication_id, address: command.address },
  })
  return { ok: true, postId: publication.post_id }
}

/**
 * A person has found what Gatepost was looking for, so nothing is sent and nothing looked for any more.
 * @returns false while somebody is at it at this very moment
 */
async function stopLooking(db: Writer, publicationId: string, now: Date): Promise<boolean> {
  const errand = await db
    .selectFrom('network_errands')
    .select(['errand_id', 'state', 'ended_at'])
    .where('publication_id', '=', publicationId)
    .where('kind', '=', 'send')
    .forUpdate()
    .executeTakeFirst()
  if (!errand || errand.ended_at) return true
  if (errand.state === 'under_way') return false
  await db
    .updateTable('network_errands')
    .set({ state: 'dropped', ended_at: now })
    .where('errand_id', '=', errand.errand_id)
    .execute()
  return true
}
