import { CASE_OUTCOMES } from '../../vocabulary/cases.ts'
import type { RecordedStep } from './step-rules.ts'

/** Words that a step asks for; they are encrypted. */
export interface StepField {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** May be left empty. */
  readonly optional?: true
  /** One line in place of several. */
  readonly short?: true
}

/** A choice that a step asks for; its code stands in clear. */
export interface StepChoice {
  readonly name: string
  readonly label: string
  readonly options: readonly { readonly code: string; readonly label: string }[]
}

export interface StepForm {
  /** What whoever presses the button does. */
  readonly act: string
  readonly lead?: string
  readonly choices?: readonly StepChoice[]
  readonly fields: readonly StepField[]
  /** It happened at a time of its own, which is asked for. */
  readonly dated?: true
}

const WHAT: StepField = { name: 'what', label: 'What was done, and by whom' }
const MORE: StepField = { name: 'what', label: 'Anything to add', optional: true }

/** To whom a matter is handed, each by its own route (cambrian act.2 and act.3; oldchurch 9.2 and 12.2a). */
export const HAND_OFF_ROUTES = [
  {
    code: 'employee',
    label: 'Employee: the employer’s procedure, by the head or who employs them',
  },
  {
    code: 'non_employee',
    label: 'Not an employee: whoever engages them, agency or volunteering lead',
  },
  {
    code: 'governor',
    label: 'Governor: the chair of governors, or the clerk where it is the chair',
  },
  { code: 'learner', label: 'Child: whoever leads on behaviour' },
] as const
export type HandOffRoute = (typeof HAND_OFF_ROUTES)[number]['code']

/**
 * How serious it is, in words and never in numbers (cambrian br.6, au.d; societas 7.5d): a number would be
 * read as a verdict.
 */
export const SERIOUSNESS_FIELDS: readonly StepField[] = [
  { name: 'content', label: 'Content', hint: 'What was said or shown, in a few words' },
  { name: 'visible', label: 'How long it could be seen, and by whom' },
  { name: 'resharing', label: 'How likely it is to be shared again' },
  {
    name: 'impact',
    label: 'Effect',
    hint: 'On whom, and how you know. That the school looks bad is not enough alone',
  },
  { name: 'intent', label: 'Intent', hint: 'What speaks for a slip, and what against' },
]

/** What is asked before anything is decided about a person (domain-facts M24; policy-parameters 9.5, 9.6). */
export const FAIRNESS_FIELDS: readonly StepField[] = [
  {
    name: 'disclosure',
    label: 'Could it be a protected disclosure?',
    hint: 'Somebody who speaks up in the public interest must not suffer for it',
  },
  {
    name: 'belief',
    label: 'Is it a belief or an opinion that the law protects?',
    hint: 'Disliking it is not enough. How it was said is another question than what was said',
  },
  {
    name: 'audience',
    label: 'Was it said to few, in private?',
    hint: 'How did it reach the school?',
  },
  { name: 'impact', label: 'What did it really do, and to whom?' },
  {
    name: 'least',
    label: 'What is the least severe answer that would do?',
    hint: 'Say why less would not',
  },
  {
    name: 'equality',
    label: 'Would anybody else be treated the same way?',
    hint: 'Think of whom it would fall on harder, and of what others did before',
  },
]

const MAY_TELL: StepChoice = {
  name: 'mayTell',
  label: 'May the person be told?',
  options: [
    { code: 'yes', label: 'Yes, the officer says so' },
    { code: 'no', label: 'Not yet' },
    { code: 'not_said', label: 'The officer did not say' },
  ],
}

/** What each step asks for. One table, read by the page and by the command that checks what was typed. */
export const STEP_FORMS: Readonly<Record<RecordedStep, StepForm>> = {
  danger_acted_on: {
    act: 'Put on record what was done at once',
    lead: 'If somebody is in danger now, ring 999 before you write anything.',
    fields: [WHAT],
    dated: true,
  },
  officer_contacted: {
    act: 'Put the contact on record',
    lead: 'Child protection does not wait for this: where a child is at risk, ring children’s services or the police as well.',
    choices: [MAY_TELL],
    fields: [
      { name: 'officer', label: 'Whom you spoke to', hint: 'Name and role', short: true },
      { name: 'advice', label: 'What they advised' },
    ],
    dated: true,
  },
  not_referred: {
    act: 'Put the reason on record',
    lead: 'A second person reads it. Until they agree, everything stays locked and the clock runs on.',
    fields: [{ name: 'reason', label: 'Why the authority’s officer is not contacted' }],
  },
  not_referred_agreed: { act: 'Agree: it is not referred', fields: [MORE] },
  not_referred_declined: {
    act: 'Do not agree',
    fields: [{ name: 'reason', label: 'Why not, and what is to be done now' }],
  },
  investigator_named: {
    act: 'Name the independent investigator',
    fields: [{ name: 'who', label: 'Who it is, and who appointed them', short: true }],
    dated: true,
  },
  subject_told: {
    act: 'Put on record that the person was told',
    lead: 'Tell them what the officer agreed that they may know, how they are supported, and who answers their questions.',
    fields: [{ name: 'what', label: 'What they were told, and by whom' }],
    dated: true,
  },
  suspension_noted: {
    act: 'Put the consideration on record',
    lead: 'Suspension is not automatic. Look at what else would do, and ask the officer’s view.',
    choices: [
      {
        name: 'decision',
        label: 'What was decided',
        options: [
          { code: 'not_suspended', label: 'Not suspended: other arrangements' },
          { code: 'suspended', label: 'Suspended, without saying anything of guilt' },
        ],
      },
    ],
    fields: [
      { name: 'why', label: 'Why, and what else was looked at' },
      { name: 'support', label: 'Who stays in touch with the person' },
    ],
    dated: true,
  },
  investigation_started: {
    act: 'Put the start on record',
    fields: [
      {
        name: 'who',
        label: 'Who looks into it',
        hint: 'Trained, and with no part in it: not a friend, not a relative, not their line manager',
        short: true,
      },
      { name: 'scope', label: 'What they look into, and what not' },
    ],
    dated: true,
  },
  handed_off: {
    act: 'Hand it on',
    lead: 'Whoever takes it decides by their own procedure. These words go with it.',
    choices: [{ name: 'to', label: 'To whom', options: HAND_OFF_ROUTES }],
    fields: [
      { name: 'who', label: 'Who takes it', hint: 'Name or role', short: true },
      ...SERIOUSNESS_FIELDS,
      {
        name: 'needs',
        label: 'For a child: special needs, and whether they were harmed themselves',
        hint: 'Needed where you hand it to whoever leads on behaviour',
        optional: true,
      },
    ],
  },
  questions_answered: {
    act: 'Keep these answers',
    lead: 'Before anything is decided. “No” with a reason is an answer; one word is not.',
    fields: FAIRNESS_FIELDS,
  },
  discipline_started: {
    act: 'Put the start on record',
    fields: [{ name: 'who', label: 'Who leads it, under which procedure' }],
    dated: true,
  },
  outcome_recorded: {
    act: 'Put the outcome on record',
    lead: 'One of five words, by those who decided it. Nothing else follows from it by itself.',
    choices: [
      {
        name: 'outcome',
        label: 'Outcome',
        options: CASE_OUTCOMES.map(({ code, label, means }) => ({
          code,
          label: `${label}: ${means}`,
        })),
      },
    ],
    fields: [
      { name: 'who', label: 'Who decided it', short: true },
      { name: 'why', label: 'On what grounds' },
      { name: 'copy', label: 'When the person had their copy, and how they can appeal' },
    ],
    dated: true,
  },
  appeal_made: {
    act: 'Put the appeal on record',
    fields: [{ name: 'what', label: 'Who appeals, and on what grounds' }],
    dated: true,
  },
  appeal_decided: {
    act: 'Put the decision on record',
    choices: [
      {
        name: 'decision',
        label: 'What was decided',
        options: [
          { code: 'upheld', label: 'The appeal is upheld: the outcome is decided anew' },
          { code: 'dismissed', label: 'The outcome stands' },
        ],
      },
    ],
    fields: [{ name: 'why', label: 'Who decided, and why' }],
    dated: true,
  },
  support_offered: {
    act: 'Put the offer on record',
    lead: 'Somebody to talk to, counselling, their union, a changed timetable, time to see the police: whatever helps.',
    choices: [
      {
        name: 'taken',
        label: 'What they said',
        options: [
          { code: 'taken', label: 'They take it up' },
          { code: 'later', label: 'They want to think about it' },
          { code: 'declined', label: 'No, thank you' },
        ],
      },
    ],
    fields: [{ name: 'what', label: 'What was offered, to whom, and by whom' }],
    dated: true,
  },
  reasonable_step: {
    act: 'Put the step on record',
    lead: 'What the school does so that it ends and does not happen again.',
    fields: [
      { name: 'risk', label: 'What could happen' },
      { name: 'action', label: 'What is done about it' },
    ],
    dated: true,
  },
  perpetrator_contacted: {
    act: 'Put the contact on record',
    lead: 'Face to face where that is safe, with somebody beside you. Never in the comments.',
    fields: [{ name: 'what', label: 'Who spoke with whom, and what came of it' }],
    dated: true,
  },
  learning_point: {
    act: 'Ask for the policy to be looked at',
    lead: 'The review of the policy opens with this one line. Name nobody and nothing of the case.',
    fields: [{ name: 'point', label: 'What the policy should say, or say better', short: true }],
  },
  note: { act: 'Keep the note', fields: [{ name: 'what', label: 'Note' }], dated: true },
  closed: {
    act: 'Close the case',
    fields: [{ name: 'what', label: 'What came of it, and who was told' }],
  },
  reopened: { act: 'Open it again', fields: [{ name: 'why', label: 'Why' }] },
}
