import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { daysAfter } from '../calendar.ts'
import { londonDate } from '../london-time.ts'
import { type Refusal, refuse, refuseRole } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { type Actor, trailName } from './actor.ts'
import { refuseOutsideCalendar } from './dates.ts'
import type { NameDeputy } from './forms.ts'
import { NO_SUCH_PERSON } from './keepers.ts'
import { mayKeepPeople } from './may-keep-people.ts'
import { holdsRole } from './queries/holds-role.ts'
import { refuseWithoutEmail } from './refuse-without-email.ts'

/**
 * Name who acts in a role while its holder is away. The holder keeps acting too; the record of
 * each decision says which of them it was. Holders name their own deputies; nobody covers for
 * themselves, and nobody makes themselves a deputy.
 */
export async function nameDeputy(
  db: Writer,
  actor: Actor,
  command: NameDeputy,
  now: Date,
): Promise<{ readonly ok: true; readonly coverId: string } | Refusal> {
  const own = command.forPersonId === actor.personId
  if (!own && !mayKeepPeople(actor, command.schoolId)) return refuseRole('people.keep')
  const faulty = refuseCover(actor, command, londonDate(now)) ?? (await refusePeople(db, command))
  if (faulty) return faulty
  const coverId = randomUUID()
  const { schoolId, role, personId, forPersonId, fromDate } = command
  const toDate = daysAfter(command.lastDay, 1)
  await db
    .insertInto('covers')
    .values({
      trust_id: actor.trustId,
      cover_id: coverId,
      school_id: schoolId,
      role,
      person_id: personId,
      for_person_id: forPersonId,
      from_date: fromDate,
      to_date: toDate,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'cover.named',
    schoolId,
    subject: `person:${personId}`,
    facts: { cover: coverId, for: forPersonId, role, from: fromDate, to: toDate },
  })
  return { ok: true, coverId }
}

function refuseCover(actor: Actor, command: NameDeputy, today: string): Refusal | undefined {
  if (command.personId === command.forPersonId) {
    return refuse('Nobody covers for themselves. Choose somebody else.', 'personId')
  }
  if (command.personId === actor.personId) {
    return refuse('Nobody makes themselves a deputy. Ask whoever is away, or the head.', 'personId')
  }
  if (command.lastDay < today) return refuse('Choose a last day that has not passed.', 'lastDay')
  return (
    refuseOutsideCalendar(command.fromDate, today, 'fromDate') ??
    refuseOutsideCalendar(command.lastDay, today, 'lastDay')
  )
}

async function refusePeople(db: Writer, command: NameDeputy): Promise<Refusal | undefined> {
  const { schoolId, role, personId, forPersonId, fromDate, lastDay } = command
  const names = await db
    .selectFrom('people')
    .select(['person_id', 'name', 'email'])
    .where('person_id', 'in', [personId, forPersonId])
    .where('left_on', 'is', null)
    .forUpdate()
    .execute()
  const standIn = names.find((one) => one.person_id === personId)
  const away = names.find((one) => one.person_id === forPersonId)
  if (!standIn || !away) return NO_SUCH_PERSON
  const noAddress = refuseWithoutEmail(standIn, 'personId')
  if (noAddress) return noAddress
  const [deputy, holder] = [standIn.name, away.name]
  if (!(await holdsRole(db, { personId: forPersonId, schoolId, role, on: fromDate }))) {
    return refuse(`${holder} does not hold this role on that day.`, 'forPersonId')
  }
  // Line managers each have a team of their own, so one may cover for another.
  const inOwnRight =
    role !== 'line_manager' && (await holdsRole(db, { personId, schoolId, role, on: fromDate }))
  if (inOwnRight) return refuse(`${deputy} holds this role already.`, 'personId')
  const overlapping = await db
    .selectFrom('covers')
    .select('cover_id')
    .where('school_id', '=', schoolId)
    .where('role', '=', role)
    .where('person_id', '=', personId)
    .where('for_person_id', '=', forPersonId)
    .where('from_date', '<=', lastDay)
    .where('to_date', '>', fromDate)
    .executeTakeFirst()
  return overlapping && refuse(`${deputy} covers for ${holder} then already.`, 'personId')
}
