import { readFileSync } from 'node:fs'
import { CsvError, parse } from 'csv-parse/sync'
import type { z } from 'zod'
import { CommandError } from '../command-error.ts'
import { EXIT } from '../exit-codes.ts'

/** One row of a CSV file with the line on which it ends, counted from 1. */
export interface TableRow<T> {
  readonly cells: T
  readonly line: number
}

/** The refusal of a file, with the place to mend. */
export function badLine(path: string, line: number, says: string): CommandError {
  return new CommandError(EXIT.badData, `${path}:${line}: ${says}`)
}

function parsed(
  path: string,
  columns: readonly string[],
): readonly { readonly record: unknown; readonly info: { readonly lines: number } }[] {
  return parse(readFileSync(path), {
    bom: true,
    columns: (header: string[]) => {
      const names = header.map((name) => name.trim().toLowerCase())
      const missing = columns.filter((name) => !names.includes(name))
      if (missing.length === 0) return names
      const says = `there is no column ${missing.join(', ')}. The header is ${columns.join(',')}`
      throw badLine(path, 1, says)
    },
    skip_empty_lines: true,
    trim: true,
    info: true,
  })
}

/**
 * Reads a CSV file with a header; a byte order mark, Windows line ends, blank lines and further
 * columns do no harm.
 * @param columns the columns that must be there, in any order
 * @throws CommandError naming file and line when the file or a row cannot be taken
 */
export function readTable<S extends z.ZodType>(
  path: string,
  columns: readonly string[],
  schema: S,
): readonly TableRow<z.output<S>>[] {
  try {
    return parsed(path, columns).map(({ record, info }) => {
      const row = schema.safeParse(record)
      if (row.success) return { cells: row.data, line: info.lines }
      const [issue] = row.error.issues
      throw badLine(path, info.lines, `${issue?.path.join('.')} ${issue?.message}`)
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines } = error as CsvError & { readonly lines?: number }
    throw badLine(path, lines ?? 1, error.message)
  }
}
