import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { type Refusal, refuseRole } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import type { AddCourse } from './forms.ts'

/** Put a course on record that counts at a school from now on. @returns its id */
export async function addCourse(
  db: Writer,
  actor: Actor,
  command: AddCourse,
  now: Date,
): Promise<{ readonly ok: true; readonly courseId: string } | Refusal> {
  const { schoolId, title, provider, purposes, months, evidence } = command
  if (!may(actor, 'training.keep', schoolId)) return refuseRole('training.keep')
  for (const field of ['title', 'provider', 'evidence'] as const) {
    const secret = refusePasswordText(command[field], field)
    if (secret) return secret
  }
  const courseId = randomUUID()
  await db
    .insertInto('training_courses')
    .values({
      trust_id: actor.trustId,
      course_id: courseId,
      school_id: schoolId,
      title,
      provider,
      purposes: [...new Set(purposes)],
      months,
      evidence,
      added_by: actor.personId,
      added_at: now,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'training_course.added',
    schoolId,
    subject: `training_course:${courseId}`,
    facts: { purposes: [...new Set(purposes)], months },
  })
  return { ok: true, courseId }
}
