import type { Writer } from '../../../db/handles.ts'
import { lockPost, type StoredPost } from '../../posts/index.ts'
import { closeAccount } from '../accounts/close-account.ts'
import { endErrand } from './end-errand.ts'
import { type ClaimedErrand, type LockedErrand, lockErrand } from './errand.ts'
import { nextStep, type SendAnswer, type SendStep } from './next-step.ts'
import { SENDER, setPublication } from './set-publication.ts'

type Locked = NonNullable<LockedErrand>

/**
 * Keep what came of a try to send, or of looking for one. What a worker brings whose errand somebody else has
 * taken up since is dropped: whoever has it now finds out for themselves.
 * @returns what happens next; undefined when the errand is not this worker’s any more
 */
export async function settleSend(
  db: Writer,
  claim: ClaimedErrand,
  answer: SendAnswer,
  now: Date,
): Promise<SendStep['to'] | undefined> {
  const post = await lockPost(db, claim.postId)
  const errand = post && (await lockErrand(db, claim.errandId))
  if (!post || errand?.state !== 'under_way' || errand.attempt !== claim.attempt) return undefined
  const mode = claim.mode === 'find' ? 'find' : 'send'
  const step = nextStep(answer, { mode, tries: claim.tries, openedAt: claim.openedAt }, now)
  const comingDown = errand.publication_state === 'takedown_due'
  if (step.to === 'done') await arrived(db, { claim, comingDown }, step, now)
  else if (step.to === 'failed') await failed(db, { claim, comingDown }, step, now)
  else await waits(db, { claim, errand, post, comingDown }, step, now)
  return step.to
}

interface Settling {
  readonly claim: ClaimedErrand
  /** It was withdrawn meanwhile: it goes nowhere any more but off the network. */
  readonly comingDown: boolean
}

async function arrived(
  db: Writer,
  { claim, comingDown }: Settling,
  { remoteId, address }: Extract<SendStep, { to: 'done' }>,
  now: Date,
): Promise<void> {
  await endErrand(db, claim.errandId, 'done', now)
  const state = comingDown ? 'takedown_due' : 'live'
  await setPublication(
    db,
    claim,
    { state, why: '', remoteId, address },
    { action: 'publication.sent', by: SENDER, at: now, facts: { address, tries: claim.attempt } },
  )
}

async function failed(
  db: Writer,
  { claim, comingDown }: Settling,
  { left, why }: Extract<SendStep, { to: 'failed' }>,
  now: Date,
): Promise<void> {
  await endErrand(db, claim.errandId, 'failed', now)
  const state = comingDown ? 'takedown_due' : left
  const action = left === 'refused' ? 'publication.not_taken' : 'publication.uncertain'
  await setPublication(db, claim, { state, why }, { action, by: SENDER, at: now })
}

async function waits(
  db: Writer,
  { claim, errand, comingDown }: Settling & { readonly errand: Locked; readonly post: StoredPost },
  step: Extract<SendStep, { to: 'waiting' | 'uncertain' }>,
  now: Date,
): Promise<void> {
  const { to, at, why, account } = step
  if (account === 'closed') await closeAccount(db, claim, why, now)
  // Withdrawn, and surely not there: nothing is left to do.
  if (comingDown && to === 'waiting') return endErrand(db, claim.errandId, 'dropped', now)
  await db
    .updateTable('network_errands')
    .set({
      state: to,
      tries: claim.tries + 1,
      not_before: at,
      lease_until: null,
      uncertain_at: to === 'uncertain' ? (errand.uncertain_at ?? now) : null,
    })
    .where('errand_id', '=', claim.errandId)
    .execute()
  if (comingDown) return
  const state = account === 'closed' ? 'reconnect' : to === 'uncertain' ? 'uncertain' : 'sending'
  if (state === errand.publication_state) {
    await db
      .updateTable('publications')
      .set({ why })
      .where('publication_id', '=', claim.publicationId)
      .execute()
    return
  }
  const action =
    state === 'reconnect'
      ? 'publication.reconnect'
      : state === 'uncertain'
        ? 'publication.uncertain'
        : 'publication.not_there'
  await setPublication(db, claim, { state, why }, { action, by: SENDER, at: now })
}
