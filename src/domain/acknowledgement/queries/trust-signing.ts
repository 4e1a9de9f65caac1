import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import { kindsBound, statementsFor } from '../../../policy/index.ts'
import type { PersonKind } from '../../../vocabulary/person-kinds.ts'
import { isOfTrust, type PolicyOfSchool, policiesInForce } from '../../policies/index.ts'
import { countingOf } from '../counting-versions.ts'

/** How far one school of a trust has come with the policy in force there. */
export interface SchoolSigning {
  readonly schoolId: string
  readonly bound: number
  readonly signed: number
}

/** Under this version the tallies keep who works at a school at all, and under this school those of the trust. */
const NONE = '00000000-0000-0000-0000-000000000000'

/**
 * How many are bound and have signed at each of some schools, in one question for all of them. The database
 * counts people as they sign, in the same transaction, so that twenty thousand names are no more work to
 * read than twenty. Ask for a page of schools at a time.
 * @param today calendar date in Europe/London
 * @returns a row for each school whose policy in force binds somebody on record
 */
export async function trustSigning(
  db: Reader,
  schoolIds: readonly string[],
  today: string,
): Promise<SchoolSigning[]> {
  const asked = (await policiesInForce(db, schoolIds, today)).flatMap(askedBy)
  if (asked.length === 0) return []
  const wanted = sql<Asked>`(
    select * from unnest(
      ${asked.map((one) => one.schoolId)}::uuid[], ${asked.map((one) => one.place)}::uuid[],
      ${asked.map((one) => one.kind)}::text[], ${asked.map((one) => one.firstVersionId)}::uuid[],
      ${asked.map((one) => one.wanted)}::int[]
    ) as w ("schoolId", place, kind, "firstVersionId", wanted))`
  const bound = sql<string>`sum(t.people) filter (where t.first_version_id = ${NONE})`
  const signed = sql<string>`sum(t.people) filter (where t.first_version_id <> ${NONE} and t.signed >= w.wanted)`
  const rows = await db
    .selectFrom(wanted.as('w'))
    .innerJoin('signing_tallies as t', (join) =>
      join
        .onRef('t.school_id', '=', 'w.place')
        .onRef('t.kind', '=', 'w.kind')
        .on(sql<boolean>`t.first_version_id in (${NONE}, w."firstVersionId")`),
    )
    .select(['w.schoolId', bound.as('bound'), signed.as('signed')])
    .groupBy('w.schoolId')
    .execute()
  return rows
    .map(({ schoolId, bound, signed }) => ({
      schoolId,
      bound: Number(bound ?? 0),
      signed: Number(signed ?? 0),
    }))
    .filter((one) => one.bound > 0)
}

/** What a school asks of one kind of adult, at the school or in the trust as a whole. */
interface Asked {
  readonly schoolId: string
  readonly place: string
  readonly kind: PersonKind
  readonly firstVersionId: string
  readonly wanted: number
}

/** What a school's policy asks of each kind of adult that it binds. */
function askedBy({ schoolId, pack, overrides, versions }: PolicyOfSchool): Asked[] {
  const firstVersionId = countingOf(versions)?.counting.at(-1) ?? NONE
  const places = isOfTrust(pack, overrides) ? [schoolId, NONE] : [schoolId]
  return kindsBound(pack, overrides).flatMap((kind) => {
    const wanted = statementsFor(pack, kind, overrides).statements.length
    return places.map((place) => ({ schoolId, place, kind, firstVersionId, wanted }))
  })
}
