import type { Reader } from '../../../db/handles.ts'
import { cameraName } from '../../../gate/index.ts'

export interface DeviceRecord {
  readonly deviceId: string
  readonly label: string
  /** Make and model in one, as a person says them; empty where they are not on record. */
  readonly camera: string
  readonly ownedBy: 'school' | 'person'
  readonly owner: { readonly personId: string; readonly name: string } | null
  readonly approved: { readonly by: string; readonly on: string } | null
  readonly retiredOn: string | null
}

/** Every device of a school, those in use first, by label. */
export async function devicesOf(db: Reader, schoolId: string): Promise<DeviceRecord[]> {
  const rows = await db
    .selectFrom('devices as d')
    .leftJoin('people as o', 'o.person_id', 'd.person_id')
    .leftJoin('people as a', 'a.person_id', 'd.approved_by')
    .select([
      'd.device_id',
      'd.label',
      'd.make',
      'd.model',
      'd.owned_by',
      'd.person_id',
      'o.name as owner',
      'a.name as approver',
      'd.approved_on',
      'd.retired_on',
    ])
    .where('d.school_id', '=', schoolId)
    .orderBy('d.retired_on', (order) => order.desc().nullsFirst())
    .orderBy('d.label')
    .orderBy('d.device_id')
    .execute()
  return rows.map((row) => ({
    deviceId: row.device_id,
    label: row.label,
    camera: cameraName(row),
    ownedBy: row.owned_by,
    owner: row.person_id === null ? null : { personId: row.person_id, name: row.owner ?? '' },
    approved: row.approved_on === null ? null : { by: row.approver ?? '', on: row.approved_on },
    retiredOn: row.retired_on,
  }))
}
