import { type Figures, GUARDED } from '../../../domain/oversight/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { countInWords } from './shown-count.ts'

/** The same figures for a spreadsheet; a cell that begins like a formula is made a text. */
export function figuresAsCsv(schools: readonly SchoolName[], figures: Figures): string {
  const head = ['school', 'bound', 'signed', 'sent', 'published', 'medianHours', 'medianDays']
  const rows = figures.schools.map((one, at) => [
    schools[at]?.name ?? '',
    one.bound,
    one.signed,
    one.sent,
    one.published,
    one.medianHours ?? '',
    one.medianDays ?? '',
    one.openReviews,
    one.review?.by ?? '',
    ...GUARDED.map((key) => countInWords(figures.guarded[key].shown[at])),
  ])
  return [[...head, 'openReviews', 'reviewDueBy', ...GUARDED], ...rows]
    .map((row) => row.map(cell).join(','))
    .join('\r\n')
    .concat('\r\n')
}

function cell(value: string | number): string {
  const text = String(value)
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
