import type { Reader } from '../../db/handles.ts'
import {
  type ConsentDecision,
  type ConsentModel,
  type ConsentRecords,
  consentModel,
  decideConsent,
} from '../../policy/index.ts'
import { londonDate } from '../london-time.ts'
import { type PolicyInForce, policyInForce } from '../policies/index.ts'
import { PURPOSE } from './codes.ts'
import { recordsOf } from './records-of.ts'

export interface ConsentQuestion {
  readonly schoolId: string
  readonly learnerIds: readonly string[]
  readonly channelIds: readonly string[]
  readonly at: Date
  /** The policy in force at that moment, when it was read just now. */
  readonly policy?: PolicyInForce | undefined
}

/** The answers for every learner and channel that were asked for. */
export interface ConsentDecisions {
  /** @throws for a learner or channel that was not asked for */
  of(learnerId: string, channelId: string): ConsentDecision
}

/**
 * Whether each of these learners may appear on each of these channels, under the school's policy in
 * force. An id that is not the school's may not.
 * @throws when the school has no policy in force
 */
export async function consentDecisions(
  db: Reader,
  question: ConsentQuestion,
): Promise<ConsentDecisions> {
  const { schoolId, at, policy } = question
  const [rules, records] = await Promise.all([
    policy ? rulesOf(policy, at) : consentRules(db, schoolId, at),
    recordsOf(db, question),
  ])
  const decided = new Map<string, ConsentDecision>()
  for (const [learnerId, known] of records) {
    for (const channelId of question.channelIds) {
      decided.set(`${learnerId} ${channelId}`, decideUnder(rules, known, channelId))
    }
  }
  return {
    of(learnerId, channelId) {
      const decision = decided.get(`${learnerId} ${channelId}`)
      if (!decision) throw new Error(`Nobody asked for ${learnerId} on ${channelId}.`)
      return decision
    },
  }
}

/** What decides a question besides the records: the policy, the school's setting and the moment. */
export interface ConsentRules {
  readonly model: ConsentModel
  readonly legacyTicksCount: boolean
  readonly at: Date
}

export async function consentRules(db: Reader, schoolId: string, at: Date): Promise<ConsentRules> {
  return rulesOf(await policyInForce(db, schoolId, londonDate(at)), at)
}

/** How a policy, with what the school has set beside it, decides at a moment. */
export function rulesOf(
  { pack, overrides, legacyTicksCount }: Omit<PolicyInForce, 'policyVersionId'>,
  at: Date,
): ConsentRules {
  return { model: consentModel(pack, overrides), legacyTicksCount, at }
}

/** One learner's records judged for one channel. */
export function decideUnder(
  rules: ConsentRules,
  records: ConsentRecords,
  channelId: string,
): ConsentDecision {
  return decideConsent({ ...rules, records, channelId, purpose: PURPOSE })
}
