import type { Reader } from '../../../db/handles.ts'
import { londonDate } from '../../london-time.ts'
import { type ComingPolicy, comingFor } from '../../policies/index.ts'
import { type BoundPolicy, boundPolicies, unsigned } from '../bound-policies.ts'
import { remindersTo, type TeamUnsigned, teamUnsigned } from './said-to.ts'

/** What policies ask of a person now. */
export interface PolicyTasks {
  readonly toSign: readonly BoundPolicy[]
  readonly coming: readonly ComingPolicy[]
  /** How often they have been reminded, by version. */
  readonly reminders: ReadonlyMap<string, number>
  /** Those of their team of whom they are told. */
  readonly team: readonly TeamUnsigned[]
}

/** The policies that a person has still to sign, and those of which they have been given notice. */
export async function policyTasksOf(db: Reader, personId: string, now: Date): Promise<PolicyTasks> {
  const [bound, coming, reminders, team] = await Promise.all([
    boundPolicies(db, personId, londonDate(now)),
    comingFor(db, personId),
    remindersTo(db, personId),
    teamUnsigned(db, personId),
  ])
  const toSign = bound.filter((policy) => unsigned(policy).length > 0)
  return { toSign, coming, reminders, team }
}
