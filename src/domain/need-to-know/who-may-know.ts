import type { Reader } from '../../db/handles.ts'
import { MATTER_ROLES, type MatterRole } from '../../vocabulary/matters.ts'
import { londonDate } from '../london-time.ts'
import { holdersOfRoles, type InRole } from '../people/index.ts'

interface Where {
  readonly schoolId: string
  /** Who must not know of it. */
  readonly excluded: readonly string[]
}

/**
 * The roles a matter is opened to: those that were asked for in which at least one person may know of it.
 * Where there is none, the next in line that has one (policy-parameters 9.13: nobody's absence or being its
 * subject may leave a report unread).
 * @returns undefined when nobody in any of the roles may know of it: the caller must say whom to phone
 */
export async function rolesThatHear(
  db: Reader,
  wanted: readonly MatterRole[],
  where: Where,
  now: Date,
): Promise<readonly [MatterRole, ...MatterRole[]] | undefined> {
  const [first, ...others] = await heard(db, wanted, where, now)
  if (first) return [first, ...others]
  const rest = MATTER_ROLES.filter((role) => !wanted.includes(role))
  for (const role of rest) {
    if ((await heard(db, [role], where, now)).length > 0) return [role]
  }
  return undefined
}

async function heard(
  db: Reader,
  roles: readonly MatterRole[],
  { schoolId, excluded }: Where,
  now: Date,
): Promise<MatterRole[]> {
  const holders = await holdersOfRoles(db, { schoolId, roles }, londonDate(now))
  const hearing = holders.filter(mayHear(new Set(excluded)))
  return roles.filter((role) => hearing.some((holder) => holder.role === role))
}

/** Neither whoever is excluded nor whoever only stands in for them. */
function mayHear(excluded: ReadonlySet<string>): (holder: InRole) => boolean {
  return ({ personId, coversFor }) =>
    !excluded.has(personId) && (coversFor === null || !excluded.has(coversFor))
}

/** Ids of everybody who may know of a matter today, to tell them that it waits. Of a transfer: of all that it is made of. */
export async function whoMayKnow(db: Reader, matterId: string, now: Date): Promise<string[]> {
  const held = await db
    .selectFrom('transfer_matters')
    .select('matter_id')
    .where('transfer_id', '=', matterId)
    .execute()
  let knowing = await whoKnowsAlone(db, matterId, now)
  for (const { matter_id: one } of held) {
    const ofThis = new Set(await whoKnowsAlone(db, one, now))
    knowing = knowing.filter((personId) => ofThis.has(personId))
  }
  return knowing
}

async function whoKnowsAlone(db: Reader, matterId: string, now: Date): Promise<string[]> {
  const matter = await db
    .selectFrom('matters')
    .select(['school_id', 'roles'])
    .where('matter_id', '=', matterId)
    .executeTakeFirst()
  if (!matter) return []
  const [holders, letIn, excluded] = await Promise.all([
    holdersOfRoles(db, { schoolId: matter.school_id, roles: matter.roles }, londonDate(now)),
    db
      .selectFrom('matter_access')
      .select('person_id')
      .where('matter_id', '=', matterId)
      .where('ended_at', 'is', null)
      .where((where) => where.or([where('until_at', 'is', null), where('until_at', '>', now)]))
      .execute(),
    db
      .selectFrom('matter_exclusions')
      .select('person_id')
      .where('matter_id', '=', matterId)
      .where('ended_at', 'is', null)
      .execute(),
  ])
  const out = new Set(excluded.map((row) => row.person_id))
  const byRole = holders.filter(mayHear(out)).map((holder) => holder.personId)
  const byName = letIn.map((row) => row.person_id).filter((personId) => !out.has(personId))
  return [...new Set([...byRole, ...byName])]
}
