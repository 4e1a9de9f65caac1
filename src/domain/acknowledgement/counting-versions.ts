import type { Reader } from '../../db/handles.ts'

/** A version in force, with those before it whose signatures go on counting. */
export interface CountingVersions {
  readonly policyVersionId: string
  /** Calendar date from which it is in force. */
  readonly fromDate: string
  /** Since when these words have bound people: from the last version in which more than words changed. */
  readonly bindsSince: string
  /** The version itself and each before it from which only words differ. */
  readonly counting: readonly string[]
}

/**
 * The version in force at a school on a day, and which signatures count for it: a change of words alone
 * asks nobody to sign again.
 * @param today calendar date in Europe/London
 * @returns undefined where no policy is in force
 */
export async function countingVersions(
  db: Reader,
  schoolId: string,
  today: string,
): Promise<CountingVersions | undefined> {
  const versions = await db
    .selectFrom('policy_versions')
    .select(['policy_version_id', 'in_force_from', 'cosmetic'])
    .where('school_id', '=', schoolId)
    .where('in_force_from', '<=', today)
    .orderBy('in_force_from', 'desc')
    .execute()
  return countingOf(versions)
}

/**
 * Which versions count together, of all that a school has had up to a day.
 * @param versions the newest first
 */
export function countingOf(
  versions: readonly {
    readonly policy_version_id: string
    readonly in_force_from: string
    readonly cosmetic: boolean
  }[],
): CountingVersions | undefined {
  const [current] = versions
  if (!current) return undefined
  const firstWhole = versions.findIndex((version) => !version.cosmetic)
  const counting = versions.slice(0, firstWhole < 0 ? versions.length : firstWhole + 1)
  return {
    policyVersionId: current.policy_version_id,
    fromDate: current.in_force_from,
    bindsSince: counting.at(-1)?.in_force_from ?? current.in_force_from,
    counting: counting.map((version) => version.policy_version_id),
  }
}
