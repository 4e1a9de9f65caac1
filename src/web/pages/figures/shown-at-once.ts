import { FIGURE_MONTHS } from '../../../domain/oversight/index.ts'

/** How many schools one page lists. */
export const SCHOOLS_AT_ONCE = 25

const LABELS: Readonly<Record<(typeof FIGURE_MONTHS)[number], string>> = {
  3: 'The last three months',
  12: 'The last twelve months',
  36: 'The last three years',
}

/** The times that somebody can ask for, in months back from today. */
export const PERIODS = FIGURE_MONTHS.map((months) => ({ months, label: LABELS[months] }))
