import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { roleLabel } from '../../vocabulary/roles.ts'
import { londonDate } from '../london-time.ts'
import { type Refusal, refuse, refuseRole } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { type Actor, trailName } from './actor.ts'
import { refuseOutsideCalendar } from './dates.ts'
import type { Appoint } from './forms.ts'
import { NO_SUCH_PERSON } from './keepers.ts'
import { mayKeepPeople } from './may-keep-people.ts'
import { refuseWithoutEmail } from './refuse-without-email.ts'

/**
 * Give a person a role from a day on, at a school or across the trust. Nobody appoints themselves:
 * whoever sets the installation up must not be able to open safeguarding records to themselves.
 */
export async function appoint(
  db: Writer,
  actor: Actor,
  command: Appoint,
  now: Date,
): Promise<{ readonly ok: true; readonly appointmentId: string } | Refusal> {
  const { personId, schoolId, role, fromDate } = command
  if (!mayKeepPeople(actor, schoolId)) return refuseRole('people.keep')
  const faulty = refuseAppointment(actor, command, londonDate(now))
  if (faulty) return faulty
  const person = await db
    .selectFrom('people')
    .select(['name', 'email'])
    .where('person_id', '=', personId)
    .where('left_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!person) return NO_SUCH_PERSON
  const noAddress = refuseWithoutEmail(person, 'personId')
  if (noAddress) return noAddress
  if (await holdsAlready(db, command)) {
    return refuse(`${person.name} holds this role there already.`, 'role')
  }
  const appointmentId = randomUUID()
  await db
    .insertInto('appointments')
    .values({
      trust_id: actor.trustId,
      appointment_id: appointmentId,
      person_id: personId,
      school_id: schoolId,
      role,
      from_date: fromDate,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'person.appointed',
    schoolId,
    subject: `person:${personId}`,
    facts: { appointment: appointmentId, role, from: fromDate },
  })
  return { ok: true, appointmentId }
}

function refuseAppointment(actor: Actor, command: Appoint, today: string): Refusal | undefined {
  if (command.personId === actor.personId) {
    return refuse('Nobody appoints themselves. Ask another head or administrator.', 'personId')
  }
  if (command.role === 'trust_officer' && command.schoolId !== null) {
    return refuse(`${roleLabel('trust_officer')} is a role across the whole trust.`, 'schoolId')
  }
  return refuseOutsideCalendar(command.fromDate, today, 'fromDate')
}

async function holdsAlready(db: Writer, command: Appoint): Promise<boolean> {
  const { personId, schoolId, role, fromDate } = command
  const held = await db
    .selectFrom('appointments')
    .select('appointment_id')
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where((where) => where.or([where('school_id', 'is', null), where('school_id', '=', schoolId)]))
    .where((where) => where.or([where('to_date', 'is', null), where('to_date', '>', fromDate)]))
    .executeTakeFirst()
  return held !== undefined
}
