import type { ColumnType, Generated } from 'kysely'

/** A device that may take photos for the school. */
export interface DeviceTable {
  trust_id: ColumnType<string, string, never>
  device_id: string
  school_id: string
  label: string
  /** As its photos name it; empty where nobody has said. */
  make: Generated<string>
  model: Generated<string>
  owned_by: 'school' | 'person'
  person_id: string | null
  approved_by: string | null
  approved_on: string | null
  retired_on: string | null
}
