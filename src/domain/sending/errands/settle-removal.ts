import type { Writer } from '../../../db/handles.ts'
import type { NotDone } from '../../../networks/network.ts'
import { NETWORKS } from '../../../vocabulary/networks.ts'
import { lockPost } from '../../posts/index.ts'
import { closeAccount } from '../accounts/close-account.ts'
import { endErrand } from './end-errand.ts'
import { endTakedown } from './end-takedown.ts'
import { type ClaimedErrand, lockErrand } from './errand.ts'
import { GIVE_UP_MS, putOffFor } from './waits.ts'

/** `gone`: the network took it off, and a look afterwards found nothing. */
export type RemovalAnswer = { readonly kind: 'gone' } | NotDone

/**
 * Keep what came of taking something off a network. The proof that it is gone is kept with the time; what
 * the network will not do stays with the person whose clock is running.
 */
export async function settleRemoval(
  db: Writer,
  claim: ClaimedErrand,
  answer: RemovalAnswer,
  now: Date,
): Promise<'done' | 'waiting' | 'failed' | undefined> {
  const post = await lockPost(db, claim.postId)
  const errand = post && (await lockErrand(db, claim.errandId))
  if (!post || errand?.state !== 'under_way' || errand.attempt !== claim.attempt) return undefined
  if (answer.kind === 'gone') {
    await endErrand(db, claim.errandId, 'done', now)
    const { trustId, schoolId, postId, publicationId } = claim
    const of = { trustId, schoolId, postId, publicationId }
    await endTakedown(db, post, { ...of, state: 'taken_down', proof: proofOf(claim, now) }, now)
    return 'done'
  }
  const { why } = answer
  const late = now.getTime() - claim.openedAt.getTime() >= GIVE_UP_MS
  const failed = answer.kind === 'refused' || late
  if (failed) await endErrand(db, claim.errandId, 'failed', now)
  else await tryAgain(db, claim, answer, now)
  if (answer.kind === 'reconnect') await closeAccount(db, claim, why, now)
  await db
    .updateTable('publications')
    .set({ why: `Gatepost could not take it off: ${why}` })
    .where('publication_id', '=', claim.publicationId)
    .execute()
  return failed ? 'failed' : 'waiting'
}

/** Removing twice is removing once, so an uncertain try is simply made again. */
async function tryAgain(
  db: Writer,
  claim: ClaimedErrand,
  answer: NotDone,
  now: Date,
): Promise<void> {
  const asked = answer.kind === 'later' ? (answer.retryAt?.getTime() ?? 0) : 0
  await db
    .updateTable('network_errands')
    .set({
      state: 'waiting',
      tries: claim.tries + 1,
      not_before: new Date(Math.max(now.getTime() + putOffFor(claim.tries), asked)),
      lease_until: null,
    })
    .where('errand_id', '=', claim.errandId)
    .execute()
}

function proofOf({ network, remoteId }: ClaimedErrand, now: Date): string {
  const label = NETWORKS.find(({ code }) => code === network)?.label ?? network
  const at = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'Europe/London',
  }).format(now)
  return `Gatepost took it off. ${label} answered that it was deleted and, asked again, that nothing is there any more (${at}; ${remoteId}).`
}
