/** From this age a parent is told of contact; below it they have to agree first (societas 5.5a, 5.5b). */
export const TOLD_FROM = 16

/**
 * How old somebody is on a day, in whole years. Whoever was born on 29 February is a year older on
 * 1 March in a year without that day.
 * @param bornOn calendar date, ISO
 * @param day calendar date in Europe/London, ISO
 */
export function ageOn(bornOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years
}

/**
 * What parents have to do with contact before it is approved. A learner whose date of birth is not on
 * record counts as under 16: nobody guesses a child older.
 */
export function parentsPart(bornOn: string | null, day: string): 'agree' | 'know' {
  return bornOn !== null && ageOn(bornOn, day) >= TOLD_FROM ? 'know' : 'agree'
}
