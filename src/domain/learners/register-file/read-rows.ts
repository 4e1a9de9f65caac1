import { cutRows } from './cut-rows.ts'
import type { FieldKey } from './fields.ts'
import { faultsInMapping, type Mapping } from './mapping.ts'
import type { RegisterFile } from './open-register-file.ts'
import { secretCells } from './secret-cell.ts'

/** The cells of one row that the mapping asks for, as they stand in the file. */
export type Cells = Readonly<Partial<Record<FieldKey, string>>>

/** One row of the file. `line` is the line of the file on which it begins, from 1. */
export interface FileRow {
  readonly kind: 'row'
  readonly line: number
  readonly cells: Cells
}

/** A row that could not be cut into cells. After one with `last`, nothing more could be read. */
export interface UnreadRow {
  readonly kind: 'unread'
  readonly line: number
  readonly last: boolean
  readonly message: string
  readonly mend: string
}

/** More than any trust has; a file that goes on longer is not a register. */
export const MAX_REGISTER_ROWS = 100_000

/** A sheet saved down to its last line has a little over a million. */
const MAX_BLANK_ROWS = 1_100_000

/**
 * Reads the rows of a register file one by one. Columns that the mapping does not name are
 * dropped while the file is being cut up and never become part of anything, and a cell that looks
 * like a password reads as a blank one. Blank rows are passed over.
 * @throws {RangeError} for a mapping that `faultsInMapping` has something against
 */
export async function* readRows(
  file: RegisterFile,
  mapping: Mapping,
): AsyncGenerator<FileRow | UnreadRow> {
  const faults = faultsInMapping(file.columns, mapping)
  if (faults.length > 0) throw new RangeError(faults.join(' '))
  const fields = new Map<number, FieldKey>()
  for (const [field, column] of Object.entries(mapping) as [FieldKey, string][])
    fields.set(file.columns.indexOf(column), field)

  const isSecret = secretCells()
  const read = (cell = '') => (isSecret(cell) ? '' : cell)
  let rows = 0
  let blanks = 0
  for await (const row of cutRows(file, (index) => fields.has(index))) {
    if (row.kind === 'runaway') yield runaway(row.line)
    else if (row.cells.every((cell) => cell === '')) {
      if (++blanks > MAX_BLANK_ROWS) return yield tooManyRows(row.line)
    } else {
      if (++rows > MAX_REGISTER_ROWS) return yield tooManyRows(row.line)
      yield wrongCount(row.line, row.cells, file.columns.length) ?? {
        kind: 'row',
        line: row.line,
        cells: pick(row.cells, fields, read),
      }
    }
  }
}

function pick(
  cells: readonly string[],
  fields: ReadonlyMap<number, FieldKey>,
  read: (cell: string | undefined) => string,
): Cells {
  const taken: Partial<Record<FieldKey, string>> = {}
  for (const [index, field] of fields) taken[field] = read(cells[index])
  return taken
}

/** Empty cells past the last heading are what spreadsheets leave behind, and no fault. */
export function hasWrongCount(cells: readonly string[], expected: number): boolean {
  return cells.length < expected || cells.slice(expected).some((cell) => cell !== '')
}

function wrongCount(
  line: number,
  cells: readonly string[],
  expected: number,
): UnreadRow | undefined {
  if (!hasWrongCount(cells, expected)) return undefined
  return {
    kind: 'unread',
    line,
    last: false,
    message: `This row has ${cells.length} cells where the headings have ${expected}.`,
    mend:
      cells.length < expected
        ? 'Look for a cell that is missing, or a line break inside a cell, and export the file again.'
        : 'Look for a comma or a quotation mark inside a cell, and export the file again.',
  }
}

function runaway(line: number): UnreadRow {
  return {
    kind: 'unread',
    line,
    last: true,
    message:
      'A quotation mark is opened here and never closed, so nothing from here on could be read.',
    mend: 'Take the quotation mark out, or close it, and add the file again.',
  }
}

function tooManyRows(line: number): UnreadRow {
  return {
    kind: 'unread',
    line,
    last: true,
    message: `This file has more than ${MAX_REGISTER_ROWS.toLocaleString('en-GB')} rows. Nothing from here on was read.`,
    mend: 'Export one school at a time and add each file.',
  }
}
