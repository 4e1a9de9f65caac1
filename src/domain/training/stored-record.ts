import type { Writer } from '../../db/handles.ts'
import { type Refusal, refuseUnknown } from '../refusal.ts'

/** A record of training as commands need it, with the school of its course. */
export interface StoredRecord {
  readonly recordId: string
  readonly personId: string
  readonly courseId: string
  /** Null for a course of the whole trust. */
  readonly courseSchoolId: string | null
  readonly confirmed: boolean
  readonly ended: boolean
}

export const NO_SUCH_RECORD: Refusal = refuseUnknown(
  'There is no such record of training here. Look at the list again.',
)

export const NO_SUCH_COURSE: Refusal = refuseUnknown(
  'There is no such course here. Look at the list again.',
)

/** A record, locked until the transaction ends. */
export async function lockRecord(db: Writer, recordId: string): Promise<StoredRecord | undefined> {
  const row = await db
    .selectFrom('training_records as r')
    .innerJoin('training_courses as c', 'c.course_id', 'r.course_id')
    .select(['r.record_id', 'r.person_id', 'r.course_id', 'c.school_id'])
    .select(['r.confirmed_by', 'r.ended_on'])
    .where('r.record_id', '=', recordId)
    .forUpdate('r')
    .executeTakeFirst()
  return (
    row && {
      recordId: row.record_id,
      personId: row.person_id,
      courseId: row.course_id,
      courseSchoolId: row.school_id,
      confirmed: row.confirmed_by !== null,
      ended: row.ended_on !== null,
    }
  )
}

/** Whether a course counts at a school: it is its own, or the trust’s. */
export function countsAt(courseSchoolId: string | null, schoolId: string): boolean {
  return courseSchoolId === null || courseSchoolId === schoolId
}
