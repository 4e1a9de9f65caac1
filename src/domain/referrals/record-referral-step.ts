import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import type { ReferralState, ReferralStep } from '../../vocabulary/takedown-requests.ts'
import { decideStep, type Lifecycle } from '../lifecycle.ts'
import { londonDate } from '../london-time.ts'
import { openTo } from '../need-to-know/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { type SealingKeys, sealText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { ReferralStepTaken } from './forms.ts'
import { referralStepWordsOf } from './sealed-words.ts'

const by = ['knower'] as const

/** A referral waits, is answered, may be asked about again, and is closed once. */
export const REFERRAL_LIFE: Lifecycle<ReferralState, ReferralStep, 'knower'> = {
  open: {
    chased: { to: 'open', by },
    answered: { to: 'answered', by },
    closed: { to: 'closed', by },
  },
  answered: {
    chased: { to: 'open', by },
    answered: { to: 'answered', by },
    closed: { to: 'closed', by },
  },
  closed: {},
}

/** Put on record that they were asked again, what they answered, or that it is settled. */
export async function recordReferralStep(
  db: Writer,
  actor: Actor,
  command: ReferralStepTaken & { readonly referralId: string; readonly matterId: string },
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<{ readonly ok: true; readonly matterId: string } | Refusal> {
  const { referralId, matterId, kind, words, chaseOn } = command
  const referral = await db
    .selectFrom('referrals as r')
    .innerJoin('matters as m', 'm.matter_id', 'r.matter_id')
    .select(['r.state', 'r.matter_id', 'm.school_id'])
    .where('r.referral_id', '=', referralId)
    .where('r.matter_id', '=', matterId)
    .where(openTo(actor, now))
    .forUpdate('r')
    .executeTakeFirst()
  if (!referral) return refuseUnknown('There is no such referral.')
  const secret = refusePasswordText(words, 'words')
  if (secret) return secret
  const decision = decideStep(REFERRAL_LIFE, referral.state, { action: kind, capacities: by })
  if (!decision.ok) return refuse('It is closed already. Make another referral if they are needed.')
  if (chaseOn && chaseOn <= londonDate(now)) {
    return refuse('Choose a day from tomorrow on.', 'chaseOn')
  }
  const stepId = randomUUID()
  const { trustId, personId } = actor
  await db
    .updateTable('referrals')
    .set({ state: decision.to, chase_on: kind === 'closed' ? null : chaseOn })
    .where('referral_id', '=', referralId)
    .execute()
  await db
    .insertInto('referral_steps')
    .values({
      trust_id: trustId,
      step_id: stepId,
      referral_id: referralId,
      kind,
      at: now,
      by_person: personId,
      sealed_words: sealText(keys, referralStepWordsOf(trustId, stepId), words),
    })
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'referral.stepped',
    schoolId: referral.school_id,
    subject: `referral:${referralId}`,
    facts: { matter: referral.matter_id, step: kind, to: decision.to },
  })
  return { ok: true, matterId: referral.matter_id }
}
