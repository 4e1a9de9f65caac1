import { isSecretColumn, isSensitiveColumn } from './columns.ts'
import { cutRows, DROPPED } from './cut-rows.ts'
import type { RegisterFile } from './open-register-file.ts'
import { hasWrongCount } from './read-rows.ts'
import { secretCells } from './secret-cell.ts'

/**
 * The file as it may be kept until its import is applied, row by row: the same headings, rows and
 * line numbers, in UTF-8 with commas, but nothing in columns of passwords or of sensitive data, nor
 * in any other cell that looks like a password. In a row with the wrong number of cells nobody can
 * tell which is which, so only their number is kept.
 */
export async function* withoutSecrets(file: RegisterFile): AsyncGenerator<string, void, undefined> {
  const kept = file.columns.map((column) => !isSecretColumn(column) && !isSensitiveColumn(column))
  const isSecret = secretCells()
  const keptCell = (keep: boolean, cell = '') => (keep && !isSecret(cell) ? cell : '')
  let line = 1
  const onLine = (at: number, text: string) => {
    const gap = '\n'.repeat(Math.max(0, at - line))
    line = Math.max(line, at) + text.split('\n').length
    return `${gap}${text}\n`
  }
  yield onLine(file.bodyLine - 1, asCsv(file.columns))
  for await (const row of cutRows(file, (index) => kept[index] === true)) {
    if (row.kind === 'runaway') yield onLine(row.line, '"')
    else if (row.cells.every((cell) => cell === '')) continue
    else if (hasWrongCount(row.cells, kept.length))
      yield onLine(row.line, asCsv(row.cells.map(() => DROPPED)))
    else yield onLine(row.line, asCsv(kept.map((keep, index) => keptCell(keep, row.cells[index]))))
  }
}

function asCsv(cells: readonly string[]): string {
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
}
