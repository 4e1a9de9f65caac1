import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Writer } from '../../../db/handles.ts'
import type { Mapping, RegisterDiff } from '../register-file/index.ts'
import { inError } from './read-and-stage.ts'
import { inBatches, insertRows, type StagedRow, type Staging } from './staged-row.ts'

/** Say of the staged rows that were compared with the register what becomes of them. */
export async function settleStaged(
  db: Writer,
  staging: Staging,
  diff: RegisterDiff,
  mapping: Mapping,
): Promise<void> {
  for (const batch of inBatches(diff.added)) {
    const ids = batch.map(({ line }) => ({ line, id: randomUUID() }))
    await sql`
      update learner_import_rows r set change = 'added', learner_id = a.id
      from jsonb_to_recordset(${JSON.stringify(ids)}::jsonb) as a (line integer, id uuid)
      where r.import_id = ${staging.importId} and r.change = 'unchanged'
        and r.line = a.line`.execute(db)
  }
  for (const batch of inBatches(diff.leftBefore)) {
    await drop(
      db,
      staging,
      batch.map(({ line }) => line),
    )
  }
  await putAside(db, staging, diff)
  await claim(db, staging, diff, mapping)
  const leavers = diff.leavers.map(
    ({ id }, index): StagedRow => ({
      line: index + 1,
      change: 'leaver',
      learner_id: id,
      data: {},
      problems: [],
    }),
  )
  for (const batch of inBatches(leavers)) await insertRows(db, staging, batch)
}

/**
 * Rows that are about somebody on the register after all. Where their MIS id is somebody else's to
 * keep, the row says nothing of it.
 */
async function claim(
  db: Writer,
  staging: Staging,
  diff: RegisterDiff,
  mapping: Mapping,
): Promise<void> {
  const claims = [
    ...diff.changed.map(({ line, id, learner }) => ({ line, id, misId: learner.misId })),
    ...diff.unchanged.map(({ line, id }) => ({ line, id, misId: undefined })),
  ]
  for (const batch of inBatches(claims)) {
    await sql`
      update learner_import_rows r set learner_id = c.id,
        data = case when ${mapping.misId === undefined} then r.data
          when c."misId" is null then r.data #- '{learner,misId}'
          else jsonb_set(r.data, '{learner,misId}', to_jsonb(c."misId")) end
      from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb)
        as c (line integer, id uuid, "misId" text)
      where r.import_id = ${staging.importId} and r.change = 'unchanged'
        and r.line = c.line`.execute(db)
  }
}

/** Rows about a learner whom another row is about already, and rows that a person must look at. */
async function putAside(db: Writer, staging: Staging, diff: RegisterDiff): Promise<void> {
  for (const batch of inBatches(diff.duplicates)) {
    const rows = batch.map(({ row, message, mend }) =>
      inError(row.line, [{ column: '', value: '', message, mend }]),
    )
    await drop(
      db,
      staging,
      rows.map(({ line }) => line),
    )
    await insertRows(db, staging, rows)
  }
  for (const batch of inBatches(diff.questions)) {
    const asked = batch.map(({ row, message, candidates }) => ({
      line: row.line,
      more: { message, candidates },
    }))
    await sql`
      update learner_import_rows r set change = 'ask', data = r.data || q.more
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as q (line integer, more jsonb)
      where r.import_id = ${staging.importId} and r.change = 'unchanged'
        and r.line = q.line`.execute(db)
  }
}

async function drop(db: Writer, { importId }: Staging, lines: readonly number[]): Promise<void> {
  await sql`
    delete from learner_import_rows where import_id = ${importId} and change = 'unchanged'
      and line = any(${lines}::integer[])`.execute(db)
}
