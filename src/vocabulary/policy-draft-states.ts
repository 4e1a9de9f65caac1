/** Where a draft of a policy stands. Stored codes; the labels are what a person reads. */
export const POLICY_DRAFT_STATES = [
  { code: 'writing', label: 'Being written' },
  { code: 'consultation', label: 'In consultation' },
  { code: 'for_approval', label: 'Waiting for approval' },
  { code: 'approved', label: 'Approved' },
  { code: 'noticed', label: 'Notice given' },
  { code: 'in_force', label: 'In force' },
  { code: 'dropped', label: 'Dropped' },
] as const
export type PolicyDraftState = (typeof POLICY_DRAFT_STATES)[number]['code']
