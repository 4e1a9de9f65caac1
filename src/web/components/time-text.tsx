import { londonDay, londonMoment, londonTime, plainDay } from './time-formats.ts'

export interface TimeTextProps {
  /** A moment, or a calendar date `YYYY-MM-DD`, which is shown as the day that it is. */
  readonly at: Date | string
  readonly show?: 'moment' | 'day' | 'time' | undefined
  readonly class?: string | undefined
}

const FORMATS = { moment: londonMoment, day: londonDay, time: londonTime } as const

/** A date or time as people in London read it, and as machines do. */
export function TimeText({ at, show = 'moment', class: extra }: TimeTextProps) {
  const isPlain = typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at)
  const moment = new Date(at)
  return (
    <time class={extra} datetime={isPlain ? at : moment.toISOString()}>
      {isPlain ? plainDay(at) : FORMATS[show](moment)}
    </time>
  )
}
