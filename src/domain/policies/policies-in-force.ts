import type { Reader } from '../../db/handles.ts'
import { type PolicyInForce, packOf, readOverrides } from './policy-in-force.ts'

/** The policy of one of several schools, with all of its versions up to a day, the newest first. */
export interface PolicyOfSchool extends Omit<PolicyInForce, 'legacyTicksCount'> {
  readonly schoolId: string
  readonly versions: readonly {
    readonly policy_version_id: string
    readonly in_force_from: string
    readonly cosmetic: boolean
  }[]
}

/**
 * The policies that bind several schools on a day, in one question for all of them.
 * @param today calendar date in Europe/London
 * @returns none for a school without one
 */
export async function policiesInForce(
  db: Reader,
  schoolIds: readonly string[],
  today: string,
): Promise<PolicyOfSchool[]> {
  if (schoolIds.length === 0) return []
  const rows = await db
    .selectFrom('policy_versions as v')
    .innerJoin('schools as s', 's.school_id', 'v.school_id')
    .select(['v.school_id', 'v.policy_version_id', 'v.in_force_from', 'v.cosmetic', 's.overrides'])
    .where('v.school_id', 'in', schoolIds)
    .where('v.in_force_from', '<=', today)
    .orderBy('v.in_force_from', 'desc')
    .execute()
  const bySchool = Map.groupBy(rows, (row) => row.school_id)
  return Promise.all(
    [...bySchool].map(async ([schoolId, versions]) => {
      const policyVersionId = versions[0]?.policy_version_id ?? ''
      const overrides = readOverrides(versions[0]?.overrides)
      return {
        schoolId,
        policyVersionId,
        overrides,
        versions,
        pack: await packOf(db, policyVersionId),
      }
    }),
  )
}
