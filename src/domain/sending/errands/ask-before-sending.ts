import type { Writer } from '../../../db/handles.ts'
import { asksAgain } from '../../../policy/index.ts'
import { standingOfChannel } from '../../channels/index.ts'
import {
  comesDown,
  type GateIndexes,
  judgePost,
  recordCheck,
  type StoredPost,
} from '../../posts/index.ts'
import { endErrand } from './end-errand.ts'
import type { LockedErrand } from './errand.ts'
import { SENDER, setPublication } from './set-publication.ts'
import { ASK_AGAIN_MS, GIVE_UP_MS } from './waits.ts'

type Locked = NonNullable<LockedErrand>

/** Ask the post, its people and its channel once more. @returns whether it may go out now */
export async function askBeforeSending(
  db: Writer,
  post: StoredPost,
  errand: Locked,
  { gate, now }: { readonly gate: GateIndexes; readonly now: Date },
): Promise<boolean> {
  const of = {
    trustId: errand.trust_id,
    schoolId: errand.school_id,
    postId: errand.post_id,
    publicationId: errand.publication_id,
  }
  const by = { by: SENDER, at: now } as const
  if (post.state !== 'published') {
    await endErrand(db, errand.errand_id, 'dropped', now)
    const why = 'The post was taken down before it went out here.'
    await setPublication(
      db,
      of,
      { state: 'stopped', why },
      { action: 'publication.stopped', ...by },
    )
    return false
  }
  if (now.getTime() - errand.opened_at.getTime() >= GIVE_UP_MS) {
    const why = 'It did not go out within a day, so Gatepost stopped trying.'
    await endErrand(db, errand.errand_id, 'failed', now)
    const set = { state: 'refused', why } as const
    await setPublication(db, of, set, { action: 'publication.not_taken', ...by })
    return false
  }
  const standing = await standingOfChannel(db, errand.channel_id, now)
  if (standing?.state === 'frozen') {
    const says = standing.breaches.filter((one) => one.frozen).map((one) => one.says)
    await waitForChannel(db, errand, says.join(' '), now)
    return false
  }
  const judgement = await judgePost(db, gate, post, now)
  const stops = judgement.verdict === 'block' || asksAgain(judgement.findings)
  if (standing && !stops) return true
  const why = standing
    ? 'Something has changed since it was approved, so it did not go out here.'
    : 'The channel was closed before it went out.'
  await endErrand(db, errand.errand_id, 'dropped', now)
  const digest = await recordCheck(db, post, { stage: 'publish', judgement }, now)
  const facts = { findings: digest }
  const entry = { action: 'publication.stopped', facts, ...by } as const
  await setPublication(db, of, { state: 'stopped', why }, entry)
  await comesDown(db, post, now)
  return false
}

async function waitForChannel(db: Writer, errand: Locked, says: string, now: Date): Promise<void> {
  await db
    .updateTable('network_errands')
    .set({ not_before: new Date(now.getTime() + ASK_AGAIN_MS) })
    .where('errand_id', '=', errand.errand_id)
    .execute()
  await db
    .updateTable('publications')
    .set({ why: `The channel is frozen. ${says}`.trim() })
    .where('publication_id', '=', errand.publication_id)
    .execute()
}
