import {
  TAKEDOWN_ACTIONS,
  TAKEDOWN_REASONS,
  TAKEDOWN_REPORTERS,
  TAKEDOWN_STATES,
} from '../../../vocabulary/takedown-requests.ts'

const labelIn =
  (list: readonly { readonly code: string; readonly label: string }[]) =>
  (code: string): string =>
    list.find((one) => one.code === code)?.label ?? code

export const stateLabel = labelIn(TAKEDOWN_STATES)
export const reasonLabel = labelIn(TAKEDOWN_REASONS)
export const reporterLabel = labelIn(TAKEDOWN_REPORTERS)

/** What was done, as the record has it. */
export function didLabel(code: string): string {
  return TAKEDOWN_ACTIONS.find((one) => one.code === code)?.did ?? code
}
