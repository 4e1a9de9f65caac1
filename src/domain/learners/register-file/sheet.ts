import { visibleText } from '../../../gate/visible-text.ts'
import { type FieldKey, fieldLabel } from './fields.ts'
import type { Mapping } from './mapping.ts'
import type { Cells } from './read-rows.ts'
import type { Reading } from './values/reading.ts'

/** Something about one cell for the office to see. `value` is safe to show on a page. */
export interface CellProblem {
  /** The column as the file names it. */
  readonly column: string
  readonly value: string
  readonly message: string
  readonly mend: string
}

/** Longest text shown of a cell, in characters. */
const SHOWN = 40
const WIDEST_CELL = 2000

type Fault = Pick<CellProblem, 'message' | 'mend'>

/** One row being read: gives out cells on one line, and gathers what was wrong with them. */
export interface Sheet {
  readonly errors: CellProblem[]
  readonly notes: CellProblem[]
  text(field: FieldKey): string
  take<T>(field: FieldKey, read: (cell: string) => Reading<T>): T | undefined
  fail(field: FieldKey, fault: Fault): void
}

/** Opens a row for reading; problems name the column as the file does. */
export function sheetOf(cells: Cells, mapping: Mapping): Sheet {
  const errors: CellProblem[] = []
  const notes: CellProblem[] = []
  const text = (field: FieldKey) => visibleText(cells[field] ?? '', WIDEST_CELL)
  const problem = (field: FieldKey, { message, mend }: Fault): CellProblem => ({
    column: mapping[field] ?? fieldLabel(field),
    value: visibleText(cells[field] ?? '', SHOWN),
    message,
    mend,
  })
  return {
    errors,
    notes,
    text,
    take(field, read) {
      const reading = read(text(field))
      if (reading.kind === 'error') errors.push(problem(field, reading))
      if (reading.kind === 'note') notes.push(problem(field, reading))
      return reading.kind === 'error' ? undefined : reading.value
    },
    fail: (field, fault) => errors.push(problem(field, fault)),
  }
}
