import type { RegisterEntry } from './entry.ts'
import { type IgnoredColumn, ignoredColumns, type Mapping } from './mapping.ts'
import type { RegisterFile } from './open-register-file.ts'
import { parseRow } from './parse-row.ts'
import { readRows, type UnreadRow } from './read-rows.ts'
import type { CellProblem } from './sheet.ts'

/** A learner with the line of the file that they came from. */
export interface IncomingLearner {
  readonly line: number
  readonly learner: RegisterEntry
}

/** What was wrong with one row, cell by cell. */
export interface RowProblems {
  readonly line: number
  readonly problems: readonly CellProblem[]
}

/** Everything a register file says, and everything that is wrong with it. */
export interface RegisterReading {
  readonly learners: readonly IncomingLearner[]
  /** Rows that stay out until mended, in the order of the file. */
  readonly errors: readonly RowProblems[]
  readonly unread: readonly UnreadRow[]
  /** Rows that count, with a cell that could not be taken as it stands. */
  readonly notes: readonly RowProblems[]
  /** Rows about teachers, parents and other people. */
  readonly notLearners: number
  readonly ignored: readonly IgnoredColumn[]
}

/**
 * Reads a whole register file into learners and problems.
 * @param mapping one that `faultsInMapping` has nothing against
 * @param today ISO date of the import
 */
export async function readRegister(
  file: RegisterFile,
  mapping: Mapping,
  today: string,
): Promise<RegisterReading> {
  const learners: IncomingLearner[] = []
  const [errors, notes]: [RowProblems[], RowProblems[]] = [[], []]
  const unread: UnreadRow[] = []
  let notLearners = 0
  for await (const row of readRows(file, mapping)) {
    if (row.kind === 'unread') {
      unread.push(row)
      continue
    }
    const { line } = row
    const parsed = parseRow(row.cells, { mapping, today })
    if (parsed.kind === 'not_a_learner') notLearners += 1
    else if (parsed.kind === 'errors') errors.push({ line, problems: parsed.errors })
    else {
      learners.push({ line, learner: parsed.learner })
      if (parsed.notes.length > 0) notes.push({ line, problems: parsed.notes })
    }
  }
  const ignored = ignoredColumns(file.columns, mapping)
  return { learners, errors, unread, notes, notLearners, ignored }
}
