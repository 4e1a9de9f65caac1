/** How many schools one page lists. */
export const SCHOOLS_AT_ONCE = 25

/** The times that somebody can ask for, in months back from today. */
export const PERIODS = [
  { months: 3, label: 'The last three months' },
  { months: 12, label: 'The last twelve months' },
  { months: 36, label: 'The last three years' },
] as const
