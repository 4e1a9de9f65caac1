import type { ColumnType, Generated } from 'kysely'

/** A school that a draft is for, and the version that it became there. */
export interface PolicyDraftSchoolTable {
  trust_id: ColumnType<string, string, never>
  draft_id: string
  school_id: string
  under_way: Generated<boolean>
  policy_version_id: string | null
}
