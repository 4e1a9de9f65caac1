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

interface Told {
  readonly day: string
  readonly time: string
}

/** Asking for the parts of a time takes longer than writing the rest of its row. */
const told = new Map<number, Told>()
const MAX_TOLD = 5_000
const MINUTE = 60_000

/** Nothing finer than a minute is ever told. @throws RangeError when it is no time */
function tell(at: Date): Told {
  const minute = Math.floor(at.getTime() / MINUTE)
  const known = told.get(minute)
  if (known) return known
  const part = reader(londonParts, at)
  const words = { day: dayFrom(part), time: `${part('hour')}:${part('minute')}` }
  if (told.size >= MAX_TOLD) told.clear()
  told.set(minute, words)
  return words
}

/** The day in London on which something happened, as people read it: "Fri 20 Nov 2026". */
export function londonDay(at: Date): string {
  return tell(at).day
}

/** The time of day in London: "14:05". */
export function londonTime(at: Date): string {
  return tell(at).time
}

/** Day and time in London: "Fri 20 Nov 2026, 14:05". */
export function londonMoment(at: Date): string {
  return `${londonDay(at)}, ${londonTime(at)}`
}

const toldDays = new Map<string, string>()

/**
 * A calendar date that has no time of day, such as a birthday.
 * @param date `YYYY-MM-DD`
 * @throws RangeError when it is no date
 */
export function plainDay(date: string): string {
  const known = toldDays.get(date)
  if (known) return known
  const words = dayFrom(reader(plainParts, new Date(`${date}T00:00:00Z`)))
  if (toldDays.size >= MAX_TOLD) toldDays.clear()
  toldDays.set(date, words)
  return words
}
