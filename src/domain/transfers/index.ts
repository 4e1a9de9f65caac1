/** The safeguarding file of a learner on its way to the next school: chosen, made, handed over, its receipt asked for. */
export { beginTransfer } from './begin-transfer.ts'
export type { Choice } from './choices.ts'
export { chooseMatters } from './choose-matters.ts'
export {
  type BeginTransfer,
  beginTransferForm,
  chooseMattersForm,
  type TakeTransferStep,
  transferStepForm,
} from './forms.ts'
export { findTransfer, type KnownTransfer } from './known-transfer.ts'
export { TRANSFER_LIFE, transferActionsFrom } from './lifecycle.ts'
export { listTransfers, TRANSFERS_AT_ONCE, type TransferRow } from './list-transfers.ts'
export { makeTransferFile, type TransferTools } from './make-file.ts'
export { type OpenedCopy, openTransferCopy } from './open-copy.ts'
export { peopleInTransfer, planTransfer, readyToMake } from './plan-transfer.ts'
export { readTransfer, type TransferRecord, type TransferStep } from './read-transfer.ts'
export { remindOfTransfers } from './remind.ts'
export { takeTransferStep } from './take-step.ts'
export {
  type LeaverWithFile,
  leaversWithFile,
  transfersWaiting,
  type WaitingTransfer,
} from './waiting.ts'
