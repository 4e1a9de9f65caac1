import type { Reader } from '../../../db/handles.ts'
import { kindsBound, type Overrides, type Pack, resolveParameter } from '../../../policy/index.ts'
import type { PersonKind } from '../../../vocabulary/person-kinds.ts'

/** An adult whom a policy binds. */
export interface BoundPerson {
  readonly personId: string
  readonly name: string
  readonly kind: PersonKind
  readonly lineManagerId: string | null
  /** Null for those of the trust as a whole. */
  readonly homeSchoolId: string | null
}

/**
 * The adults whom a policy binds at these schools on a day: those of a kind that it names whose home is
 * one of them; and those of the trust as a whole, where the policy is the trust's (policy_scope_level).
 * @param today calendar date in Europe/London; who has left by then is left out
 */
export async function audienceOf(
  db: Reader,
  at: { readonly schoolIds: readonly string[]; readonly pack: Pack; readonly overrides: Overrides },
  today: string,
): Promise<BoundPerson[]> {
  const kinds = [...kindsBound(at.pack, at.overrides)]
  const wholeTrust = isOfTrust(at.pack, at.overrides)
  const rows = await db
    .selectFrom('people')
    .select(['person_id', 'name', 'kind', 'line_manager_id', 'school_id'])
    .where('kind', 'in', kinds)
    .where((where) =>
      where.or([
        where('school_id', 'in', [...at.schoolIds]),
        ...(wholeTrust ? [where('school_id', 'is', null)] : []),
      ]),
    )
    .where((where) => where.or([where('left_on', 'is', null), where('left_on', '>', today)]))
    .orderBy('name')
    .orderBy('person_id')
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    kind: row.kind,
    lineManagerId: row.line_manager_id,
    homeSchoolId: row.school_id,
  }))
}

/** Whether a policy is that of a whole trust, and so binds those who work for all of its schools. */
export function isOfTrust(pack: Pack, overrides: Overrides): boolean {
  return resolveParameter(pack, 'policy_scope_level', overrides).value === 'trust'
}
