import type { Reader } from '../../../db/handles.ts'
import type { TrainingPurpose } from '../../../vocabulary/training-purposes.ts'

/** A course that somebody can do now. */
export interface Course {
  readonly courseId: string
  /** Null for a course of the whole trust. */
  readonly schoolId: string | null
  readonly title: string
  readonly provider: string
  readonly purposes: readonly TrainingPurpose[]
  /** How long it counts; null where it does not run out. */
  readonly months: number | null
  readonly evidence: string
}

/** The courses that are open at a school, its own and the trust’s, by title. */
export async function coursesAt(db: Reader, schoolId: string): Promise<Course[]> {
  const rows = await db
    .selectFrom('training_courses')
    .selectAll()
    .where('ended_on', 'is', null)
    .where((where) => where.or([where('school_id', 'is', null), where('school_id', '=', schoolId)]))
    .orderBy('title')
    .orderBy('course_id')
    .execute()
  return rows.map((row) => ({
    courseId: row.course_id,
    schoolId: row.school_id,
    title: row.title,
    provider: row.provider,
    purposes: row.purposes,
    months: row.months,
    evidence: row.evidence,
  }))
}

/** Those of them that are for one purpose. */
export async function coursesFor(
  db: Reader,
  wanted: { readonly schoolId: string; readonly purpose: TrainingPurpose },
): Promise<Course[]> {
  const open = await coursesAt(db, wanted.schoolId)
  return open.filter(({ purposes }) => purposes.includes(wanted.purpose))
}
