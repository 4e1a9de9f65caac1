/** How far the safeguarding file of a learner is on its way to the next school. */
export const TRANSFER_STATES = [
  { code: 'draft', label: 'Being put together' },
  { code: 'prepared', label: 'Waits for a second look' },
  { code: 'ready', label: 'To be handed over' },
  { code: 'handed_over', label: 'Waits for the receipt' },
  { code: 'received', label: 'Receipt confirmed' },
  { code: 'closed', label: 'Closed' },
  { code: 'nothing', label: 'Told that there is no file' },
  { code: 'withdrawn', label: 'Withdrawn' },
] as const
export type TransferState = (typeof TRANSFER_STATES)[number]['code']

/** States in which something is still to be done before the file is gone. */
export const BEFORE_HAND_OVER = ['draft', 'prepared', 'ready'] as const satisfies TransferState[]

/** What somebody does about a transfer. */
export const TRANSFER_ACTIONS = [
  { code: 'choose', label: 'Choose what goes', did: 'chose what goes' },
  { code: 'prepare', label: 'Make the file', did: 'made the file' },
  { code: 'look', label: 'I have looked through it', did: 'looked through the file' },
  { code: 'change', label: 'Change something', did: 'took it back to change something' },
  { code: 'hand_over', label: 'Handed over', did: 'handed the file over' },
  { code: 'ask_again', label: 'Asked for the receipt', did: 'asked for the receipt again' },
  { code: 'send_again', label: 'It has to go once more', did: 'said that it has to go once more' },
  { code: 'receive', label: 'Receipt confirmed', did: 'put the receipt on record' },
  { code: 'close', label: 'Close it', did: 'closed it' },
  {
    code: 'say_none',
    label: 'There is no file',
    did: 'told the next school that there is no file',
  },
  { code: 'withdraw', label: 'Withdraw it', did: 'withdrew it' },
] as const
export type TransferAction = (typeof TRANSFER_ACTIONS)[number]['code']

/** When the learner moves: the time that the guidance gives hangs on it. */
export const TRANSFER_TIMINGS = [
  {
    code: 'in_year',
    label: 'During the school year',
    hint: 'Counted from the day after their last day here',
  },
  {
    code: 'new_term',
    label: 'At the start of a term',
    hint: 'Counted from the first day of that term',
  },
] as const
export type TransferTiming = (typeof TRANSFER_TIMINGS)[number]['code']

/** How a file goes: apart from the main file of the learner, and so that only its receiver opens it. */
export const TRANSFER_WAYS = [
  { code: 'secure', label: 'A secure transfer between schools' },
  { code: 'encrypted_mail', label: 'Encrypted mail, the password told another way' },
  { code: 'by_hand', label: 'By hand, on an encrypted stick or on paper' },
  { code: 'signed_for', label: 'Post that is signed for' },
] as const
export type TransferWay = (typeof TRANSFER_WAYS)[number]['code']
