import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { mayKeepTrainingOf } from './may-keep-training.ts'
import { countsAt, lockRecord, NO_SUCH_RECORD } from './stored-record.ts'

/** Confirm what somebody else entered for themselves: from now on it counts. Nobody confirms their own. */
export async function confirmTraining(
  db: Writer,
  actor: Actor,
  command: { readonly schoolId: string; readonly recordId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { schoolId, recordId } = command
  const record = await lockRecord(db, recordId)
  if (!record || !countsAt(record.courseSchoolId, schoolId)) return NO_SUCH_RECORD
  const { personId } = record
  if (personId === actor.personId) {
    return refuse('Nobody confirms their own training. Ask somebody else who keeps it.')
  }
  if (!(await mayKeepTrainingOf(db, actor, { personId, schoolId }, londonDate(now)))) {
    return NO_SUCH_RECORD
  }
  if (record.ended) return refuse('This record no longer counts. Look at the list again.')
  if (record.confirmed) return refuse('Somebody has confirmed this already.')
  await db
    .updateTable('training_records')
    .set({ confirmed_by: actor.personId, confirmed_at: now })
    .where('record_id', '=', recordId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'training.confirmed',
    schoolId,
    subject: `training:${recordId}`,
    facts: { person: personId, course: record.courseId },
  })
  return { ok: true }
}
