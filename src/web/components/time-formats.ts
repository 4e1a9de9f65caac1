const ZONE = 'Europe/London'
const DAY = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const

const londonParts = new Intl.DateTimeFormat('en-GB', {
  ...DAY,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: ZONE,
})
const plainParts = new Intl.DateTimeFormat('en-GB', { ...DAY, timeZone: 'UTC' })

type Part = Intl.DateTimeFormatPartTypes

function reader(format: Intl.DateTimeFormat, at: Date): (part: Part) => string {
  const parts = format.formatToParts(at)
  return (wanted) => parts.find(({ type }) => type === wanted)?.value ?? ''
}

function dayFrom(part: (wanted: Part) => string): string {
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`
}

/** The day in London on which something happened, as people read it: "Fri 20 Nov 2026". */
export function londonDay(at: Date): string {
  return dayFrom(reader(londonParts, at))
}

/** The time of day in London: "14:05". */
export function londonTime(at: Date): string {
  const part = reader(londonParts, at)
  return `${part('hour')}:${part('minute')}`
}

/** Day and time in London: "Fri 20 Nov 2026, 14:05". */
export function londonMoment(at: Date): string {
  return `${londonDay(at)}, ${londonTime(at)}`
}

/**
 * A calendar date that has no time of day, such as a birthday.
 * @param date `YYYY-MM-DD`
 * @throws RangeError when it is no date
 */
export function plainDay(date: string): string {
  return dayFrom(reader(plainParts, new Date(`${date}T00:00:00Z`)))
}
