/** How far the safeguarding file of a learner is on its way to the next school. */
export const TRANSFER_STATES = [
  { code: 'preparing', label: 'To be sent' },
  { code: 'handed_over', label: 'Receipt awaited' },
  { code: 'received', label: 'Received' },
  { code: 'given_up', label: 'Not sent' },
] as const
export type TransferState = (typeof TRANSFER_STATES)[number]['code']

/** What somebody puts on record about a transfer. */
export const TRANSFER_ACTIONS = [
  { code: 'hand_over', label: 'Handed over', did: 'handed the file over' },
  { code: 'ask_again', label: 'Asked for the receipt again', did: 'asked for the receipt again' },
  { code: 'receive', label: 'Receipt confirmed', did: 'put the receipt on record' },
  { code: 'give_up', label: 'It is not sent', did: 'said that it is not sent' },
] as const
export type TransferAction = (typeof TRANSFER_ACTIONS)[number]['code']

/** When the learner moves: the time that is recommended hangs on it. */
export const TRANSFER_TIMINGS = [
  { code: 'in_year', label: 'During the school year' },
  { code: 'new_term', label: 'At the start of a term' },
] as const
export type TransferTiming = (typeof TRANSFER_TIMINGS)[number]['code']
