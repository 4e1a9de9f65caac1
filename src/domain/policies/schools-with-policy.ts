import type { Reader } from '../../db/handles.ts'

/** The schools of a trust that have a policy, for jobs that visit each in turn. */
export async function schoolsWithPolicy(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom('policy_versions')
    .select('school_id')
    .distinct()
    .orderBy('school_id')
    .execute()
  return rows.map((row) => row.school_id)
}
