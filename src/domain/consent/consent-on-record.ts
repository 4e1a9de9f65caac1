import type { Reader } from '../../db/handles.ts'
import type { ConsentRecords } from '../../policy/index.ts'
import { londonDate } from '../london-time.ts'
import type { PolicyInForce } from '../policies/index.ts'
import { type ConsentDecisions, decideUnder, rulesOf } from './consent-decisions.ts'
import { isAdult, recordsOf } from './records-of.ts'

/** What was on record, to be asked under any policy and at any moment. */
export type ConsentOnRecord = (
  policy: Omit<PolicyInForce, 'policyVersionId'>,
  at: Date,
) => ConsentDecisions['of']

/**
 * What is on record about these learners, read once. Answers, objections and restrictions carry their
 * moments, so they are judged as they stood; whether a parent still has parental responsibility is
 * known as of now alone. A learner who left later was on roll then.
 */
export async function consentOnRecord(
  db: Reader,
  asked: { readonly schoolId: string; readonly learnerIds: readonly string[]; readonly now: Date },
): Promise<ConsentOnRecord> {
  const [records, roll] = await Promise.all([
    recordsOf(db, { ...asked, at: asked.now }),
    rollOf(db, asked.schoolId, asked.learnerIds),
  ])
  return (policy, at) => {
    const rules = rulesOf(policy, at)
    const day = londonDate(at)
    return (learnerId, channelId) => {
      const record = records.get(learnerId)
      if (!record) throw new Error(`Nobody asked for ${learnerId}.`)
      return decideUnder(rules, asOf(record, roll.get(learnerId), day), channelId)
    }
  }
}

interface OnRoll {
  readonly date_of_birth: string | null
  readonly left_on: string | null
}

function asOf(record: ConsentRecords, roll: OnRoll | undefined, day: string): ConsentRecords {
  if (!roll) return record
  const { status } = record.learner
  const leftLater = status === 'left' && roll.left_on !== null && roll.left_on > day
  return {
    ...record,
    learner: {
      status: leftLater ? 'current' : status,
      isAdult: isAdult(roll.date_of_birth, day),
    },
  }
}

async function rollOf(
  db: Reader,
  schoolId: string,
  learnerIds: readonly string[],
): Promise<ReadonlyMap<string, OnRoll>> {
  if (learnerIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('learners')
    .select(['learner_id', 'date_of_birth', 'left_on'])
    .where('school_id', '=', schoolId)
    .where('learner_id', 'in', [...learnerIds])
    .execute()
  return new Map(rows.map((row) => [row.learner_id, row]))
}
