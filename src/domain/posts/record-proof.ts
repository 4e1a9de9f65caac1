import type { Writer } from '../../db/handles.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import { forbidden, MOVED_ON, NOT_FOUND, type Refusal } from './refusal.ts'

/**
 * Keep the live address of something published by hand, as proof of where it stands. The address
 * is kept as text and never fetched.
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
  if (publication.state !== 'awaiting_proof' && publication.state !== 'live') return MOVED_ON
  await db
    .updateTable('publications')
    .set({ state: 'live', address: command.address, proved_at: now })
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
