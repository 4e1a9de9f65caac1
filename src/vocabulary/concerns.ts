/** What somebody is worried about. */
export const CONCERN_ABOUT = [
  { code: 'adult', label: 'An adult at the school' },
  { code: 'pupil', label: 'A child or young person' },
  { code: 'online', label: 'Something online' },
  { code: 'staff_abuse', label: 'Abuse of somebody who works here' },
  { code: 'unsure', label: 'Not sure' },
] as const
export type ConcernAbout = (typeof CONCERN_ABOUT)[number]['code']

/** In what capacity somebody told the school. */
export const CONCERN_REPORTERS = [
  { code: 'staff', label: 'Somebody who works here' },
  { code: 'pupil', label: 'A pupil' },
  { code: 'parent', label: 'A parent, carer or somebody else' },
  { code: 'comment', label: 'A comment that was handed over' },
] as const
export type ConcernReporter = (typeof CONCERN_REPORTERS)[number]['code']

/** Which way it goes: as the policy says, or past whoever usually reads, as the reporter chose. */
export const CONCERN_ROUTES = ['usual', 'head', 'chair', 'trust_officer'] as const
export type ConcernRoute = (typeof CONCERN_ROUTES)[number]

/** `linked`: to others about the same event, or to a case. */
export const CONCERN_STATES = [
  { code: 'new', label: 'New' },
  { code: 'seen', label: 'Seen' },
  { code: 'linked', label: 'Linked' },
  { code: 'closed', label: 'Closed' },
] as const
export type ConcernState = (typeof CONCERN_STATES)[number]['code']

/**
 * What is said on a concern, in the order in which it is said. `note` stays with those who may know of it;
 * the reporter reads everything else.
 */
export const CONCERN_MESSAGES = ['report', 'addition', 'withdrawal', 'reply', 'note'] as const
export type ConcernMessageKind = (typeof CONCERN_MESSAGES)[number]

/** Whether a picture or file could be a sexual image of somebody under 18: anything but `no` stops. */
export const STOP_ANSWERS = ['no', 'yes', 'unsure'] as const
export type StopAnswer = (typeof STOP_ANSWERS)[number]
