import { finished } from 'node:stream/promises'
import { CsvError, type Parser, parse } from 'csv-parse'
import type { RegisterFile } from './open-register-file.ts'

/** One row cut into cells, or the place where cutting had to end. `line` is where it begins, from 1. */
export type CutRow =
  | { readonly kind: 'cells'; readonly line: number; readonly cells: readonly string[] }
  | { readonly kind: 'runaway'; readonly line: number }

/** Stands for a cell that nobody asked for, so that a row can still be told from a blank one. */
export const DROPPED = '-'

/** The longest row, in bytes: far above any learner's, far below a runaway quotation mark. */
const MAX_ROW_BYTES = 32 * 1024

/**
 * Cuts the body of a register file into rows, piece by piece. Cells of columns that are not wanted
 * are dropped at once; empty rows come as they are. A row that never ends is the last.
 * @param wanted whether the column with this number, from 0, is to be kept
 */
export async function* cutRows(
  file: RegisterFile,
  wanted: (index: number) => boolean,
): AsyncGenerator<CutRow> {
  const cut: { cells: readonly string[]; lastLine: number }[] = []
  const parser = parse({
    delimiter: file.delimiter,
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
    trim: true,
    max_record_size: MAX_ROW_BYTES,
    // Rows are handed over as they are cut: left in the stream, those before a fault would be lost with it.
    on_record: (cells: string[], { lines }) => {
      const kept = cells.map((cell, index) => (wanted(index) ? cell : cell && DROPPED))
      cut.push({ cells: kept, lastLine: lines })
      return null
    },
  })
  let line = file.bodyLine
  try {
    for await (const failed of feed(parser, file.body())) {
      for (const { cells, lastLine } of cut.splice(0)) {
        yield { kind: 'cells', line, cells }
        line = file.bodyLine + lastLine
      }
      if (failed) yield { kind: 'runaway', line }
    }
  } finally {
    parser.destroy()
  }
}

/** Feeds the parser; after each piece, says whether it has given up, after which there is no more. */
async function* feed(parser: Parser, body: Iterable<string>): AsyncGenerator<boolean> {
  let failure: Error | undefined
  parser.on('error', (error) => {
    failure = error
  })
  parser.resume()
  for (const piece of body) {
    await new Promise((done) => parser.write(piece, done))
    if (failure) break
    yield false
  }
  if (!failure) await finished(parser.end()).catch(() => undefined)
  if (failure && !(failure instanceof CsvError)) throw failure
  yield failure !== undefined
}
