import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import { kindsBound, statementsFor } from '../../../policy/index.ts'
import { isOfTrust, type PolicyOfSchool, policiesInForce } from '../../policies/index.ts'
import { countingOf } from '../counting-versions.ts'

/** How far one school of a trust has come with the policy in force there. */
export interface SchoolSigning {
  readonly schoolId: string
  readonly bound: number
  readonly signed: number
}

/**
 * How many are bound and have signed at each of some schools, in one question for all of them, so that
 * forty schools are hardly more work than one. Ask for a page of schools at a time.
 * @param today calendar date in Europe/London
 * @returns a row for each school with a policy in force
 */
export async function trustSigning(
  db: Reader,
  schoolIds: readonly string[],
  today: string,
): Promise<SchoolSigning[]> {
  const asked = (await policiesInForce(db, schoolIds, today)).flatMap(askedBy)
  if (asked.length === 0) return []
  const counting = asked.flatMap(({ schoolId, versions }) =>
    versions.map((version) => ({ schoolId, version })),
  )
  const counts = sql<{ school_id: string; bound: string; signed: string }>`(
    with wanted as materialized (
      select * from unnest(
        ${asked.map((one) => one.schoolId)}::uuid[], ${asked.map((one) => one.kind)}::text[],
        ${asked.map((one) => one.wanted)}::int[], ${asked.map((one) => one.wholeTrust)}::boolean[]
      ) as w (school_id, kind, wanted, whole_trust)
    ), counting as materialized (
      select distinct * from unnest(
        ${counting.map((one) => one.schoolId)}::uuid[], ${counting.map((one) => one.version)}::uuid[]
      ) as c (school_id, policy_version_id)
    ), names as materialized (
      -- Nobody signs one statement twice among versions that count together, so the rows are the statements.
      select c.school_id, a.person_id, count(*) as signed
      from counting c join acknowledgements a on a.policy_version_id = c.policy_version_id
      group by c.school_id, a.person_id
    ), adults as (
      select w.school_id, w.wanted, p.person_id
      from people p join wanted w on w.school_id = p.school_id and w.kind = p.kind
      where p.left_on is null or p.left_on > ${today}
      union all
      select w.school_id, w.wanted, p.person_id
      from people p join wanted w on w.whole_trust and w.kind = p.kind
      where p.school_id is null and (p.left_on is null or p.left_on > ${today})
    )
    select b.school_id, count(*) as bound, count(*) filter (where n.signed >= b.wanted) as signed
    from adults b left join names n on n.school_id = b.school_id and n.person_id = b.person_id
    group by b.school_id)`
  const rows = await db.selectFrom(counts.as('counts')).selectAll().execute()
  return rows.map((row) => ({
    schoolId: row.school_id,
    bound: Number(row.bound),
    signed: Number(row.signed),
  }))
}

/** What a school's policy asks of each kind of adult that it binds. */
function askedBy({ schoolId, pack, overrides, versions }: PolicyOfSchool) {
  const counting = countingOf(versions)?.counting ?? []
  const wholeTrust = isOfTrust(pack, overrides)
  return kindsBound(pack, overrides).map((kind) => ({
    schoolId,
    kind,
    wholeTrust,
    versions: counting,
    wanted: statementsFor(pack, kind, overrides).statements.length,
  }))
}
