import type { Reader } from '../../../db/handles.ts'
import { ROLES, type Role } from '../../../vocabulary/roles.ts'
import { daysAfter } from '../../calendar.ts'

/** A person in a role at a school. */
export interface Holder {
  readonly personId: string
  readonly name: string
  readonly fromDate: string
  /** Across the trust, and so here too. */
  readonly across: boolean
}

/** Somebody named to act in a role while its holder is away. */
export interface Deputy {
  readonly coverId: string
  readonly personId: string
  readonly name: string
  readonly forPersonId: string | null
  readonly forName: string | null
  readonly fromDate: string
  readonly lastDay: string
  /** Whether it runs today; otherwise it is to come. */
  readonly runs: boolean
}

export interface RoleAtSchool {
  readonly role: Role
  readonly holders: readonly Holder[]
  readonly deputies: readonly Deputy[]
}

/**
 * Who holds each role at a school today, and who covers now or later. A line manager is whoever has a
 * team, appointed or not.
 * @param today calendar date in Europe/London
 */
export async function roleHolders(
  db: Reader,
  schoolId: string,
  today: string,
): Promise<RoleAtSchool[]> {
  const appointed = await db
    .selectFrom('appointments as a')
    .innerJoin('people as p', 'p.person_id', 'a.person_id')
    .select(['a.role', 'a.school_id', 'a.from_date', 'p.person_id', 'p.name'])
    .where((where) =>
      where.or([where('a.school_id', '=', schoolId), where('a.school_id', 'is', null)]),
    )
    .where('p.left_on', 'is', null)
    .where('a.from_date', '<=', today)
    .where((where) => where.or([where('a.to_date', 'is', null), where('a.to_date', '>', today)]))
    .orderBy('p.name')
    .execute()
  const deputies = await deputiesOf(db, schoolId, today)
  const managers = await managersAt(db, schoolId)
  return ROLES.map(({ code }) => {
    const holders = appointed
      .filter((row) => row.role === code)
      .map((row) => ({
        personId: row.person_id,
        name: row.name,
        fromDate: row.from_date,
        across: row.school_id === null,
      }))
    const unappointed = managers.filter(
      (manager) => !holders.some((holder) => holder.personId === manager.personId),
    )
    return {
      role: code,
      holders: code === 'line_manager' ? [...holders, ...unappointed] : holders,
      deputies: deputies.filter((deputy) => deputy.role === code),
    }
  })
}

async function deputiesOf(
  db: Reader,
  schoolId: string,
  today: string,
): Promise<(Deputy & { readonly role: Role })[]> {
  const rows = await db
    .selectFrom('covers as c')
    .innerJoin('people as p', 'p.person_id', 'c.person_id')
    .leftJoin('people as f', 'f.person_id', 'c.for_person_id')
    .select(['c.cover_id', 'c.role', 'c.from_date', 'c.to_date', 'p.person_id', 'p.name'])
    .select(['c.for_person_id', 'f.name as for_name'])
    .where('c.school_id', '=', schoolId)
    .where('c.to_date', '>', today)
    .orderBy('c.from_date')
    .orderBy('p.name')
    .execute()
  return rows.map((row) => ({
    role: row.role,
    coverId: row.cover_id,
    personId: row.person_id,
    name: row.name,
    forPersonId: row.for_person_id,
    forName: row.for_name,
    fromDate: row.from_date,
    lastDay: daysAfter(row.to_date, -1),
    runs: row.from_date <= today,
  }))
}

async function managersAt(db: Reader, schoolId: string): Promise<Holder[]> {
  const rows = await db
    .selectFrom('people as m')
    .select(['m.person_id', 'm.name'])
    .where('m.left_on', 'is', null)
    .where('m.person_id', 'in', (team) =>
      team
        .selectFrom('people')
        .select((column) => column.ref('line_manager_id').$notNull().as('id'))
        .where('school_id', '=', schoolId)
        .where('left_on', 'is', null)
        .where('line_manager_id', 'is not', null),
    )
    .orderBy('m.name')
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    fromDate: '',
    across: false,
  }))
}
