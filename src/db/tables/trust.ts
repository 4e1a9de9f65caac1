import type { ColumnType, Generated } from 'kysely'

/** A tenant: a trust, or a lone school as a trust of one. */
export interface TrustTable {
  trust_id: ColumnType<string, string, never>
  name: string
  slug: string
  created_at: Generated<Date>
}
