import type { Reader } from '../../../db/handles.ts'
import { londonDate } from '../../london-time.ts'
import { type ComingPolicy, comingFor } from '../../policies/index.ts'
import { type BoundPolicy, boundPolicies, unsigned } from '../bound-policies.ts'

/** What policies ask of a person now. */
export interface PolicyTasks {
  readonly toSign: readonly BoundPolicy[]
  readonly coming: readonly ComingPolicy[]
}

/** The policies that a person has still to sign, and those of which they have been given notice. */
export async function policyTasksOf(db: Reader, personId: string, now: Date): Promise<PolicyTasks> {
  const [bound, coming] = await Promise.all([
    boundPolicies(db, personId, londonDate(now)),
    comingFor(db, personId),
  ])
  return { toSign: bound.filter((policy) => unsigned(policy).length > 0), coming }
}
