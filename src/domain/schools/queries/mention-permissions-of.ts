import type { Reader } from '../../../db/handles.ts'
import { daysAfter } from '../../calendar.ts'

export interface MentionRecord {
  readonly permissionId: string
  readonly name: string
  readonly personId: string | null
  readonly givenOn: string
  /** The last day on which it holds; null while it has no end. */
  readonly lastDay: string | null
  readonly ended: boolean
  readonly evidence: string
  readonly recordedBy: string
}

/**
 * Who agreed to be named in a school's posts, those in force first, by name.
 * @param today calendar date in Europe/London
 */
export async function mentionPermissionsOf(
  db: Reader,
  schoolId: string,
  today: string,
): Promise<MentionRecord[]> {
  const rows = await db
    .selectFrom('mention_permissions as m')
    .innerJoin('people as p', 'p.person_id', 'm.recorded_by')
    .select([
      'm.permission_id',
      'm.name',
      'm.person_id',
      'm.given_on',
      'm.ends_on',
      'm.evidence',
      'p.name as recorded_by',
    ])
    .where('m.school_id', '=', schoolId)
    .orderBy('m.name')
    .orderBy('m.permission_id')
    .execute()
  const records = rows.map((row) => ({
    permissionId: row.permission_id,
    name: row.name,
    personId: row.person_id,
    givenOn: row.given_on,
    lastDay: row.ends_on && daysAfter(row.ends_on, -1),
    ended: row.ends_on !== null && row.ends_on <= today,
    evidence: row.evidence,
    recordedBy: row.recorded_by,
  }))
  return records.sort((a, b) => Number(a.ended) - Number(b.ended))
}
