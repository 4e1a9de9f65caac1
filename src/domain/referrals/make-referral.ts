import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { findMatter } from '../need-to-know/index.ts'
import { bodyAt } from '../outside-bodies/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { type SealingKeys, sealText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { MakeReferral } from './forms.ts'
import { referralWordsOf } from './sealed-words.ts'

/** Put on record that a matter was taken to an outside body (cambrian br.8, oldchurch 5.3, societas 7.4). */
export async function makeReferral(
  db: Writer,
  actor: Actor,
  command: MakeReferral & { readonly matterId: string },
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<{ readonly ok: true; readonly referralId: string } | Refusal> {
  const { matterId, bodyKey, reason, spokeTo, reference, chaseOn } = command
  const matter = await findMatter(db, actor, matterId, now)
  if (!matter) return refuseUnknown('There is no such matter.')
  const today = londonDate(now)
  const body = await bodyAt(db, { schoolId: matter.schoolId, key: bodyKey }, today)
  if (!body) return refuse('Choose to whom it went.', 'bodyKey')
  const secret = refusePasswordText(reason, 'reason') ?? refusePasswordText(spokeTo, 'spokeTo')
  if (secret) return secret
  if (chaseOn && chaseOn <= today) return refuse('Choose a day from tomorrow on.', 'chaseOn')
  const referralId = randomUUID()
  const { trustId, personId } = actor
  const words = JSON.stringify({ body: body.name, reason, spokeTo, reference })
  await db
    .insertInto('referrals')
    .values({
      trust_id: trustId,
      referral_id: referralId,
      matter_id: matterId,
      body_key: bodyKey,
      state: 'open',
      made_at: now,
      made_by: personId,
      chase_on: chaseOn,
      sealed_words: sealText(keys, referralWordsOf(trustId, referralId), words),
    })
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'referral.made',
    schoolId: matter.schoolId,
    subject: `referral:${referralId}`,
    facts: { matter: matterId, body: bodyKey, chase: chaseOn },
  })
  return { ok: true, referralId }
}
