import type { NotDone, Placed } from '../../../networks/network.ts'
import { GIVE_UP_MS, lookAfter, putOffFor } from './waits.ts'

/** What came of a try to put a post on a network, or of looking whether an uncertain try arrived. */
export type SendAnswer = Arrived | NotThere

type Arrived = ({ readonly kind: 'sent' } & Placed) | ({ readonly kind: 'found' } & Placed)
type NotThere = { readonly kind: 'absent' } | NotDone

export interface Tried {
  readonly mode: 'send' | 'find'
  readonly tries: number
  readonly openedAt: Date
}

/** What happens to an errand next. */
export type SendStep =
  | ({ readonly to: 'done' } & Placed)
  /** It is surely not there: it goes out at that time, unless its account is closed to us. */
  | {
      readonly to: 'waiting'
      readonly at: Date
      readonly why: string
      readonly account: 'open' | 'closed'
    }
  /** It may be there: somebody looks at that time, and nothing is sent before. */
  | {
      readonly to: 'uncertain'
      readonly at: Date
      readonly why: string
      readonly account: 'open' | 'closed'
    }
  /** A person must decide. */
  | { readonly to: 'failed'; readonly left: 'refused' | 'uncertain'; readonly why: string }

const TOO_LATE = 'Gatepost tried for a day.'

/**
 * What follows from the network’s answer. Nothing is ever sent while an earlier try may have arrived: from
 * `uncertain` there is a way back to `waiting` only by having looked and found nothing.
 */
export function nextStep(answer: SendAnswer, tried: Tried, now: Date): SendStep {
  if (answer.kind === 'sent' || answer.kind === 'found') {
    const { remoteId, address } = answer
    return { to: 'done', remoteId, address }
  }
  const late = now.getTime() - tried.openedAt.getTime() >= GIVE_UP_MS
  if (tried.mode === 'find') return afterLooking(answer, { ...tried, late }, now)
  if (answer.kind === 'absent') throw new Error('Only looking can find nothing.')
  const { why } = answer
  if (answer.kind === 'uncertain') {
    return { to: 'uncertain', at: soon(now, lookAfter(tried.tries)), why, account: 'open' }
  }
  if (answer.kind === 'refused') return { to: 'failed', left: 'refused', why }
  if (late) return { to: 'failed', left: 'refused', why: `${TOO_LATE} ${why}` }
  if (answer.kind === 'reconnect') return { to: 'waiting', at: now, why, account: 'closed' }
  const wait = putOffFor(tried.tries)
  const at = Math.max(now.getTime() + wait, answer.retryAt?.getTime() ?? 0)
  return { to: 'waiting', at: new Date(at), why, account: 'open' }
}

function afterLooking(
  answer: NotThere,
  { tries, late }: Tried & { readonly late: boolean },
  now: Date,
): SendStep {
  if (answer.kind === 'absent') {
    const why = 'An earlier try did not arrive.'
    return late
      ? { to: 'failed', left: 'refused', why: `${TOO_LATE} ${why}` }
      : { to: 'waiting', at: now, why, account: 'open' }
  }
  const { why } = answer
  if (late) return { to: 'failed', left: 'uncertain', why: `${TOO_LATE} ${why}` }
  if (answer.kind === 'reconnect') return { to: 'uncertain', at: now, why, account: 'closed' }
  const asked = answer.kind === 'later' ? (answer.retryAt?.getTime() ?? 0) : 0
  const at = new Date(Math.max(now.getTime() + lookAfter(tries), asked))
  return { to: 'uncertain', at, why, account: 'open' }
}

function soon(now: Date, wait: number): Date {
  return new Date(now.getTime() + wait)
}
