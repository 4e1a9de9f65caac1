import type { TransferAction, TransferState } from '../../vocabulary/transfers.ts'
import type { Lifecycle, Transition } from '../lifecycle.ts'

/** Whoever may know of a transfer, and so of all that goes with it, may do what is next. */
export type TransferCapacity = 'knower'
type Step = Transition<TransferState, TransferCapacity>

const to = (state: TransferState): Step => ({ to: state, by: ['knower'] })
const saying = (state: TransferState): Step => ({ ...to(state), reason: true })

/**
 * A safeguarding file is put together, made, looked through once more, handed over, and its receipt asked for until it
 * is confirmed. That there is none is an answer too. Once it is gone it cannot be withdrawn.
 */
export const TRANSFER_LIFE: Lifecycle<TransferState, TransferAction, TransferCapacity> = {
  draft: {
    choose: to('draft'),
    prepare: to('prepared'),
    say_none: to('nothing'),
    withdraw: saying('withdrawn'),
  },
  prepared: { look: to('ready'), change: to('draft'), withdraw: saying('withdrawn') },
  ready: { hand_over: to('handed_over'), change: to('draft'), withdraw: saying('withdrawn') },
  handed_over: {
    receive: to('received'),
    ask_again: to('handed_over'),
    send_again: saying('ready'),
    close: saying('closed'),
  },
  received: { close: to('closed') },
  closed: {},
  nothing: {},
  withdrawn: {},
}

/** What may be done about a transfer as it stands. */
export function transferActionsFrom(state: TransferState): readonly TransferAction[] {
  return Object.keys(TRANSFER_LIFE[state]) as TransferAction[]
}
