import { finished } from 'node:stream/promises'
import { CsvError, type Parser, parse } from 'csv-parse'
import type { FieldKey } from './fields.ts'
import type { Mapping } from './mapping.ts'
import type { RegisterFile } from './open-register-file.ts'

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

/** The longest row, in bytes: far above any learner's, far below a runaway quotation mark. */
const MAX_ROW_BYTES = 32 * 1024
const PIECE_LENGTH = 128 * 1024

/** Stands for a cell that nobody asked for, so that a row can still be told from a blank one. */
const DROPPED = '-'

interface CutRow {
  readonly cells: readonly string[]
  /** The last line of the row, counted within the body. */
  readonly lastLine: number
}

/**
 * Reads the rows of a register file one by one. Columns that the mapping does not name are
 * dropped while the file is being cut up and never become part of anything. Blank rows are passed over.
 */
export async function* readRows(
  file: RegisterFile,
  mapping: Mapping,
): AsyncGenerator<FileRow | UnreadRow> {
  const fields = new Map(
    Object.entries(mapping).map(([field, column]) => [
      file.columns.indexOf(column),
      field as FieldKey,
    ]),
  )
  const cut: CutRow[] = []
  const parser = startParser(file, fields, cut)
  let line = file.bodyLine
  let rows = 0
  try {
    for await (const failure of feed(parser, file.body)) {
      for (const { cells, lastLine } of cut.splice(0)) {
        const row = toRow(cells, { line, file, fields })
        line = file.bodyLine + lastLine
        if (!row) continue
        if (++rows > MAX_REGISTER_ROWS) return yield tooManyRows(row.line)
        yield row
      }
      if (failure) return yield runaway(line)
    }
  } finally {
    parser.destroy()
  }
}

function startParser(
  file: RegisterFile,
  fields: ReadonlyMap<number, FieldKey>,
  cut: CutRow[],
): Parser {
  return parse({
    delimiter: file.delimiter,
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
    trim: true,
    max_record_size: MAX_ROW_BYTES,
    cast: (value, { index }) => (fields.has(index) ? value : value && DROPPED),
    // Rows are handed over as they are cut: were they left in the stream, those before a fault would be lost with it.
    on_record: (cells: string[], { lines }) => {
      cut.push({ cells, lastLine: lines })
      return null
    },
  })
}

/** Feeds the parser piece by piece; after each, says whether it has given up. */
async function* feed(parser: Parser, body: string): AsyncGenerator<boolean> {
  let failure: Error | undefined
  parser.on('error', (error) => {
    failure = error
  })
  parser.resume()
  for (const piece of piecesOf(body)) {
    await new Promise((done) => parser.write(piece, done))
    if (failure) break
    yield false
  }
  if (!failure) await finished(parser.end()).catch(() => undefined)
  if (failure && !(failure instanceof CsvError)) throw failure
  yield failure !== undefined
}

/** Cut at ends of lines, so that no character is cut in two. */
function* piecesOf(body: string): Generator<string> {
  for (let at = 0; at < body.length; ) {
    const near = body.indexOf('\n', at + PIECE_LENGTH)
    const end = near === -1 ? body.length : near + 1
    yield body.slice(at, end)
    at = end
  }
}

interface Setting {
  readonly line: number
  readonly file: RegisterFile
  readonly fields: ReadonlyMap<number, FieldKey>
}

function toRow(
  cells: readonly string[],
  { line, file, fields }: Setting,
): FileRow | UnreadRow | undefined {
  if (cells.every((cell) => cell === '')) return undefined
  const expected = file.columns.length
  const extra = cells.slice(expected).some((cell) => cell !== '')
  if (cells.length < expected || extra) return wrongCount(line, cells.length, expected)
  const taken: Partial<Record<FieldKey, string>> = {}
  for (const [index, field] of fields) taken[field] = cells[index] ?? ''
  return { kind: 'row', line, cells: taken }
}

function wrongCount(line: number, found: number, expected: number): UnreadRow {
  return {
    kind: 'unread',
    line,
    last: false,
    message: `This row has ${found} cells where the headings have ${expected}.`,
    mend:
      found < expected
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
