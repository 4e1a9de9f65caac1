import type { Reader } from '../../db/handles.ts'
import type { CaseCapacity } from '../../policy/cases/index.ts'
import type { MatterRole } from '../../vocabulary/matters.ts'
import type { Actor } from '../people/index.ts'

interface OpenMatter {
  readonly matterId: string
  readonly schoolId: string
  readonly roles: readonly MatterRole[]
}

/**
 * As what somebody stands to a matter that they may know of: the caller has asked that. A role that they
 * only cover for somebody kept out of it gives them nothing.
 */
export async function capacitiesOf(
  db: Reader,
  actor: Actor,
  { matterId, schoolId, roles }: OpenMatter,
  now: Date,
): Promise<CaseCapacity[]> {
  const [excluded, access] = await Promise.all([
    db
      .selectFrom('matter_exclusions')
      .select('person_id')
      .where('matter_id', '=', matterId)
      .where('ended_at', 'is', null)
      .execute(),
    db
      .selectFrom('matter_access')
      .select('way')
      .where('matter_id', '=', matterId)
      .where('person_id', '=', actor.personId)
      .where('ended_at', 'is', null)
      .where((where) => where.or([where('until_at', 'is', null), where('until_at', '>', now)]))
      .execute(),
  ])
  const out = new Set(excluded.map((row) => row.person_id))
  const held = roles.filter((role) =>
    actor.roles.some(
      (one) =>
        one.role === role &&
        (one.schoolId === null || one.schoolId === schoolId) &&
        !(one.coversFor && out.has(one.coversFor)),
    ),
  )
  return [...new Set<CaseCapacity>([...held, ...access.map((row) => row.way)])]
}
