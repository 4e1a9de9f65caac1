import type { Reader } from '../../db/handles.ts'

/** One version of a school's policy and the time it was in force. */
export interface PolicyVersion {
  readonly policyVersionId: string
  readonly label: string
  readonly fromDate: string
  /** The first day on which it was no longer in force; null while it is. */
  readonly toDate: string | null
}

/** Every version that a school has had, the newest first. */
export async function policyHistory(db: Reader, schoolId: string): Promise<PolicyVersion[]> {
  const rows = await db
    .selectFrom('policy_versions')
    .select(['policy_version_id', 'label', 'in_force_from', 'in_force_to'])
    .where('school_id', '=', schoolId)
    .orderBy('in_force_from', 'desc')
    .orderBy('policy_version_id')
    .execute()
  return rows.map((row) => ({
    policyVersionId: row.policy_version_id,
    label: row.label,
    fromDate: row.in_force_from,
    toDate: row.in_force_to,
  }))
}
