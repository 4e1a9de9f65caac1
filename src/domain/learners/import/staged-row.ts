import { sql } from 'kysely'
import { z } from 'zod'
import type { Writer } from '../../../db/handles.ts'
import { registerEntrySchema } from '../register-file/index.ts'

/** Something about one row for the office to see; every text is safe to show. */
export const rowProblem = z.object({
  column: z.string(),
  value: z.string(),
  message: z.string(),
  mend: z.string(),
})
export type RowProblem = Readonly<z.infer<typeof rowProblem>>

/** What a staged row would do, as it is kept between dry run and apply. */
export const stagedData = z.object({
  learner: registerEntrySchema.optional(),
  changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })).optional(),
  message: z.string().optional(),
  candidates: z.array(z.string()).optional(),
})
export type StagedData = z.infer<typeof stagedData>

export type RowChange = 'added' | 'changed' | 'unchanged' | 'leaver' | 'error' | 'ask'

/** One row of a dry run. Leavers have no line of the file; they are numbered. */
export interface StagedRow {
  readonly line: number
  readonly change: RowChange
  readonly learner_id: string | null
  readonly data: StagedData
  readonly problems: readonly RowProblem[]
}

/** The import whose rows are staged. */
export interface Staging {
  readonly trustId: string
  readonly importId: string
}

/** Rows sent to the database at a time: few round trips, and no more than a few megabytes in hand. */
export const BATCH = 2_000

/** Keep rows of a dry run, all at once. */
export async function insertRows(
  db: Writer,
  { trustId, importId }: Staging,
  rows: readonly StagedRow[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into learner_import_rows (trust_id, import_id, line, change, learner_id, data, problems)
    select ${trustId}::uuid, ${importId}::uuid, r.line, r.change, r.learner_id, r.data, r.problems
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (line integer, change text, learner_id uuid, data jsonb, problems jsonb)`.execute(db)
}

/** These things in pieces of at most `BATCH`. */
export function* inBatches<T>(things: readonly T[]): Generator<readonly T[], void, undefined> {
  for (let from = 0; from < things.length; from += BATCH) yield things.slice(from, from + BATCH)
}
