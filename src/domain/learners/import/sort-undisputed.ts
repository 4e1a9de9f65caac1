import { type RawBuilder, sql } from 'kysely'
import type { Writer } from '../../../db/handles.ts'
import { foldedSql } from '../folded-text.ts'
import type { Staging } from './staged-row.ts'

/** How many rows were settled without a second look. */
export interface Undisputed {
  readonly added: number
  readonly leftBefore: number
}

/** A source of records as text columns: upn, mis_id, forename, surname, born, and one more. */
type Records = RawBuilder<unknown>

/**
 * The records with what each is known by: UPN, MIS id, name with date of birth (names alone prove
 * nothing), and all of it together; and how many of them share each.
 */
function counted(records: Records): RawBuilder<unknown> {
  const name = sql`${foldedSql(sql.ref('forename'))} || chr(31) || ${foldedSql(sql.ref('surname'))}`
  return sql`
    select *, concat_ws(chr(31), coalesce(upn, ''), coalesce(mis_id, ''), person, coalesce(born, '')) as whole,
      count(*) over (partition by upn) as same_upn,
      count(*) over (partition by mis_id) as same_mis_id,
      count(*) over (partition by name) as same_name
    from (select *, person || chr(31) || born as name
      from (select *, ${name} as person from (${records}) as record offset 0) as named) as keyed`
}

const ALONE = sql`(upn is null or same_upn = 1) and (mis_id is null or same_mis_id = 1)
  and (name is null or same_name = 1)`

/**
 * True of a row `r` and a learner `k` of one name and date of birth whose ids are nobody else's: one
 * of the two may lack an id, and the MIS id may be a new one, as when a school moves to another system.
 */
const NOBODY_ELSES = sql`coalesce(r.upn = k.upn, true)
  and not exists (select from known o where o.upn = r.upn and o.learner_id <> k.learner_id)
  and not exists (select from known o where o.mis_id = r.mis_id and o.learner_id <> k.learner_id)
  and not exists (select from rows o where o.upn = k.upn and o.line <> r.line)
  and not exists (select from rows o where o.mis_id = k.mis_id and o.line <> r.line)`

/**
 * Settle in the database every staged row about which there can be no question: either what it is
 * known by is one learner's on the register and nobody else's, here or there; or none of it is
 * anybody's. The same as the comparison in `register-file` would say, without holding a whole trust in
 * memory; what is left over is compared there.
 */
export async function sortUndisputed(
  db: Writer,
  staging: Staging,
  schoolId: string,
): Promise<Undisputed> {
  const rows = sql`
    select r.line, e->>'upn' as upn, e->>'misId' as mis_id, e->>'forename' as forename,
      e->>'surname' as surname, e->>'dateOfBirth' as born
    from learner_import_rows r, lateral (select r.data->'learner' as e offset 0) as entry
    where r.import_id = ${staging.importId} and r.change = 'unchanged'`
  const known = sql`
    select learner_id, upn, mis_id, forename, surname, date_of_birth::text as born
    from learners where school_id = ${schoolId}`
  await sql`
    with rows as materialized (${counted(rows)}), known as materialized (${counted(known)}),
      lone_row as (select * from rows where ${ALONE}),
      lone_known as (select * from known where ${ALONE}),
      same as (select r.line, k.learner_id from lone_row r join lone_known k on k.whole = r.whole
        union select r.line, k.learner_id from lone_row r join lone_known k on k.name = r.name
          where ${NOBODY_ELSES}),
      strange as (select r.line, gen_random_uuid() as learner_id from lone_row r
        where not exists (select from known k where k.upn = r.upn)
          and not exists (select from known k where k.mis_id = r.mis_id)
          and not exists (select from known k where k.name = r.name)),
      settled as (
        select line, learner_id, 'unchanged' as change from same
        union all select line, learner_id, 'added' from strange)
    update learner_import_rows r set learner_id = s.learner_id, change = s.change
    from settled s
    where r.import_id = ${staging.importId} and r.change = 'unchanged' and r.line = s.line`.execute(
    db,
  )
  return dropLeftBefore(db, staging)
}

/** Who left before the register knew them has no business on it. */
async function dropLeftBefore(db: Writer, { importId }: Staging): Promise<Undisputed> {
  const gone = await sql`
    delete from learner_import_rows
    where import_id = ${importId} and change = 'added' and data->'learner'->>'status' = 'left'`.execute(
    db,
  )
  const { rows } = await sql<{ added: number }>`
    select count(*) as added from learner_import_rows
    where import_id = ${importId} and change = 'added'`.execute(db)
  return { added: rows[0]?.added ?? 0, leftBefore: Number(gone.numAffectedRows ?? 0) }
}
