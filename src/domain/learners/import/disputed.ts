import { sql } from 'kysely'
import type { Reader, Writer } from '../../../db/handles.ts'
import type { IncomingLearner, RegisterEntry, RegisteredLearner } from '../register-file/index.ts'
import type { Staging } from './staged-row.ts'

/** The staged rows that are not settled yet, as far as it takes to know who they are about. */
export async function disputedRows(db: Writer, staging: Staging): Promise<IncomingLearner[]> {
  const { rows } = await sql<{ line: number; learner: RegisterEntry }>`
    select r.line, jsonb_strip_nulls(jsonb_build_object(
      'upn', e->'upn', 'misId', e->'misId', 'forename', e->'forename', 'surname', e->'surname',
      'dateOfBirth', e->'dateOfBirth', 'status', e->'status')) as learner
    from learner_import_rows r, lateral (select r.data->'learner' as e) as entry
    where r.import_id = ${staging.importId} and r.change = 'unchanged' and r.learner_id is null
    order by r.line`.execute(db)
  return rows
}

/** Everyone on the register whom no settled row is about, those who left included. */
export async function unclaimedLearners(
  db: Reader,
  schoolId: string,
  { importId }: Staging,
): Promise<RegisteredLearner[]> {
  const rows = await db
    .selectFrom('learners as l')
    .select([
      'l.learner_id',
      'l.status',
      'l.upn',
      'l.mis_id',
      'l.forename',
      'l.surname',
      'l.date_of_birth',
    ])
    .where('l.school_id', '=', schoolId)
    .where('l.learner_id', 'not in', (query) =>
      query
        .selectFrom('learner_import_rows as r')
        .select('r.learner_id')
        .where('r.import_id', '=', importId)
        .where('r.change', '=', 'unchanged')
        .where('r.learner_id', 'is not', null)
        .$castTo<{ learner_id: string }>(),
    )
    .execute()
  return rows.map((row) => ({
    id: row.learner_id,
    status: row.status,
    learner: {
      upn: row.upn ?? undefined,
      misId: row.mis_id ?? undefined,
      forename: row.forename,
      surname: row.surname,
      dateOfBirth: row.date_of_birth ?? undefined,
    },
  }))
}
