import { sql } from 'kysely'
import type { Writer } from '../../../db/handles.ts'
import type { StagedRow } from './staged-row.ts'

/** Rows sent to the database at a time: few round trips, and no more than a few megabytes in hand. */
const BATCH = 2_000

/** Keep the rows of a dry run, in batches. */
export async function stageRows(
  db: Writer,
  at: { readonly trustId: string; readonly importId: string },
  rows: Iterable<StagedRow>,
): Promise<void> {
  let batch: StagedRow[] = []
  for (const row of rows) {
    batch.push(row)
    if (batch.length < BATCH) continue
    await insert(db, at, batch)
    batch = []
  }
  if (batch.length > 0) await insert(db, at, batch)
}

async function insert(
  db: Writer,
  at: { readonly trustId: string; readonly importId: string },
  batch: readonly StagedRow[],
): Promise<void> {
  await sql`
    insert into learner_import_rows (trust_id, import_id, line, change, learner_id, data, problems)
    select ${at.trustId}::uuid, ${at.importId}::uuid, r.line, r.change, r.learner_id, r.data, r.problems
    from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb)
      as r (line integer, change text, learner_id uuid, data jsonb, problems jsonb)
    on conflict do nothing`.execute(db)
}
