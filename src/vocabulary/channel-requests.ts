/** Where a request for a new channel stands. Stored codes; the labels are what a person reads. */
export const CHANNEL_REQUEST_STATES = [
  { code: 'draft', label: 'Draft' },
  { code: 'in_review', label: 'Waiting for approval' },
  { code: 'changes_requested', label: 'Changes asked for' },
  { code: 'refused', label: 'Refused' },
  { code: 'approved', label: 'Approved' },
  { code: 'withdrawn', label: 'Withdrawn' },
] as const
export type ChannelRequestState = (typeof CHANNEL_REQUEST_STATES)[number]['code']

/** What somebody said at their step of an approval. */
export const STEP_OUTCOMES = ['approved', 'changes_requested', 'refused'] as const
export type StepOutcome = (typeof STEP_OUTCOMES)[number]

/**
 * The people of a new channel, as a form for one asks of its readers and of its contributors. `outside`
 * are those who are neither pupils nor staff of the school; `children` have an age range.
 */
export const CHANNEL_PEOPLE = [
  { code: 'own_pupils', label: 'Pupils of this school', outside: false, children: true },
  { code: 'staff', label: 'Staff of this school', outside: false, children: false },
  { code: 'families', label: 'Families of our pupils', outside: true, children: false },
  { code: 'other_pupils', label: 'Pupils of other schools', outside: true, children: true },
  { code: 'organisations', label: 'Other organisations', outside: true, children: false },
  { code: 'public', label: 'The public', outside: true, children: false },
  { code: 'others', label: 'Others', outside: true, children: false },
] as const
export type ChannelPeople = (typeof CHANNEL_PEOPLE)[number]['code']
