import type { Reader } from '../../../db/handles.ts'
import { type LintFinding, lint, type Pack } from '../../../policy/index.ts'
import { knownFacts } from '../../facts/index.ts'
import { londonDate } from '../../london-time.ts'
import { policyInForce } from '../policy-in-force.ts'

/** Why a fault stands, by whom and since when. */
export interface Acceptance {
  readonly reason: string
  readonly by: string
  readonly at: Date
}

/** A fault of the policy in force, with why it stands where somebody said so. */
export interface PolicyFault {
  readonly finding: LintFinding
  readonly accepted: Acceptance | undefined
}

export interface PolicyFaults {
  readonly policyVersionId: string
  readonly pack: Pack
  readonly faults: readonly PolicyFault[]
}

/** The faults of the policy in force at a school, the gravest first. */
export async function faultsOf(db: Reader, schoolId: string, now: Date): Promise<PolicyFaults> {
  const today = londonDate(now)
  const { policyVersionId, pack } = await policyInForce(db, schoolId, today)
  const answers = await answersOf(db, policyVersionId)
  const faults = lint(pack, await knownFacts(db), today).map((finding) => ({
    finding,
    accepted: answers.get(finding.id),
  }))
  return { policyVersionId, pack, faults }
}

async function answersOf(db: Reader, policyVersionId: string): Promise<Map<string, Acceptance>> {
  const rows = await db
    .selectFrom('policy_lint_answers as a')
    .innerJoin('people as p', 'p.person_id', 'a.answered_by')
    .distinctOn('a.finding')
    .select(['a.finding', 'a.outcome', 'a.reason', 'a.answered_at', 'p.name'])
    .where('a.policy_version_id', '=', policyVersionId)
    .orderBy('a.finding')
    .orderBy('a.place', 'desc')
    .execute()
  const accepted = rows.filter((row) => row.outcome === 'accepted')
  return new Map(
    accepted.map(({ finding, reason, name, answered_at }) => [
      finding,
      { reason, by: name, at: answered_at },
    ]),
  )
}
