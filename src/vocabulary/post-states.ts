/** Where a post stands. Stored codes; the labels are what a person reads. */
export const POST_STATES = [
  { code: 'draft', label: 'Draft' },
  { code: 'in_review', label: 'Waiting for approval' },
  { code: 'changes_requested', label: 'Changes asked for' },
  { code: 'refused', label: 'Refused' },
  { code: 'approved', label: 'Approved' },
  { code: 'held', label: 'Held' },
  { code: 'lapsed', label: 'Slot missed' },
  { code: 'published', label: 'Published' },
  { code: 'coming_down', label: 'Coming down' },
  { code: 'taken_down', label: 'Taken down' },
  { code: 'withdrawn', label: 'Withdrawn' },
] as const
export type PostState = (typeof POST_STATES)[number]['code']

/** Where one version stands on one channel. */
export const PUBLICATION_STATES = [
  { code: 'awaiting_proof', label: 'Waiting for its address' },
  { code: 'sending', label: 'On its way' },
  { code: 'uncertain', label: 'Not certain' },
  { code: 'reconnect', label: 'Needs reconnecting' },
  { code: 'refused', label: 'Network refused' },
  { code: 'live', label: 'Live' },
  { code: 'takedown_due', label: 'To be taken down' },
  { code: 'taken_down', label: 'Taken down' },
  { code: 'stopped', label: 'Never published' },
] as const
export type PublicationState = (typeof PUBLICATION_STATES)[number]['code']
