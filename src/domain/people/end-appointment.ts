import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { type Actor, trailName } from './actor.ts'
import { refuseLastKeeper } from './keepers.ts'
import { mayKeepPeople } from './may-keep-people.ts'
import { refuseAt } from './refuse-at.ts'

/**
 * End a role at once. One that began today, or has not begun, leaves no trace but the trail's: a
 * person never held it for a whole day.
 */
export async function endAppointment(
  db: Writer,
  actor: Actor,
  command: { readonly appointmentId: string },
  now: Date,
): Promise<{ readonly ok: true; readonly personId: string } | Refusal> {
  const { appointmentId } = command
  const today = londonDate(now)
  const held = await db
    .selectFrom('appointments')
    .select(['person_id', 'school_id', 'role', 'from_date', 'to_date'])
    .where('appointment_id', '=', appointmentId)
    .forUpdate()
    .executeTakeFirst()
  const unknown = refuseUnknown('There is no such role on record. Look at the list again.')
  if (!held) return unknown
  const { school_id: schoolId } = held
  if (!mayKeepPeople(actor, schoolId)) return refuseAt(actor, 'people.keep', { schoolId, unknown })
  if (held.to_date !== null && held.to_date <= today) return refuse('This role had ended already.')
  const last = await refuseLastKeeper(db, { appointmentId }, today)
  if (last) return last
  if (held.from_date >= today) {
    await db.deleteFrom('appointments').where('appointment_id', '=', appointmentId).execute()
  } else {
    await db
      .updateTable('appointments')
      .set({ to_date: today })
      .where('appointment_id', '=', appointmentId)
      .execute()
  }
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'appointment.ended',
    schoolId: held.school_id,
    subject: `person:${held.person_id}`,
    facts: { appointment: appointmentId, role: held.role },
  })
  return { ok: true, personId: held.person_id }
}
