/** Where a comment stands. `stopped`: it could show what nobody may look at, so nobody is shown it. */
export const COMMENT_STATES = [
  { code: 'waiting', label: 'Waiting' },
  { code: 'shown', label: 'Let through' },
  { code: 'removed', label: 'Removed' },
  { code: 'stopped', label: 'Sealed off' },
] as const
export type CommentState = (typeof COMMENT_STATES)[number]['code']

/** How a comment came in: written on the school’s own page, fetched from a network, entered by a person. */
export const COMMENT_SOURCES = ['page', 'network', 'by_hand'] as const
export type CommentSource = (typeof COMMENT_SOURCES)[number]

/** What a rule of a channel looks for in a comment. */
export const WATCH_KINDS = [
  { code: 'learner_name', label: 'Names of learners' },
  { code: 'abuse', label: 'Abuse and threats' },
  { code: 'contact_detail', label: 'Contact details' },
  { code: 'words', label: 'Words of your own' },
  { code: 'links', label: 'Links' },
  { code: 'repeat', label: 'The same again' },
  { code: 'new_author', label: 'Somebody new' },
] as const
export type WatchKind = (typeof WATCH_KINDS)[number]['code']

/** What a rule does when it finds something. A person decides on every comment, whatever it does. */
export const WATCH_EFFECTS = [
  { code: 'off', label: 'Nothing' },
  { code: 'flag', label: 'Point it out' },
  { code: 'hold', label: 'Hold' },
] as const
export type WatchEffect = (typeof WATCH_EFFECTS)[number]['code']

/** How a comment stands in the queue; the gravest first. */
export const STANDINGS = [
  { code: 'held', label: 'Held' },
  { code: 'flagged', label: 'Look closely' },
  { code: 'plain', label: 'Nothing found' },
] as const
export type Standing = (typeof STANDINGS)[number]['code']

/** How grave it is to break a house rule. */
export const RULE_SEVERITIES = [
  { code: 'minor', label: 'Minor' },
  { code: 'serious', label: 'Serious' },
  { code: 'severe', label: 'Severe' },
] as const
export type RuleSeverity = (typeof RULE_SEVERITIES)[number]['code']

/** What became of a comment at one decision. */
export const COMMENT_OUTCOMES = [
  'shown',
  'removed',
  'stopped',
  'undone',
  'appeal_upheld',
  'appeal_refused',
] as const
export type CommentOutcome = (typeof COMMENT_OUTCOMES)[number]

/** How readers see who wrote a comment. */
export const NAME_SHOWN = [
  { code: 'full', label: 'The name as it was given' },
  { code: 'initials', label: 'Initials' },
  { code: 'none', label: 'No name' },
] as const
export type NameShown = (typeof NAME_SHOWN)[number]['code']

/** What is known of hiding a comment on its network. */
export const HIDE_STATES = ['none', 'due', 'hidden', 'cannot', 'failed'] as const
export type HideState = (typeof HIDE_STATES)[number]
