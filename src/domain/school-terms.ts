/**
 * The three terms of a year: the first day on which some school of England or Wales may begin each, and the last
 * on which one still may. A stretch of open days that begins between them opens the term; one that begins
 * elsewhere follows a half-term holiday.
 */
const TERMS = [
  { counted: '01-01', opens: ['01-01', '01-31'] },
  { counted: '04-01', opens: ['03-20', '05-05'] },
  { counted: '09-01', opens: ['08-10', '09-30'] },
] as const

/**
 * The day from which the school term before this one is counted, where a school's own days are not asked for.
 * @param today calendar date in Europe/London
 */
export function previousTermStart(today: string): string {
  return starts(today, []).at(-2) ?? today
}

/**
 * The day from which this school term is counted: the first open day of it that the school has put on record, and
 * otherwise a day on which no school has begun it yet.
 * @param today calendar date in Europe/London
 * @param firstDays the first days of the school's stretches of open days, in any order
 */
export function termStart(today: string, firstDays: readonly string[] = []): string {
  return starts(today, firstDays).at(-1) ?? today
}

/** The starts of terms up to a day, the latest last. */
function starts(today: string, firstDays: readonly string[]): readonly string[] {
  const year = Number(today.slice(0, 4))
  return [year - 1, year]
    .flatMap((one) =>
      TERMS.map(({ counted, opens: [from, to] }) => {
        const [opened] = firstDays
          .filter((day) => day >= `${one}-${from}` && day <= `${one}-${to}`)
          .toSorted()
        return opened ?? `${one}-${counted}`
      }),
    )
    .filter((start) => start <= today)
}
