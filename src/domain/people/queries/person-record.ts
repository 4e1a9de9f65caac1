import type { Reader } from '../../../db/handles.ts'
import type { PersonKind } from '../../../vocabulary/person-kinds.ts'
import type { Role } from '../../../vocabulary/roles.ts'
import { daysAfter } from '../../calendar.ts'

/** A role of a person, held now or to come. */
export interface HeldAppointment {
  readonly appointmentId: string
  readonly role: Role
  readonly schoolId: string | null
  readonly schoolName: string | null
  readonly fromDate: string
}

/** Cover by a person or for them, running or to come. */
export interface HeldCover {
  readonly coverId: string
  readonly role: Role
  readonly schoolName: string
  readonly deputy: { readonly personId: string; readonly name: string }
  readonly away: { readonly personId: string; readonly name: string } | null
  readonly fromDate: string
  readonly lastDay: string
}

export interface PersonRecord {
  readonly personId: string
  readonly name: string
  readonly position: string
  readonly kind: PersonKind
  /** Null for somebody who never signs in. */
  readonly email: string | null
  readonly homeSchoolId: string | null
  readonly homeSchoolName: string | null
  readonly lineManager: { readonly personId: string; readonly name: string } | null
  readonly leftOn: string | null
  readonly signsIn: boolean
  /** How many browsers are signed in as this person. */
  readonly sessions: number
  /** How many adults have this person as their line manager. */
  readonly team: number
  readonly appointments: readonly HeldAppointment[]
  readonly covers: readonly HeldCover[]
}

/**
 * The whole record of an adult; undefined when this trust has none such.
 * @param today calendar date in Europe/London
 */
export async function personRecord(
  db: Reader,
  personId: string,
  today: string,
): Promise<PersonRecord | undefined> {
  const row = await db
    .selectFrom('people as p')
    .leftJoin('people as m', 'm.person_id', 'p.line_manager_id')
    .leftJoin('schools as s', 's.school_id', 'p.school_id')
    .select(['p.person_id', 'p.name', 'p.position', 'p.kind', 'p.email', 'p.school_id'])
    .select(['s.name as school', 'm.person_id as manager_id', 'm.name as manager', 'p.left_on'])
    .select((query) => [
      query('p.password_hash', 'is not', null).as('signs_in'),
      query
        .selectFrom('sessions')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('person_id', '=', 'p.person_id')
        .as('sessions'),
      query
        .selectFrom('people as t')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('t.line_manager_id', '=', 'p.person_id')
        .where('t.left_on', 'is', null)
        .as('team'),
    ])
    .where('p.person_id', '=', personId)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    personId: row.person_id,
    name: row.name,
    position: row.position,
    kind: row.kind,
    email: row.email,
    homeSchoolId: row.school_id,
    homeSchoolName: row.school,
    lineManager:
      row.manager_id === null ? null : { personId: row.manager_id, name: row.manager ?? '' },
    leftOn: row.left_on,
    signsIn: Boolean(row.signs_in),
    sessions: row.sessions ?? 0,
    team: row.team ?? 0,
    appointments: await appointmentsOf(db, personId, today),
    covers: await coversOf(db, personId, today),
  }
}

async function appointmentsOf(
  db: Reader,
  personId: string,
  today: string,
): Promise<HeldAppointment[]> {
  const rows = await db
    .selectFrom('appointments as a')
    .leftJoin('schools as s', 's.school_id', 'a.school_id')
    .select(['a.appointment_id', 'a.role', 'a.school_id', 'a.from_date', 's.name as school'])
    .where('a.person_id', '=', personId)
    .where((where) => where.or([where('a.to_date', 'is', null), where('a.to_date', '>', today)]))
    .orderBy('a.from_date')
    .orderBy('a.role')
    .execute()
  return rows.map((row) => ({
    appointmentId: row.appointment_id,
    role: row.role,
    schoolId: row.school_id,
    schoolName: row.school,
    fromDate: row.from_date,
  }))
}

async function coversOf(db: Reader, personId: string, today: string): Promise<HeldCover[]> {
  const rows = await db
    .selectFrom('covers as c')
    .innerJoin('schools as s', 's.school_id', 'c.school_id')
    .innerJoin('people as d', 'd.person_id', 'c.person_id')
    .leftJoin('people as f', 'f.person_id', 'c.for_person_id')
    .select(['c.cover_id', 'c.role', 'c.from_date', 'c.to_date', 's.name as school'])
    .select(['d.person_id as deputy_id', 'd.name as deputy'])
    .select(['f.person_id as away_id', 'f.name as away'])
    .where((where) =>
      where.or([where('c.person_id', '=', personId), where('c.for_person_id', '=', personId)]),
    )
    .where('c.to_date', '>', today)
    .orderBy('c.from_date')
    .execute()
  return rows.map((row) => ({
    coverId: row.cover_id,
    role: row.role,
    schoolName: row.school,
    deputy: { personId: row.deputy_id, name: row.deputy },
    away: row.away_id === null ? null : { personId: row.away_id, name: row.away ?? '' },
    fromDate: row.from_date,
    lastDay: daysAfter(row.to_date, -1),
  }))
}
