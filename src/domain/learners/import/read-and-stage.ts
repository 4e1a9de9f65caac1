import type { Writer } from '../../../db/handles.ts'
import { type Mapping, parseRow, type RegisterFile, readRows } from '../register-file/index.ts'
import { toKept } from './compared-fields.ts'
import { type RowProblem, type StagedRow, type Staging, stageRows } from './staged-row.ts'

/** What was read of a file; its learners are kept in the database. */
export interface FileRead {
  readonly learners: number
  /** Rows that stay out until mended. */
  readonly faultyRows: number
  readonly notes: number
  /** Rows about teachers, parents and other people. */
  readonly notLearners: number
}

/**
 * Read a register file row by row and stage each as it comes, so that memory holds a few and not a
 * trust. Learners are staged as unchanged until they have been compared.
 */
export async function readAndStage(
  db: Writer,
  staging: Staging,
  file: RegisterFile,
  setting: { readonly mapping: Mapping; readonly today: string },
): Promise<FileRead> {
  const counts = { learners: 0, faultyRows: 0, notes: 0, notLearners: 0 }
  const stager = stageRows(db, staging)
  for await (const row of readRows(file, setting.mapping)) {
    const parsed = row.kind === 'row' ? parseRow(row.cells, setting) : unreadable(row)
    if (parsed.kind === 'not_a_learner') {
      counts.notLearners += 1
      continue
    }
    if (parsed.kind === 'errors') {
      counts.faultyRows += 1
      await stager.add(inError(row.line, parsed.errors))
    } else {
      counts.notes += parsed.notes.length > 0 ? 1 : 0
      counts.learners += 1
      const data = { learner: toKept(parsed.learner, setting.mapping) }
      const { line } = row
      const problems = parsed.notes
      await stager.add({ line, change: 'unchanged', learner_id: null, data, problems })
    }
  }
  await stager.finish()
  return counts
}

function unreadable(row: { readonly message: string; readonly mend: string }) {
  const { message, mend } = row
  return { kind: 'errors', errors: [{ column: '', value: '', message, mend }] } as const
}

/** A row that stays out, with why. */
export function inError(line: number, problems: readonly RowProblem[]): StagedRow {
  return { line, change: 'error', learner_id: null, data: {}, problems }
}
