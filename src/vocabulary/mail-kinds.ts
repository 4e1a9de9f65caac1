/**
 * When somebody is told of something. A `duty` is what a policy makes them get: at once, whatever they
 * chose. What is `urgent` goes at once unless they chose no mail. A `task` waits for the mail of the day
 * unless they chose otherwise. What somebody `asked` for a moment ago goes at once.
 */
export const MAIL_URGENCIES = ['duty', 'urgent', 'task', 'asked'] as const
export type MailUrgency = (typeof MAIL_URGENCIES)[number]

/** Everything that people are told of by mail, by its stored code. */
export const MAIL_KINDS = {
  policy_notice: { urgency: 'duty', label: 'A new version of the policy is coming' },
  policy_to_sign: { urgency: 'duty', label: 'The policy waits for your signature' },
  team_unsigned: { urgency: 'duty', label: 'Somebody of your team has not signed' },
  handed_over: { urgency: 'duty', label: 'A moderator handed something to you' },
  handed_over_urgent: { urgency: 'duty', label: 'Something was sealed off and cannot wait' },
  contact_reported: { urgency: 'duty', label: 'Something waits for you' },
  contact_not_closed: { urgency: 'duty', label: 'Contact of your team is not closed' },
  confidential_waits: { urgency: 'duty', label: 'Something waits for you alone' },
  takedown_due: { urgency: 'duty', label: 'Something has to be taken down' },
  post_to_decide: { urgency: 'urgent', label: 'A post waits for your decision' },
  post_held: { urgency: 'urgent', label: 'Your post is on hold' },
  post_decided: { urgency: 'task', label: 'Your post was decided on' },
  contact_to_decide: { urgency: 'task', label: 'Contact with learners waits for your decision' },
  contact_decided: { urgency: 'task', label: 'Contact you asked for was decided on' },
  contact_to_close: { urgency: 'task', label: 'Contact with learners is to be closed' },
  question_asked: { urgency: 'task', label: 'A question waits for your answer' },
  question_answered: { urgency: 'task', label: 'Your question was answered' },
  training_runs_out: { urgency: 'task', label: 'Your training runs out' },
  review_due: { urgency: 'task', label: 'A policy is to be looked at again' },
  home_work: { urgency: 'task', label: 'What waits on your home page' },
  password_link: { urgency: 'asked', label: 'A link to set your password' },
  test: { urgency: 'asked', label: 'A test' },
  digest: { urgency: 'task', label: 'The mail of the day' },
} as const satisfies Record<string, { readonly urgency: MailUrgency; readonly label: string }>
export type MailKind = keyof typeof MAIL_KINDS

/** Of what somebody can be told by queueing it; the mail of the day gathers these. */
export type ToldKind = Exclude<MailKind, 'digest'>

/**
 * That one of these went out tells that something confidential is there: nobody but its reader may see it,
 * nor count it.
 */
export const CONFIDENTIAL_MAIL = [
  'handed_over',
  'handed_over_urgent',
  'contact_reported',
  'confidential_waits',
] as const satisfies readonly MailKind[]

/** What a person can choose; the first holds until they do. */
export const MAIL_CHOICES = [
  {
    code: 'daily',
    label: 'Once a day',
    says: 'One mail on working days, in the morning. What cannot wait comes at once.',
  },
  { code: 'at_once', label: 'At once', says: 'A mail for each thing, when it happens.' },
  {
    code: 'none',
    label: 'No mail',
    says: 'You see what waits when you sign in. What your policy makes a duty still comes.',
  },
] as const
export type MailChoice = (typeof MAIL_CHOICES)[number]['code']

/**
 * What became of a mail. `gathered`: in the mail of the day; `uncertain`: it may have gone out and is
 * tried one more time.
 */
export const MAIL_STATES = [
  'waiting',
  'gathered',
  'sending',
  'uncertain',
  'sent',
  'failed',
] as const
export type MailState = (typeof MAIL_STATES)[number]
