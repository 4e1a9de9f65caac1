import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import type { PersonKind } from '../../../vocabulary/person-kinds.ts'
import { policyInForce } from '../../policies/index.ts'
import { countingVersions } from '../counting-versions.ts'
import { signingRows } from './signing-rows.ts'

/** How far a kind of adult has come with the policy in force. */
export interface SigningCount {
  readonly kind: PersonKind
  readonly bound: number
  readonly signed: number
}

/** How many of each kind of adult are bound by a school's policy in force, and how many have signed. */
export async function signingCounts(
  db: Reader,
  schoolId: string,
  today: string,
): Promise<SigningCount[]> {
  const versions = await countingVersions(db, schoolId, today)
  if (!versions) return []
  const { pack, overrides } = await policyInForce(db, schoolId, today)
  const rows = await db
    .selectFrom(signingRows(db, { schoolId, pack, overrides, versions, today }).as('s'))
    .select(({ fn }) => [
      'kind',
      fn.countAll<string>().as('bound'),
      sql<string>`count(*) filter (where signed >= wanted)`.as('signed'),
    ])
    .groupBy('kind')
    .orderBy('kind')
    .execute()
  return rows.map(({ kind, bound, signed }) => ({
    kind,
    bound: Number(bound),
    signed: Number(signed),
  }))
}
