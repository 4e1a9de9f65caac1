import { sql } from 'kysely'
import type { Writer } from '../../../db/handles.ts'

/** The import whose staged rows are being applied. */
export interface Applying {
  readonly trustId: string
  readonly importId: string
  readonly schoolId: string
  readonly now: Date
}

const ENTRY = sql`jsonb_to_record(r.data->'learner') as e (
  upn text, "misId" text, forename text, "preferredForename" text, "middleNames" text, surname text,
  "dateOfBirth" date, "yearGroup" text, "className" text, status text, "leftOn" date)`

/** Change, add and propose as leavers what was staged. Whole sets at once: a trust has 60,000. */
export async function applyLearners(db: Writer, applying: Applying): Promise<void> {
  await changeLearners(db, applying)
  await addLearners(db, applying)
  await proposeLeavers(db, applying)
}

async function changeLearners(db: Writer, { importId, schoolId, now }: Applying): Promise<void> {
  // Two learners may swap an id, which no order of updates allows; so ids that change go first.
  await sql`
    update learners l set upn = null, mis_id = null
    from learner_import_rows r, ${ENTRY}
    where r.import_id = ${importId} and r.change = 'changed'
      and l.learner_id = r.learner_id and l.school_id = ${schoolId}
      and (l.upn is distinct from e.upn or l.mis_id is distinct from e."misId")`.execute(db)
  await sql`
    update learners l set
      upn = e.upn, mis_id = e."misId", forename = e.forename,
      preferred_forename = e."preferredForename", middle_names = e."middleNames",
      surname = e.surname, date_of_birth = e."dateOfBirth", year_group = e."yearGroup",
      class_name = e."className", status = e.status,
      left_on = case when e.status = 'left' then e."leftOn" end, updated_at = ${now}
    from learner_import_rows r, ${ENTRY}
    where r.import_id = ${importId} and r.change = 'changed'
      and l.learner_id = r.learner_id and l.school_id = ${schoolId}`.execute(db)
}

async function addLearners(
  db: Writer,
  { trustId, importId, schoolId, now }: Applying,
): Promise<void> {
  await sql`
    insert into learners (trust_id, learner_id, school_id, upn, mis_id, forename,
      preferred_forename, middle_names, surname, date_of_birth, year_group, class_name, status,
      created_at, updated_at)
    select ${trustId}::uuid, r.learner_id, ${schoolId}::uuid, e.upn, e."misId", e.forename,
      e."preferredForename", e."middleNames", e.surname, e."dateOfBirth", e."yearGroup",
      e."className", e.status, ${now}::timestamptz, ${now}::timestamptz
    from learner_import_rows r, ${ENTRY}
    where r.import_id = ${importId} and r.change = 'added'`.execute(db)
}

async function proposeLeavers(db: Writer, { importId, schoolId, now }: Applying): Promise<void> {
  await sql`
    update learners l set status = 'leaver_proposed', updated_at = ${now}
    from learner_import_rows r
    where r.import_id = ${importId} and r.change = 'leaver'
      and l.learner_id = r.learner_id and l.school_id = ${schoolId} and l.status = 'current'`.execute(
    db,
  )
}
