import { dateWords, daysOn } from '../partial-date.ts'
import type { ChannelStanding } from './standing.ts'

/** What stops a channel, now or before long. */
export interface ComingStop {
  /** The first day on which nothing goes out there; undefined where that is so already. */
  readonly from: string | undefined
  /** What stops it and what to do about it, a sentence or two each, the soonest first; never none. */
  readonly reasons: readonly { readonly says: string; readonly mend: string }[]
}

interface Asked {
  /** Calendar dates in Europe/London. */
  readonly today: string
  /** The day that the author of a post wishes for. */
  readonly goesOn?: string | undefined
  /** The last day of the channel. */
  readonly closesOn: string | null
}

/** As long as the longest grace of a rule: whoever writes for the week after next is told too. */
const NOTICE_DAYS = 14

/** Whether a post may find a channel stopped: today, within a fortnight, or by the day that it is meant for. */
export function comingStop(standing: ChannelStanding, asked: Asked): ComingStop | undefined {
  const { today, goesOn } = asked
  const notice = daysOn(today, NOTICE_DAYS)
  const until = goesOn !== undefined && goesOn > notice ? goesOn : notice
  const breaches = standing.breaches.flatMap(({ freezesOn, says, mend }) =>
    freezesOn === null ? [] : [{ on: freezesOn, says, mend }],
  )
  const stopping = [...breaches, ...closingDay(asked)]
    .filter(({ on }) => on <= until)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const [first] = stopping
  if (!first) return undefined
  return {
    from: first.on > today ? first.on : undefined,
    reasons: stopping.map(({ says, mend }) => ({ says, mend })),
  }
}

/** A closing day ahead is no fault of the channel yet (oldchurch A1.adm.6); the day itself still counts. */
function closingDay({ closesOn, today }: Asked) {
  if (closesOn === null || closesOn < today) return []
  return [
    {
      on: daysOn(closesOn, 1),
      says: `It is to be closed on ${dateWords(closesOn)}.`,
      mend: 'Choose an earlier day for the post, or agree on a later one for closing.',
    },
  ]
}
