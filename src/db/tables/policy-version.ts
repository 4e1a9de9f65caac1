import type { ColumnType, Generated } from 'kysely'
import type { JsonColumn } from '../json.ts'

/** A policy as it was in force at a school, whole, so that a later pack cannot change it. */
export interface PolicyVersionTable {
  trust_id: ColumnType<string, string, never>
  policy_version_id: string
  school_id: string
  pack_id: string
  label: string
  content: JsonColumn
  content_sha256: string
  in_force_from: string
  in_force_to: string | null
  /** Words alone changed since the version before it. */
  cosmetic: Generated<boolean>
}
