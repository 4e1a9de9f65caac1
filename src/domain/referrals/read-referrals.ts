import { z } from 'zod'
import type { Reader, Writer } from '../../db/handles.ts'
import type { ReferralState, ReferralStep } from '../../vocabulary/takedown-requests.ts'
import { londonDate } from '../london-time.ts'
import { findMatter, openTo } from '../need-to-know/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import { openText, type SealingKeys } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import { referralStepWordsOf, referralWordsOf } from './sealed-words.ts'

/** A referral as it is read. */
export interface ReferralSeen {
  readonly referralId: string
  readonly state: ReferralState
  readonly madeAt: Date
  readonly madeBy: string
  /** Calendar date. */
  readonly chaseOn: string | null
  /** Undefined when the key that opens them is not there. */
  readonly words:
    | {
        readonly body: string
        readonly reason: string
        readonly spokeTo: string
        readonly reference: string
      }
    | undefined
  readonly steps: readonly {
    readonly kind: ReferralStep
    readonly at: Date
    readonly by: string
    readonly words: string
  }[]
}

const stored = z.object({
  body: z.string(),
  reason: z.string(),
  spokeTo: z.string(),
  reference: z.string(),
})

/**
 * The referrals of a matter with all that came of them. That somebody looked is an entry in the trail.
 * @returns undefined alike for a matter that is not there and one that they must not know of
 */
export async function readReferrals(
  db: Writer,
  actor: Actor,
  matterId: string,
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<{ readonly schoolId: string; readonly referrals: readonly ReferralSeen[] } | undefined> {
  const matter = await findMatter(db, actor, matterId, now)
  if (!matter) return undefined
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'referral.listed',
    schoolId: matter.schoolId,
    subject: `matter:${matterId}`,
  })
  const rows = await db
    .selectFrom('referrals as r')
    .innerJoin('people as p', 'p.person_id', 'r.made_by')
    .select(['r.referral_id', 'r.state', 'r.made_at', 'r.chase_on', 'r.sealed_words', 'p.name'])
    .where('r.matter_id', '=', matterId)
    .orderBy('r.made_at')
    .orderBy('r.referral_id')
    .execute()
  const steps = await stepsOf(db, matterId, { keys, trustId: actor.trustId })
  const referrals = rows.map((row): ReferralSeen => {
    const place = referralWordsOf(actor.trustId, row.referral_id)
    const words = openText(keys, place, row.sealed_words)
    return {
      referralId: row.referral_id,
      state: row.state,
      madeAt: row.made_at,
      madeBy: row.name,
      chaseOn: row.chase_on,
      words: words === undefined ? undefined : stored.parse(JSON.parse(words)),
      steps: steps.get(row.referral_id) ?? [],
    }
  })
  return { schoolId: matter.schoolId, referrals }
}

async function stepsOf(
  db: Reader,
  matterId: string,
  { keys, trustId }: { readonly keys: SealingKeys; readonly trustId: string },
): Promise<ReadonlyMap<string, ReferralSeen['steps'][number][]>> {
  const rows = await db
    .selectFrom('referral_steps as s')
    .innerJoin('referrals as r', 'r.referral_id', 's.referral_id')
    .innerJoin('people as p', 'p.person_id', 's.by_person')
    .select(['s.referral_id', 's.step_id', 's.kind', 's.at', 's.sealed_words', 'p.name'])
    .where('r.matter_id', '=', matterId)
    .orderBy('s.place')
    .execute()
  const found = new Map<string, ReferralSeen['steps'][number][]>()
  for (const { referral_id, step_id, kind, at, sealed_words, name } of rows) {
    const words = openText(keys, referralStepWordsOf(trustId, step_id), sealed_words) ?? ''
    const before = found.get(referral_id) ?? []
    found.set(referral_id, [...before, { kind, at, by: name, words }])
  }
  return found
}

/** A referral about which somebody has to be asked again. */
export interface ReferralDue {
  readonly referralId: string
  readonly matterId: string
  readonly chaseOn: string
}

/** Whom to ask again today, for those who may know of the matter. */
export async function referralsDue(
  db: Reader,
  actor: Actor,
  now: Date,
): Promise<readonly ReferralDue[]> {
  const rows = await db
    .selectFrom('referrals as r')
    .innerJoin('matters as m', 'm.matter_id', 'r.matter_id')
    .select(['r.referral_id', 'r.matter_id', 'r.chase_on'])
    .where('r.chase_on', '<=', londonDate(now))
    .where(openTo(actor, now))
    .orderBy('r.chase_on')
    .limit(20)
    .execute()
  return rows.flatMap(({ referral_id, matter_id, chase_on }) =>
    chase_on ? [{ referralId: referral_id, matterId: matter_id, chaseOn: chase_on }] : [],
  )
}
