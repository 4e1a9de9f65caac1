import { parse } from 'csv-parse/sync'
import { isUpn } from '../../../vocabulary/upn.ts'
import { nameColumns } from './columns.ts'
import { type DecodedText, decodeText, type TextEncoding } from './decode-text.ts'
import { type Delimiter, detectDelimiter } from './detect-delimiter.ts'
import { type FileRefusal, refuseFile } from './file-refusal.ts'
import { after, unixLines } from './text-pieces.ts'

/** A register file whose headings have been read and whose rows have not. */
export interface RegisterFile {
  readonly kind: 'register'
  readonly encoding: TextEncoding
  readonly delimiter: Delimiter
  /** The headings in order, each different from the others: a second "Email" is "Email (2)". */
  readonly columns: readonly string[]
  /** Headings that stand over more than one column, as they stand in the file. */
  readonly repeated: readonly string[]
  /** Everything below the headings, with line feeds only, in pieces that end anywhere. */
  readonly body: () => Iterable<string>
  /** The line of the file, from 1, on which `body` begins. */
  readonly bodyLine: number
}

/**
 * Reads the start of a CSV file: how it is written, what separates its cells, and its headings.
 * @returns the file ready for `readRows`, or why it is not one, in plain English
 */
export function openRegisterFile(bytes: Uint8Array): RegisterFile | FileRefusal {
  const decoded = decodeText(bytes)
  if (decoded.kind === 'refused') return decoded
  const start = afterPreamble(startOf(decoded))
  const delimiter = start.delimiter ?? detectDelimiter(start.text)
  if (!delimiter) return isTitled(start.text) ? TITLED : ONE_COLUMN
  return readHeadings(start, delimiter, decoded)
}

const TITLED = refuseFile(
  'The first line is not a row of headings.',
  'Remove any title above the headings, so that the first line names the columns.',
)

const ONE_COLUMN = refuseFile(
  'This file has one column only.',
  'Gatepost needs names and one of UPN, MIS id or date of birth, each in a column of its own. Check that it was saved as CSV.',
)

/** Wider than any export of learners. */
const MOST_COLUMNS = 500
const LONGEST_HEADINGS = 64 * 1024

const TOO_WIDE = refuseFile(
  'The first line of this file is too long for a row of headings.',
  'Look for a quotation mark in it that is never closed, or export only the columns you need.',
)

/** Whether there are cells below a first line that has none. */
function isTitled(text: string): boolean {
  return detectDelimiter(text.slice(text.indexOf('\n') + 1)) !== undefined
}

/** Room for any preamble and the longest row of headings, in characters. */
const START_LENGTH = 256 * 1024

function startOf(decoded: DecodedText): string {
  let start = ''
  for (const piece of unixLines(decoded.pieces())) {
    start += piece
    if (start.length >= START_LENGTH) break
  }
  return start
}

interface Start {
  readonly text: string
  /** How many characters, with line feeds only, stand before `text`. */
  readonly at: number
  readonly line: number
  readonly delimiter?: Delimiter
}

/** Blank lines, and the line "sep=;" that Excel understands, may stand above the headings. */
function afterPreamble(unix: string): Start {
  const [preamble = '', delimiter] =
    /^(?:[ ]*\n)*(?:sep=([,;\t])[ ]*\n)?(?:[ ]*\n)*/i.exec(unix) ?? []
  return {
    text: unix.slice(preamble.length),
    at: preamble.length,
    line: 1 + preamble.split('\n').length - 1,
    ...(isDelimiter(delimiter) && { delimiter }),
  }
}

function isDelimiter(text: string | undefined): text is Delimiter {
  return text === ',' || text === ';' || text === '\t'
}

function readHeadings(
  { text, at, line }: Start,
  delimiter: Delimiter,
  { encoding, pieces }: DecodedText,
): RegisterFile | FileRefusal {
  const end = endOfFirstRow(text)
  if (end > LONGEST_HEADINGS) return TOO_WIDE
  const cells = parseLine(text.slice(0, end), delimiter)
  const headings = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
  if (headings.length < 2) return TITLED
  if (headings.length > MOST_COLUMNS) return TOO_WIDE
  if (headings.some((cell) => isUpn(cell) || /@|^\d{1,4}[-/]\d{1,2}[-/]\d{2,4}$/.test(cell)))
    return refuseFile(
      'The first line holds somebody’s details, not headings.',
      'Export the file again with its headings, or put a line on top that names the columns.',
    )
  const { columns, repeated } = nameColumns(headings)
  const body = () => after(at + end + 1, unixLines(pieces()))
  const bodyLine = line + text.slice(0, end).split('\n').length
  return { kind: 'register', encoding, delimiter, columns, repeated, body, bodyLine }
}

function endOfFirstRow(text: string): number {
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted
    else if (text[at] === '\n' && !quoted) return at
  }
  return text.length
}

function parseLine(line: string, delimiter: Delimiter): string[] {
  const rows: string[][] = parse(line, {
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    trim: true,
  })
  return (rows[0] ?? []).map((cell) => cell.trim())
}
