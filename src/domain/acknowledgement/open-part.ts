import type { Writer } from '../../db/handles.ts'
import { policyParts } from '../../policy/index.ts'
import { londonDate } from '../london-time.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { boundPolicies } from './bound-policies.ts'

export const NOT_BOUND = refuseUnknown('There is no policy of this school for you to sign.')

/**
 * Keep that somebody opened a part of the policy. Parts are opened in order, so that whoever signs has had
 * the whole of it before them; opening an earlier one again changes nothing.
 * @param nth which part, counted from 1
 */
export async function openPart(
  db: Writer,
  reading: {
    readonly trustId: string
    readonly personId: string
    readonly schoolId: string
    readonly nth: number
  },
  now: Date,
): Promise<{ readonly ok: true; readonly opened: number; readonly of: number } | Refusal> {
  const { trustId, personId, schoolId, nth } = reading
  const policies = await boundPolicies(db, personId, londonDate(now))
  const policy = policies.find((one) => one.schoolId === schoolId)
  if (!policy) return NOT_BOUND
  const of = policyParts(policy.pack).length
  const opened = policy.partsOpened
  if (nth < 1 || nth > of) return refuse('The policy has no such part. Go on from where you were.')
  if (nth > opened + 1) return refuse(`Open part ${opened + 1} first: parts are read in order.`)
  if (nth <= opened) return { ok: true, opened, of }
  await db
    .insertInto('policy_readings')
    .values({
      trust_id: trustId,
      policy_version_id: policy.versions.policyVersionId,
      person_id: personId,
      parts_opened: nth,
      opened_at: now,
      finished_at: nth === of ? now : null,
    })
    .onConflict((conflict) =>
      conflict.columns(['trust_id', 'policy_version_id', 'person_id']).doUpdateSet((set) => ({
        // Two tabs: the further one counts.
        parts_opened: set.fn('greatest', ['policy_readings.parts_opened', 'excluded.parts_opened']),
        finished_at: set.fn.coalesce('policy_readings.finished_at', 'excluded.finished_at'),
      })),
    )
    .execute()
  return { ok: true, opened: nth, of }
}
