/** Where the leave for contact with learners online stands. Stored codes; the labels are what a person reads. */
export const PERMIT_STATES = [
  { code: 'asked', label: 'Waits for a decision' },
  { code: 'active', label: 'Approved' },
  { code: 'closing', label: 'To be closed' },
  { code: 'ended', label: 'Ended' },
  { code: 'refused', label: 'Refused' },
  { code: 'withdrawn', label: 'Taken back' },
] as const
export type PermitState = (typeof PERMIT_STATES)[number]['code']

/** What parents have to do with contact with their child: they agreed, they know, or they are not told. */
export const PARENTS_WORDS = [
  { code: 'agreed', label: 'A parent or carer agreed' },
  { code: 'told', label: 'A parent or carer was told' },
  { code: 'not_told', label: 'The safeguarding lead has decided' },
] as const
export type ParentsWord = (typeof PARENTS_WORDS)[number]['code']

/** How a parent answered or was told. */
export const PARENTS_WAYS = [
  { code: 'paper', label: 'On paper' },
  { code: 'mail', label: 'By e-mail' },
  { code: 'app', label: 'Through the school’s app or portal' },
  { code: 'phone', label: 'On the phone' },
  { code: 'person', label: 'In person' },
] as const
export type ParentsWay = (typeof PARENTS_WAYS)[number]['code']

/** Why contact has to be closed. */
export const CLOSING_CAUSES = [
  { code: 'end_date', label: 'Its end date has come' },
  { code: 'early', label: 'It was ended before its date' },
  { code: 'left', label: 'Whoever had it has left' },
] as const
export type ClosingCause = (typeof CLOSING_CAUSES)[number]['code']

/** Who got in touch with an adult of the school unasked. */
export const CONTACT_FROM = [
  { code: 'learner', label: 'A {learner}' },
  { code: 'former_learner', label: 'A former {learner}' },
  { code: 'parent', label: 'A parent or carer' },
] as const
export type ContactFrom = (typeof CONTACT_FROM)[number]['code']

/** Whether the adult answered. */
export const ANSWERED = [
  { code: 'no', label: 'No' },
  { code: 'yes', label: 'Yes' },
] as const
export type Answered = (typeof ANSWERED)[number]['code']

/** Whether the child is safe, as far as the adult can tell. */
export const THOUGHT_SAFE = [
  { code: 'yes', label: 'Yes, as far as I can tell' },
  { code: 'unsure', label: 'I am not sure' },
  { code: 'no', label: 'No' },
] as const
export type ThoughtSafe = (typeof THOUGHT_SAFE)[number]['code']

/** Past whom a report goes, because it concerns them or the reporter wants it so (policy-parameters 9.13). */
export const REPORT_PAST = ['nobody', 'dsl', 'head', 'both'] as const
export type ReportPast = (typeof REPORT_PAST)[number]

/** Where a report of contact stands. */
export const REPORT_STATES = [
  { code: 'sent', label: 'New' },
  { code: 'acknowledged', label: 'Somebody has it' },
  { code: 'closed', label: 'Closed' },
] as const
export type ReportState = (typeof REPORT_STATES)[number]['code']

/** What is added to a report once it was sent. */
export const REPORT_NOTE_KINDS = ['by_reporter', 'note', 'closing'] as const
export type ReportNoteKind = (typeof REPORT_NOTE_KINDS)[number]
