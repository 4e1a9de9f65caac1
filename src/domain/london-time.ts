const LONDON_DATE = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })
const LONDON_MINUTE = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
})

const MINUTE = 60_000
/** Nearly everyone asks for the minute that is now. */
let latest = { minute: Number.NaN, date: '' }

/** The calendar date in Europe/London at this instant, as yyyy-mm-dd: schools reckon in it. */
export function londonDate(at: Date): string {
  const minute = Math.floor(at.getTime() / MINUTE)
  if (minute !== latest.minute) latest = { minute, date: LONDON_DATE.format(at) }
  return latest.date
}

/** The wall clock in Europe/London at this instant, as a `datetime-local` field holds it. */
export function toLondonInput(at: Date): string {
  return LONDON_MINUTE.format(at).replace(' ', 'T')
}

/**
 * The instant that a `datetime-local` field means in Europe/London. The hour that the clocks skip
 * in spring is not a time; the one that comes twice in autumn is taken the first time.
 * @returns undefined when the text is not a date and time, or is one that the clocks skip
 */
export function fromLondonInput(text: string): Date | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2})?$/.exec(text.trim())
  if (!match) return undefined
  const wanted = `${match[1]}T${match[2]}`
  const summer = new Date(`${wanted}:00+01:00`)
  if (Number.isNaN(summer.getTime())) return undefined
  const winter = new Date(`${wanted}:00Z`)
  return [summer, winter].find((at) => toLondonInput(at) === wanted)
}
