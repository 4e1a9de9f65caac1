import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { appendEntry } from '../trail/index.ts'
import { type Actor, trailName } from './actor.ts'
import type { Appoint } from './forms.ts'
import { mayKeepPeople } from './may-keep-people.ts'

/** Give a person a role from a day on, at a school or across the trust. */
export async function appoint(
  db: Writer,
  actor: Actor,
  command: Appoint,
  now: Date,
): Promise<
  | { readonly ok: true; readonly appointmentId: string }
  | { readonly ok: false; readonly message: string }
> {
  if (!mayKeepPeople(actor, command.schoolId)) {
    return { ok: false, message: 'Appointing people is for the head and the administrator.' }
  }
  const person = await db
    .selectFrom('people')
    .select('person_id')
    .where('person_id', '=', command.personId)
    .where('left_on', 'is', null)
    .executeTakeFirst()
  if (!person) return { ok: false, message: 'There is no such person here.' }
  const appointmentId = randomUUID()
  await db
    .insertInto('appointments')
    .values({
      trust_id: actor.trustId,
      appointment_id: appointmentId,
      person_id: command.personId,
      school_id: command.schoolId,
      role: command.role,
      from_date: command.fromDate,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'person.appointed',
    schoolId: command.schoolId,
    subject: `person:${command.personId}`,
    facts: { role: command.role, from: command.fromDate },
  })
  return { ok: true, appointmentId }
}
