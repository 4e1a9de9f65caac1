import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { RegisterDiff } from '../register-file/diff.ts'
import { registerEntrySchema } from '../register-file/entry.ts'
import type { RegisterReading } from '../register-file/read-register.ts'

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

/**
 * The rows of a dry run, one by one: what would be added and changed, who may have left, what is
 * wrong and what must be asked. Rows that change nothing and have no note are left out.
 */
export function* stagedRows(
  reading: RegisterReading,
  diff: RegisterDiff,
): Generator<StagedRow, void, undefined> {
  const notes = new Map(reading.notes.map((note) => [note.line, note.problems]))
  const of = (line: number) => notes.get(line) ?? []
  for (const { line, learner } of diff.added) {
    const learner_id = randomUUID()
    yield { line, change: 'added', learner_id, data: { learner }, problems: of(line) }
  }
  for (const { line, id, learner, changes } of diff.changed) {
    const data = { learner, changes: [...changes] }
    yield { line, change: 'changed', learner_id: id, data, problems: of(line) }
  }
  for (const { line, id } of diff.unchanged) {
    const problems = notes.get(line)
    if (problems) yield { line, change: 'unchanged', learner_id: id, data: {}, problems }
  }
  for (const [index, { id }] of diff.leavers.entries()) {
    yield { line: index + 1, change: 'leaver', learner_id: id, data: {}, problems: [] }
  }
  yield* rowsInError(reading, diff)
  for (const { row, message, candidates } of diff.questions) {
    const data = { learner: row.learner, message, candidates: [...candidates] }
    yield { line: row.line, change: 'ask', learner_id: null, data, problems: of(row.line) }
  }
}

function* rowsInError(
  reading: RegisterReading,
  diff: RegisterDiff,
): Generator<StagedRow, void, undefined> {
  const error = (line: number, problems: readonly RowProblem[]) =>
    ({ line, change: 'error', learner_id: null, data: {}, problems }) as const
  for (const { line, problems } of reading.errors) yield error(line, problems)
  for (const { line, message, mend } of reading.unread) {
    yield error(line, [{ column: '', value: '', message, mend }])
  }
  for (const { row, message, mend } of diff.duplicates) {
    yield error(row.line, [{ column: '', value: '', message, mend }])
  }
}
