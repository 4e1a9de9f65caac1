import type { Reader } from '../../../db/handles.ts'
import type { Overrides, Pack } from '../../../policy/index.ts'
import { policyInForce } from '../../policies/index.ts'
import { countingVersions } from '../counting-versions.ts'

/** What stands above the names on a sheet. */
export interface SheetPolicy {
  readonly pack: Pack
  readonly overrides: Overrides
  /** Calendar date from which the version is in force. */
  readonly fromDate: string
}

/** The policy that a school's sheet is about; undefined where none is in force. */
export async function policyForSheet(
  db: Reader,
  schoolId: string,
  today: string,
): Promise<SheetPolicy | undefined> {
  const versions = await countingVersions(db, schoolId, today)
  if (!versions) return undefined
  const { pack, overrides } = await policyInForce(db, schoolId, today)
  return { pack, overrides, fromDate: versions.fromDate }
}
