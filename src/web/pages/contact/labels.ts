import type { Terms } from '../../../policy/index.ts'
import {
  ANSWERED,
  CLOSING_CAUSES,
  type ClosingCause,
  CONTACT_FROM,
  type ContactFrom,
  PARENTS_WAYS,
  PARENTS_WORDS,
  type ParentsWay,
  type ParentsWord,
  PERMIT_STATES,
  type PermitState,
  REPORT_STATES,
  type ReportState,
  THOUGHT_SAFE,
  type ThoughtSafe,
} from '../../../vocabulary/contact.ts'
import type { TagColour } from '../../components/tag.tsx'

function labelIn<Code extends string>(
  list: readonly { readonly code: Code; readonly label: string }[],
): (code: Code) => string {
  return (code) => list.find((one) => one.code === code)?.label ?? code
}

export const permitStateLabel = labelIn<PermitState>(PERMIT_STATES)
export const parentsLabel = labelIn<ParentsWord>(PARENTS_WORDS)
export const parentsWayLabel = labelIn<ParentsWay>(PARENTS_WAYS)
export const closingLabel = labelIn<ClosingCause>(CLOSING_CAUSES)
export const reportStateLabel = labelIn<ReportState>(REPORT_STATES)
export const safeLabel = labelIn<ThoughtSafe>(THOUGHT_SAFE)
export const answeredLabel = labelIn(ANSWERED)

/** Who got in touch, in the policy’s own word for learners. */
export function fromLabel(from: ContactFrom, terms: Terms): string {
  return labelIn<ContactFrom>(CONTACT_FROM)(from).replace('{learner}', terms.learner)
}

export const PERMIT_COLOURS: Readonly<Record<PermitState, TagColour>> = {
  asked: 'yellow',
  active: 'green',
  closing: 'turquoise',
  ended: 'grey',
  refused: 'red',
  withdrawn: 'grey',
}

/** Where a report stands, as its reporter reads it. */
export const SENT_LABELS: Readonly<Record<ReportState, string>> = {
  sent: 'Sent',
  acknowledged: 'Somebody has it',
  closed: 'Closed',
}

export const REPORT_COLOURS: Readonly<Record<ReportState, TagColour>> = {
  sent: 'red',
  acknowledged: 'yellow',
  closed: 'grey',
}
