import type { RegularPost } from '../../../domain/planning/index.ts'

const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })
const NTH = ['first', 'second', 'third', 'fourth', 'fifth'] as const

/** When a regular post is due and when its draft is begun: "Every Friday at 15:30, begun 3 days before". */
export function rhythmInWords(
  regular: Pick<RegularPost, 'every' | 'firstOn' | 'dueTime' | 'leadDays' | 'termOnly'>,
): string {
  const { every, firstOn, dueTime, leadDays, termOnly } = regular
  const weekday = WEEKDAY.format(new Date(`${firstOn}T12:00:00Z`))
  const nth = NTH[Math.floor((Number(firstOn.slice(8)) - 1) / 7)] ?? 'first'
  const days = {
    week: `Every ${weekday}`,
    fortnight: `Every second ${weekday}`,
    month: `Every ${nth} ${weekday} of the month`,
  }[every]
  const begun =
    leadDays === 0 ? 'on the day' : leadDays === 1 ? 'a day before' : `${leadDays} days before`
  return `${days} at ${dueTime}${termOnly ? ', in term' : ''}, begun ${begun}`
}
