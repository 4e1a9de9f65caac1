import type { Reader } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Refusal, refuse } from '../refusal.ts'

/** Roles, cover and a team are acted on by signing in, which takes an address. */
export function refuseWithoutEmail(
  person: { readonly name: string; readonly email: string | null },
  field: string,
): Refusal | undefined {
  if (person.email !== null) return undefined
  const message = `${person.name} has no email address, so they cannot sign in to do this. Put one on their record first.`
  return refuse(message, field)
}

/**
 * Why a person cannot be left without an email address: something waits for them to sign in.
 * @returns the refusal that says what to end first
 */
export async function refuseLosingEmail(
  db: Reader,
  personId: string,
  now: Date,
): Promise<Refusal | undefined> {
  const today = londonDate(now)
  const role = await db
    .selectFrom('appointments')
    .select('appointment_id')
    .where('person_id', '=', personId)
    .where((where) => where.or([where('to_date', 'is', null), where('to_date', '>', today)]))
    .executeTakeFirst()
  if (role) return refuse(`They hold a role, for which one signs in. ${FIRST}`, 'email')
  const cover = await db
    .selectFrom('covers')
    .select('cover_id')
    .where('person_id', '=', personId)
    .where('to_date', '>', today)
    .executeTakeFirst()
  if (cover) return refuse(`They stand in for somebody, for which one signs in. ${FIRST}`, 'email')
  const team = await db
    .selectFrom('people')
    .select('person_id')
    .where('line_manager_id', '=', personId)
    .where('left_on', 'is', null)
    .executeTakeFirst()
  return (
    team && refuse(`They are somebody’s line manager, for which one signs in. ${FIRST}`, 'email')
  )
}

const FIRST = 'End that first, or keep an address.'
