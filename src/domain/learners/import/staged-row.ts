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

/**
 * Rows compared with the register at a time. Of a trust that it has not counted yet the database goes
 * through everybody for each batch, so fewer rows cost much time; more cost memory.
 */
export const BATCH = 1_000

/** Characters of rows sent to the database at a time. */
const LOAD_LENGTH = 64 * 1024

/**
 * Takes rows of a dry run one by one and keeps them in the database, many at a time. A row is turned
 * into its text at once: texts are small, and objects that live on while the database answers make
 * the process grow.
 */
export interface RowStager {
  add(row: StagedRow): Promise<void>
  /** Keep what is still in hand; nothing is added afterwards. */
  finish(): Promise<void>
}

export function stageRows(db: Writer, staging: Staging): RowStager {
  let lines: string[] = []
  let length = 0
  const flush = async () => {
    const load = `[${lines.join(',')}]`
    lines = []
    length = 0
    await insertLoad(db, staging, load)
  }
  return {
    async add(row) {
      const line = JSON.stringify(row)
      lines.push(line)
      length += line.length
      if (length >= LOAD_LENGTH) await flush()
    },
    async finish() {
      if (lines.length > 0) await flush()
    },
  }
}

/** Keep rows of a dry run. */
export async function insertRows(
  db: Writer,
  staging: Staging,
  rows: readonly StagedRow[],
): Promise<void> {
  const stager = stageRows(db, staging)
  for (const row of rows) await stager.add(row)
  await stager.finish()
}

async function insertLoad(db: Writer, { trustId, importId }: Staging, load: string): Promise<void> {
  await sql`
    insert into learner_import_rows (trust_id, import_id, line, change, learner_id, data, problems)
    select ${trustId}::uuid, ${importId}::uuid, r.line, r.change, r.learner_id, r.data, r.problems
    from jsonb_to_recordset(${load}::jsonb)
      as r (line integer, change text, learner_id uuid, data jsonb, problems jsonb)`.execute(db)
}

/** These things in pieces of at most `BATCH`. */
export function* inBatches<T>(things: readonly T[]): Generator<readonly T[], void, undefined> {
  for (let from = 0; from < things.length; from += BATCH) yield things.slice(from, from + BATCH)
}
