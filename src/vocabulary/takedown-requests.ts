/** Who is asked to take something down. */
export const TAKEDOWN_ROUTES = [
  { code: 'platform', label: 'The platform or host' },
  { code: 'person', label: 'The person who posted it' },
] as const
export type TakedownRoute = (typeof TAKEDOWN_ROUTES)[number]['code']

/** Why it should come down, in the words of the rules that platforms have. */
export const TAKEDOWN_REASONS = [
  { code: 'harassment', label: 'Bullying or harassment' },
  { code: 'threat', label: 'A threat' },
  { code: 'hate', label: 'Hatred of a group of people' },
  { code: 'impersonation', label: 'An account that pretends to be somebody' },
  { code: 'private_image', label: 'A picture or data of somebody who did not agree' },
  { code: 'intimate_image', label: 'An intimate picture of an adult' },
  { code: 'child_safety', label: 'A child is put at risk' },
  { code: 'false_statement', label: 'A false statement of fact that does harm' },
  { code: 'reporting_restriction', label: 'Breach of a reporting restriction' },
  { code: 'copyright', label: 'Our own picture or text, without leave' },
  { code: 'policy', label: 'Against the school’s own policy' },
  { code: 'other', label: 'Another rule' },
] as const
export type TakedownReason = (typeof TAKEDOWN_REASONS)[number]['code']

/** Who has to report it: platforms often act on the word of the person concerned alone. */
export const TAKEDOWN_REPORTERS = [
  { code: 'school', label: 'The school' },
  { code: 'victim', label: 'The person whom it is about; the school helps them' },
] as const
export type TakedownReporter = (typeof TAKEDOWN_REPORTERS)[number]['code']

/** How far it has come. */
export const TAKEDOWN_STATES = [
  { code: 'noted', label: 'Not asked yet' },
  { code: 'reported', label: 'Reported to the platform' },
  { code: 'still_up', label: 'Still there after the check' },
  { code: 'escalated', label: 'With a helpline' },
  { code: 'preserved', label: 'Kept as evidence' },
  { code: 'checked', label: 'No disclosure in it' },
  { code: 'requested', label: 'Asked to remove it' },
  { code: 'objected', label: 'Does not want to' },
  { code: 'appealed', label: 'Appealed' },
  { code: 'removed', label: 'Gone' },
  { code: 'declined', label: 'The platform declined' },
  { code: 'left_alone', label: 'Left alone' },
] as const
export type TakedownState = (typeof TAKEDOWN_STATES)[number]['code']

/** What can be put on record of a request, as a button says it and as the record has it. */
export const TAKEDOWN_ACTIONS = [
  { code: 'report', label: 'It was reported to the platform', did: 'reported it to the platform' },
  { code: 'still_there', label: 'I looked: it is still there', did: 'looked: still there' },
  { code: 'escalate', label: 'A helpline was asked to help', did: 'asked a helpline to help' },
  { code: 'decline', label: 'The platform declined', did: 'noted that the platform declined' },
  { code: 'preserve', label: 'It is kept as evidence', did: 'kept it as evidence first' },
  {
    code: 'no_disclosure',
    label: 'It is no protected disclosure',
    did: 'found that it is no protected disclosure',
  },
  {
    code: 'disclosure',
    label: 'It may be a protected disclosure: leave it alone',
    did: 'found that it may be a protected disclosure, so it is left alone',
  },
  { code: 'request', label: 'They were asked to remove it', did: 'asked them to remove it' },
  {
    code: 'object',
    label: 'They do not want to, and say why',
    did: 'put down why they do not want to',
  },
  { code: 'appeal', label: 'They appeal', did: 'put their appeal on record' },
  {
    code: 'uphold',
    label: 'The appeal is right: leave it alone',
    did: 'agreed with the appeal, so it is left alone',
  },
  { code: 'dismiss', label: 'The request stands', did: 'decided that the request stands' },
  { code: 'gone', label: 'I looked: it is gone', did: 'looked: it is gone' },
  { code: 'back', label: 'It is back', did: 'found that it is back' },
  { code: 'drop', label: 'Leave it alone', did: 'decided to leave it alone' },
] as const
export type TakedownAction = (typeof TAKEDOWN_ACTIONS)[number]['code']

/** How far a referral has come. */
export const REFERRAL_STATES = [
  { code: 'open', label: 'Waits for an answer' },
  { code: 'answered', label: 'Answered' },
  { code: 'closed', label: 'Closed' },
] as const
export type ReferralState = (typeof REFERRAL_STATES)[number]['code']

export const REFERRAL_STEPS = [
  { code: 'chased', label: 'I asked them again', did: 'asked again' },
  { code: 'answered', label: 'They answered', did: 'put their answer on record' },
  { code: 'closed', label: 'It is settled', did: 'closed it' },
] as const
export type ReferralStep = (typeof REFERRAL_STEPS)[number]['code']
