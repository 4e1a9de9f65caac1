import type { Database } from '../../src/db/open-database.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import { addCourse, recordTraining } from '../../src/domain/training/index.ts'
import type { TrainingPurpose } from '../../src/vocabulary/training-purposes.ts'
import { NOW } from './policy.ts'

interface Trained {
  readonly database: Database
  /** Who keeps training at the school. */
  readonly keeper: Actor
  readonly schoolId: string
}

/** A course that counts for a year. @returns its id */
export async function addCourseIn(
  { database, keeper, schoolId }: Trained,
  purposes: readonly TrainingPurpose[],
  months = '12',
): Promise<string> {
  const command = {
    schoolId,
    title: 'Posting with care',
    provider: 'Larkfield Trust',
    purposes: [...purposes],
    months: months === '' ? null : Number(months),
    evidence: 'An hour online; its last page is a certificate.',
  }
  const added = await database.write(keeper.trustId, (db) => addCourse(db, keeper, command, NOW))
  if (!added.ok) throw new Error(added.message)
  return added.courseId
}

/** Somebody did a course on a day, and their keeper, or they themselves, put it on record. @returns its id */
export async function trainIn(
  { database, schoolId }: Trained,
  by: Actor,
  done: { readonly personId: string; readonly courseId: string; readonly doneOn?: string },
): Promise<string> {
  const command = {
    schoolId,
    personId: done.personId,
    courseId: done.courseId,
    doneOn: done.doneOn ?? '2026-10-01',
    evidence: 'Certificate seen',
    certificate: null,
  }
  const recorded = await database.write(by.trustId, (db) => recordTraining(db, by, command, NOW))
  if (!recorded.ok) throw new Error(recorded.message)
  return recorded.recordId
}
