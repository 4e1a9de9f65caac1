const LONDON_DATE = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** The calendar date in Europe/London at this instant, as yyyy-mm-dd: schools reckon in it. */
export function londonDate(at: Date): string {
  return LONDON_DATE.format(at)
}
