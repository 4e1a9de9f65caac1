import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseRole } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { NO_SUCH_COURSE } from './stored-record.ts'

/** End a course of a school: nobody enters it any more. Records of it count until they run out. */
export async function endCourse(
  db: Writer,
  actor: Actor,
  command: { readonly schoolId: string; readonly courseId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { schoolId, courseId } = command
  if (!may(actor, 'training.keep', schoolId)) return refuseRole('training.keep')
  const course = await db
    .selectFrom('training_courses')
    .select('ended_on')
    .where('course_id', '=', courseId)
    .where('school_id', '=', schoolId)
    .forUpdate()
    .executeTakeFirst()
  if (!course) return NO_SUCH_COURSE
  if (course.ended_on !== null) return refuse('This course was ended already.')
  await db
    .updateTable('training_courses')
    .set({ ended_on: londonDate(now), ended_by: actor.personId })
    .where('course_id', '=', courseId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'training_course.ended',
    schoolId,
    subject: `training_course:${courseId}`,
  })
  return { ok: true }
}
