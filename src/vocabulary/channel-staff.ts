/** What somebody does for an official channel. Stored codes; the labels are what a person reads. */
export const CHANNEL_PARTS = [
  { code: 'administrator', label: 'Administrator', means: 'holds the account and its settings' },
  { code: 'moderator', label: 'Moderator', means: 'watches and answers comments' },
] as const
export type ChannelPart = (typeof CHANNEL_PARTS)[number]['code']

/** What somebody looks at on a channel and puts on record with what they saw. */
export const ATTESTATIONS = [
  { code: 'mfa', label: 'Second step at sign-in' },
  { code: 'privacy', label: 'Privacy settings' },
  { code: 'messages', label: 'Who may send messages' },
  { code: 'comments', label: 'Who may comment' },
  { code: 'house_rules', label: 'House rules and terms' },
  { code: 'access', label: 'Access of those who no longer run it' },
] as const
export type AttestationKind = (typeof ATTESTATIONS)[number]['code']

/** To whom messages or comments are open, from the strictest to the widest. */
export const OPENNESS = [
  { code: 'nobody', label: 'Nobody' },
  { code: 'known', label: 'Only people whom the school let in' },
  { code: 'checked_first', label: 'Anyone, and a person looks before it shows' },
  { code: 'anyone', label: 'Anyone' },
] as const
export type Openness = (typeof OPENNESS)[number]['code']

/** What has to be done before a channel is closed, in its order. */
export const CLOSURE_TASKS = [
  { code: 'tell_audience', label: 'Tell the people who follow it' },
  { code: 'keep_archive', label: 'Keep an archive of what was posted' },
  { code: 'rotate_access', label: 'Change links and take access away' },
  { code: 'end_account', label: 'Delete the account or hand it back' },
] as const
export type ClosureTask = (typeof CLOSURE_TASKS)[number]['code']
