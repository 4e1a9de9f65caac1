import {
  TRANSFER_ACTIONS,
  TRANSFER_STATES,
  TRANSFER_TIMINGS,
  TRANSFER_WAYS,
} from '../../../vocabulary/transfers.ts'

const labelIn =
  (list: readonly { readonly code: string; readonly label: string }[]) =>
  (code: string): string =>
    list.find((one) => one.code === code)?.label ?? code

export const stateLabel = labelIn(TRANSFER_STATES)
export const timingLabel = labelIn(TRANSFER_TIMINGS)
export const wayLabel = labelIn(TRANSFER_WAYS)

/** What was done, as the record has it. */
export function didLabel(code: string): string {
  return TRANSFER_ACTIONS.find((one) => one.code === code)?.did ?? code
}
