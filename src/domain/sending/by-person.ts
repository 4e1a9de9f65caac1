import type { Writer } from '../../db/handles.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { lockPost } from '../posts/index.ts'
import { type Refusal, refuse, refuseRole, refuseUnknown } from '../refusal.ts'
import { type OfPost, setPublication } from './errands/set-publication.ts'

interface Undecided extends OfPost {
  readonly state: 'sending' | 'uncertain' | 'reconnect' | 'refused'
  readonly errand: { readonly errandId: string; readonly state: string } | undefined
}

/**
 * Have a post sent once more that the network refused, or look once more for one that is not certain. What
 * may be there is looked for first, whoever asks.
 */
export async function tryAgain(
  db: Writer,
  actor: Actor,
  command: { readonly publicationId: string },
  now: Date,
): Promise<{ readonly ok: true; readonly postId: string } | Refusal> {
  const found = await findUndecided(db, actor, command.publicationId)
  if ('ok' in found) return found
  const { state, errand, postId } = found
  if (!errand) return refuse('There is no account to send it with. Publish it by hand.')
  if (errand.state !== 'failed')
    return refuse('Gatepost is trying already. Look again in a minute.')
  const uncertain = state === 'uncertain'
  await db
    .updateTable('network_errands')
    .set({
      state: uncertain ? 'uncertain' : 'waiting',
      tries: 0,
      not_before: now,
      opened_at: now,
      uncertain_at: uncertain ? now : null,
      ended_at: null,
    })
    .where('errand_id', '=', errand.errandId)
    .execute()
  const set = { state: uncertain ? 'uncertain' : 'sending', why: '' } as const
  const entry = { action: 'publication.tried_again', by: trailName(actor), at: now } as const
  await setPublication(db, found, set, entry)
  return { ok: true, postId }
}

/** Take over what Gatepost could not put there: it goes by hand, and its address is asked for. */
export async function takeToHand(
  db: Writer,
  actor: Actor,
  command: { readonly publicationId: string },
  now: Date,
): Promise<{ readonly ok: true; readonly postId: string } | Refusal> {
  const found = await findUndecided(db, actor, command.publicationId)
  if ('ok' in found) return found
  if (found.errand?.state === 'under_way') {
    return refuse('Gatepost is sending it at this very moment. Look again in a minute.')
  }
  await db
    .updateTable('network_errands')
    .set({ state: 'dropped', ended_at: now })
    .where('publication_id', '=', found.publicationId)
    .where('kind', '=', 'send')
    .where('ended_at', 'is', null)
    .execute()
  const set = { state: 'awaiting_proof', why: '' } as const
  const facts = { was: found.state }
  const entry = { action: 'publication.by_hand', by: trailName(actor), at: now, facts } as const
  await setPublication(db, found, set, entry)
  return { ok: true, postId: found.postId }
}

async function findUndecided(
  db: Writer,
  actor: Actor,
  publicationId: string,
): Promise<Undecided | Refusal> {
  const seen = await publication(db, publicationId)
  if (!seen || !may(actor, 'post.see', seen.school_id)) {
    return refuseUnknown('There is no such post, or it is not one that you may see.')
  }
  if (!may(actor, 'post.publish', seen.school_id)) return refuseRole('post.publish')
  await lockPost(db, seen.post_id)
  const errand = await db
    .selectFrom('network_errands')
    .select(['errand_id as errandId', 'state'])
    .where('publication_id', '=', publicationId)
    .where('kind', '=', 'send')
    .forUpdate()
    .executeTakeFirst()
  // As it is by now, behind the locks.
  const row = await publication(db, publicationId)
  const state = row?.state
  const open =
    state === 'sending' || state === 'uncertain' || state === 'reconnect' || state === 'refused'
  if (!row || !open) return refuse('This has moved on. Look at where it stands now.')
  const { trust_id: trustId, school_id: schoolId, post_id: postId } = row
  return { trustId, schoolId, postId, publicationId, state, errand }
}

async function publication(db: Writer, publicationId: string) {
  return db
    .selectFrom('publications as u')
    .innerJoin('channels as c', 'c.channel_id', 'u.channel_id')
    .select(['u.trust_id', 'u.post_id', 'u.state', 'c.school_id'])
    .where('u.publication_id', '=', publicationId)
    .executeTakeFirst()
}
