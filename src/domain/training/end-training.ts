import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { mayKeepTrainingOf } from './may-keep-training.ts'
import { countsAt, lockRecord, NO_SUCH_RECORD } from './stored-record.ts'

/** Take a record out of what counts, because it was a mistake or its evidence does not hold. It is kept. */
export async function endTraining(
  db: Writer,
  actor: Actor,
  command: { readonly schoolId: string; readonly recordId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { schoolId, recordId } = command
  const today = londonDate(now)
  const record = await lockRecord(db, recordId)
  if (!record || !countsAt(record.courseSchoolId, schoolId)) return NO_SUCH_RECORD
  const { personId } = record
  if (!(await mayKeepTrainingOf(db, actor, { personId, schoolId }, today))) return NO_SUCH_RECORD
  if (record.ended) return refuse('This record was taken out already.')
  await db
    .updateTable('training_records')
    .set({ ended_on: today, ended_by: actor.personId })
    .where('record_id', '=', recordId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'training.ended',
    schoolId,
    subject: `training:${recordId}`,
    facts: { person: personId, course: record.courseId },
  })
  return { ok: true }
}
