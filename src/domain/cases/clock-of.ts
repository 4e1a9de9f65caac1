import { officerClock, type WallTime } from '../../policy/cases/index.ts'
import { fromLondonInput, toLondonInput } from '../london-time.ts'
import { isWorkingDay } from '../working-days.ts'

/** When the authority’s officer is to be contacted at the latest, as instants. */
export interface ClockOf {
  readonly dueAt: Date
  readonly reminderAt: Date
}

/** One working day of the authority from this instant, by the clock on the wall in London. */
export function clockOf(knownAt: Date): ClockOf {
  const [date = '', time = ''] = toLondonInput(knownAt).split('T')
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const { due, reminder } = officerClock({ date, minute: hour * 60 + minute }, isWorkingDay)
  return { dueAt: instant(due), reminderAt: instant(reminder) }
}

/** Office hours never fall into the hour that the clocks skip, so this is always a time. */
function instant({ date, minute }: WallTime): Date {
  const two = (part: number) => String(part).padStart(2, '0')
  const at = fromLondonInput(`${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`)
  if (!at) throw new Error('An office hour is a time.')
  return at
}
