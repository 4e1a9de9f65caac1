import type { Reader } from '../../db/handles.ts'
import { PERMISSIONS } from '../../vocabulary/actions.ts'
import { londonDate } from '../london-time.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { type Actor, rolesAt } from './actor.ts'
import { mayKeepPeople } from './may-keep-people.ts'

/** An adult as the commands that keep people need them. */
export interface KeptPerson {
  readonly personId: string
  readonly schoolId: string | null
  readonly name: string
  readonly email: string | null
  readonly leftOn: string | null
}

/**
 * The adult with this id, if this actor keeps their record: at their home school and wherever else
 * they hold a role. Otherwise the head of one school could take over the account of somebody whose
 * roles reach further. An adult of other schools alone is as if they were not there.
 */
export async function personKeptBy(
  db: Reader,
  actor: Actor,
  personId: string,
  now: Date,
): Promise<{ readonly ok: true; readonly person: KeptPerson } | Refusal> {
  const row = await db
    .selectFrom('people')
    .select(['person_id', 'school_id', 'name', 'email', 'left_on'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!row) return NO_SUCH_PERSON
  const held = await db
    .selectFrom('appointments')
    .select('school_id')
    .distinct()
    .where('person_id', '=', personId)
    .where((where) =>
      where.or([where('to_date', 'is', null), where('to_date', '>', londonDate(now))]),
    )
    .execute()
  const places = [row.school_id, ...held.map((one) => one.school_id)]
  if (!places.every((schoolId) => mayKeepPeople(actor, schoolId))) {
    const anyOfOurs = places.some((place) => place === null || rolesAt(actor, place).length > 0)
    if (!anyOfOurs) return NO_SUCH_PERSON
    return {
      ok: false,
      kind: 'forbidden',
      message:
        'This adult works beyond the schools whose people you keep. Ask an administrator of the trust.',
    }
  }
  const { person_id, school_id, name, email, left_on } = row
  const person = { personId: person_id, schoolId: school_id, name, email, leftOn: left_on }
  return { ok: true, person }
}

export const NO_SUCH_PERSON: Refusal = refuseUnknown(
  'There is no such adult here. Go back to the list and choose again.',
)

/** What would go, to be looked at before it does. */
export type Going =
  | { readonly personId: string; readonly appointmentId?: undefined }
  | { readonly appointmentId: string; readonly personId?: undefined }

/**
 * Whether somebody would still be there to keep the people of every school, and of the trust.
 * @param today calendar date in Europe/London
 * @returns the refusal that says where nobody would be left
 */
export async function refuseLastKeeper(
  db: Reader,
  going: Going,
  today: string,
): Promise<Refusal | undefined> {
  const keepers = await keepersOn(db, today)
  const staying = keepers.filter(
    (keeper) => keeper.personId !== going.personId && keeper.appointmentId !== going.appointmentId,
  )
  if (staying.length === keepers.length) return undefined
  if (staying.length === 0) return refuse(LAST('this trust'))
  const schools = await db.selectFrom('schools').select(['school_id', 'name']).execute()
  const kept = (among: readonly Keeper[], schoolId: string) =>
    among.some((keeper) => keeper.schoolId === null || keeper.schoolId === schoolId)
  const left = schools.find(
    (school) => kept(keepers, school.school_id) && !kept(staying, school.school_id),
  )
  return left && refuse(LAST(left.name))
}

const LAST = (where: string) =>
  `Nobody would be left who can appoint people at ${where}. Appoint another head or administrator first.`

interface Keeper {
  readonly appointmentId: string
  readonly personId: string
  readonly schoolId: string | null
}

async function keepersOn(db: Reader, today: string): Promise<Keeper[]> {
  const rows = await db
    .selectFrom('appointments as a')
    .innerJoin('people as p', 'p.person_id', 'a.person_id')
    .select(['a.appointment_id', 'a.person_id', 'a.school_id'])
    .where('a.role', 'in', [...PERMISSIONS['people.keep']])
    .where('p.left_on', 'is', null)
    .where('a.from_date', '<=', today)
    .where((where) => where.or([where('a.to_date', 'is', null), where('a.to_date', '>', today)]))
    .execute()
  return rows.map((row) => ({
    appointmentId: row.appointment_id,
    personId: row.person_id,
    schoolId: row.school_id,
  }))
}
