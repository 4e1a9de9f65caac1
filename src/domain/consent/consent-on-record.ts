import type { Reader } from '../../db/handles.ts'
import type { ConsentRecords } from '../../policy/index.ts'
import { londonDate } from '../london-time.ts'
import type { PolicyInForce } from '../policies/index.ts'
import { type ConsentDecisions, decideUnder, rulesOf } from './consent-decisions.ts'
import { recordsOf } from './records-of.ts'

/** What was on record on one day, to be asked under any policy and at any moment of that day. */
export type ConsentOnRecord = (
  policy: Omit<PolicyInForce, 'policyVersionId'>,
  at: Date,
) => ConsentDecisions['of']

/**
 * What is on record about these learners, read once. Answers, objections and restrictions carry their
 * moments, so they are judged as they stood; whether a parent still has parental responsibility is
 * known as of today alone. A learner who left later was on roll then.
 * @param asked.at a moment of the day that is asked about
 */
export async function consentOnRecord(
  db: Reader,
  asked: { readonly schoolId: string; readonly learnerIds: readonly string[]; readonly at: Date },
): Promise<ConsentOnRecord> {
  const records = await recordsOf(db, asked)
  const leftLater = await whoLeftAfter(db, records, londonDate(asked.at))
  const known = new Map(
    [...records].map(([id, one]): [string, ConsentRecords] => {
      if (!leftLater.has(id)) return [id, one]
      return [id, { ...one, learner: { ...one.learner, status: 'current' } }]
    }),
  )
  return (policy, at) => {
    const rules = rulesOf(policy, at)
    return (learnerId, channelId) => {
      const record = known.get(learnerId)
      if (!record) throw new Error(`Nobody asked for ${learnerId}.`)
      return decideUnder(rules, record, channelId)
    }
  }
}

async function whoLeftAfter(
  db: Reader,
  records: ReadonlyMap<string, ConsentRecords>,
  day: string,
): Promise<ReadonlySet<string>> {
  const gone = [...records].flatMap(([id, { learner }]) => (learner.status === 'left' ? [id] : []))
  if (gone.length === 0) return new Set()
  const rows = await db
    .selectFrom('learners')
    .select('learner_id')
    .where('learner_id', 'in', gone)
    .where('left_on', '>', day)
    .execute()
  return new Set(rows.map((row) => row.learner_id))
}
