import { isSecretColumn, isSensitiveColumn } from './columns.ts'
import { cutRows, DROPPED } from './cut-rows.ts'
import type { RegisterFile } from './open-register-file.ts'
import { hasWrongCount } from './read-rows.ts'

/**
 * The file as it may be kept until its import is applied: the same headings, rows and line
 * numbers, in UTF-8 with commas, but nothing in columns of passwords or of sensitive data. In a
 * row with the wrong number of cells nobody can tell which is which, so only their number is kept.
 */
export async function withoutSecrets(file: RegisterFile): Promise<Uint8Array> {
  const kept = file.columns.map((column) => !isSecretColumn(column) && !isSensitiveColumn(column))
  const lines: string[] = []
  const writeOnLine = (line: number, text: string) => {
    while (lines.length < line - 1) lines.push('')
    lines.push(...text.split('\n'))
  }
  writeOnLine(file.bodyLine - 1, asCsv(file.columns))
  for await (const row of cutRows(file, (index) => kept[index] === true)) {
    if (row.kind === 'runaway') writeOnLine(row.line, '"')
    else if (row.cells.every((cell) => cell === '')) continue
    else if (hasWrongCount(row.cells, kept.length))
      writeOnLine(row.line, asCsv(row.cells.map(() => DROPPED)))
    else writeOnLine(row.line, asCsv(kept.map((keep, index) => (keep && row.cells[index]) || '')))
  }
  return Buffer.from(lines.join('\n'))
}

function asCsv(cells: readonly string[]): string {
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
}
