/**
 * Days on which no school of England or Wales has begun the term yet: each authority sets its own, and
 * Easter moves. What looks back over a term had better begin a little early.
 */
const TERMS_BEGIN = ['01-01', '04-01', '09-01'] as const

/**
 * The day from which the school term before this one is counted.
 * @param today calendar date in Europe/London
 */
export function previousTermStart(today: string): string {
  const year = Number(today.slice(0, 4))
  const starts = [year - 1, year].flatMap((one) => TERMS_BEGIN.map((day) => `${one}-${day}`))
  const begun = starts.filter((start) => start <= today)
  return begun.at(-2) ?? today
}

/**
 * The day from which this school term is counted.
 * @param today calendar date in Europe/London
 */
export function termStart(today: string): string {
  const begins = TERMS_BEGIN.map((day) => `${today.slice(0, 4)}-${day}`)
  return begins.filter((start) => start <= today).at(-1) ?? today
}
