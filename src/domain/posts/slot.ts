const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})
const HOUR_MS = 3_600_000

/** A day and a time of day as clocks in London show them. */
export interface Slot {
  /** yyyy-mm-dd */
  readonly date: string
  /** hh:mm */
  readonly time: string
}

/** What the clocks in London show at this instant. */
export function londonSlot(at: Date): Slot {
  const parts = LONDON.formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((one) => one.type === type)?.value ?? ''
  return {
    date: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  }
}

/**
 * The instant at which the clocks in London show this. In the hour that comes twice in October the
 * first one is meant.
 * @returns undefined for what is no date or time, and for the hour that is left out in March
 */
export function londonInstant({ date, time }: Slot): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d(:\d\d)?$/.test(time)) return undefined
  const minute = time.slice(0, 5)
  const asUtc = Date.parse(`${date}T${minute}:00Z`)
  if (Number.isNaN(asUtc)) return undefined
  // London is at UTC or an hour ahead of it.
  return [new Date(asUtc - HOUR_MS), new Date(asUtc)].find((at) => {
    const shown = londonSlot(at)
    return shown.date === date && shown.time === minute
  })
}
