import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import { kindsBound, type Overrides, type Pack, statementsFor } from '../../../policy/index.ts'
import type { PersonKind } from '../../../vocabulary/person-kinds.ts'
import { isOfTrust } from '../../policies/index.ts'
import type { CountingVersions } from '../counting-versions.ts'

/** What a question about signatures at a school needs to know of its policy. */
export interface SigningAt {
  readonly schoolId: string
  readonly pack: Pack
  readonly overrides: Overrides
  readonly versions: CountingVersions
  /** Calendar date in Europe/London. */
  readonly today: string
}

/**
 * The adults whom a school's policy binds, each with how much they have signed and are to sign: the one
 * source of every list and count of signatures. In the database, so that twenty thousand are no more work
 * than twenty.
 */
export function signingRows(db: Reader, at: SigningAt) {
  const { schoolId, pack, overrides, versions, today } = at
  const kinds = kindsBound(pack, overrides)
  const wholeTrust = isOfTrust(pack, overrides)
  return db
    .selectFrom('people as p')
    .select((query) => [
      'p.person_id',
      'p.name',
      'p.position',
      'p.kind',
      'p.line_manager_id',
      sql<string>`greatest((p.created_at at time zone 'Europe/London')::date, ${versions.bindsSince}::date)::text`.as(
        'bound_since',
      ),
      wanted(kinds, pack, overrides).as('wanted'),
      query
        .selectFrom('acknowledgements as a')
        .select(({ fn }) => fn.count<string>('a.sign_off').distinct().as('signed'))
        .whereRef('a.person_id', '=', 'p.person_id')
        .where('a.policy_version_id', 'in', [...versions.counting])
        .as('signed'),
    ])
    .where('p.kind', 'in', [...kinds])
    .where((where) =>
      where.or([
        where('p.school_id', '=', schoolId),
        ...(wholeTrust ? [where('p.school_id', 'is', null)] : []),
      ]),
    )
    .where((where) => where.or([where('p.left_on', 'is', null), where('p.left_on', '>', today)]))
}

/** How many statements each kind of adult is to sign. */
function wanted(kinds: readonly PersonKind[], pack: Pack, overrides: Overrides) {
  const cases = kinds.map((kind) => {
    const { length } = statementsFor(pack, kind, overrides).statements
    return sql`when ${kind} then ${length}::int`
  })
  return sql<number>`case p.kind ${sql.join(cases, sql` `)} else 0 end`
}
