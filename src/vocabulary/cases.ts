/** The nation whose authority hears of a case. Of the last two nothing is configured, and nothing is borrowed. */
export const CASE_NATIONS = [
  { code: 'england', label: 'England' },
  { code: 'wales', label: 'Wales' },
  { code: 'scotland', label: 'Scotland' },
  { code: 'northern_ireland', label: 'Northern Ireland' },
] as const
export type CaseNation = (typeof CASE_NATIONS)[number]['code']

export const CASE_STAGES = [
  { code: 'triage', label: 'To triage' },
  { code: 'open', label: 'Open' },
  { code: 'closed', label: 'Closed' },
] as const
export type CaseStage = (typeof CASE_STAGES)[number]['code']

/** What a case is dealt with as. */
export const CASE_ROUTES = [
  { code: 'allegation', label: 'Allegation against an adult' },
  { code: 'low_level', label: 'Low-level concern' },
  { code: 'staff_abuse', label: 'Abuse of a member of staff' },
  { code: 'learner_conduct', label: 'Conduct of a learner' },
  { code: 'complaint', label: 'Complaint or grievance' },
  { code: 'takedown', label: 'Something to be taken down' },
] as const
export type CaseRoute = (typeof CASE_ROUTES)[number]['code']

/** The five words that an allegation can end in, exactly as the guidance has them (domain-facts M8). */
export const CASE_OUTCOMES = [
  { code: 'substantiated', label: 'Substantiated', means: 'there is enough to prove it' },
  { code: 'false', label: 'False', means: 'there is enough to disprove it' },
  {
    code: 'malicious',
    label: 'Malicious',
    means: 'it is disproved, and it was made to deceive or to do harm',
  },
  {
    code: 'unsubstantiated',
    label: 'Unsubstantiated',
    means: 'there is not enough to prove or to disprove it; it says nothing of guilt',
  },
  {
    code: 'unfounded',
    label: 'Unfounded',
    means: 'nothing supports it, and nobody meant to deceive',
  },
] as const
export type CaseOutcome = (typeof CASE_OUTCOMES)[number]['code']

export const CASE_PARTS = [
  { code: 'subject', label: 'It is about them' },
  { code: 'acts_for_subject', label: 'Acts for somebody it is about' },
  { code: 'target', label: 'It is directed at them' },
  { code: 'witness', label: 'Saw or heard it' },
] as const
export type CasePart = (typeof CASE_PARTS)[number]['code']

export const CASE_PERSON_KINDS = [
  { code: 'employee', label: 'Employee' },
  { code: 'governor', label: 'Governor or trustee' },
  { code: 'agency', label: 'Agency worker or contractor' },
  { code: 'volunteer', label: 'Volunteer or visitor' },
  { code: 'learner', label: 'Learner' },
  { code: 'parent', label: 'Parent or carer' },
  { code: 'unknown', label: 'Nobody knows yet' },
] as const
export type CasePersonKind = (typeof CASE_PERSON_KINDS)[number]['code']

/** Everything that can be put on record about a case, in the order in which it usually happens. */
export const CASE_STEPS = [
  { code: 'opened', label: 'Case opened' },
  { code: 'danger_acted_on', label: 'Immediate danger acted on' },
  { code: 'triaged', label: 'Triage decided' },
  { code: 'retriaged', label: 'Triage decided anew' },
  { code: 'officer_contacted', label: 'The authority’s officer contacted' },
  { code: 'not_referred', label: 'Reason not to refer' },
  { code: 'not_referred_agreed', label: 'Reason not to refer read and agreed' },
  { code: 'not_referred_declined', label: 'Reason not to refer read and not agreed' },
  { code: 'clock_reminded', label: 'Reminder that the officer is to be contacted' },
  {
    code: 'clock_escalated',
    label: 'Taken to the chair of governors: the officer was not contacted in time',
  },
  { code: 'post_held', label: 'A post was held back by the words of this case' },
  { code: 'investigator_named', label: 'Independent investigator named' },
  { code: 'subject_told', label: 'The person told' },
  { code: 'suspension_noted', label: 'Suspension considered' },
  { code: 'investigation_started', label: 'Investigation started' },
  { code: 'handed_off', label: 'Handed to the route that decides' },
  { code: 'questions_answered', label: 'Questions before an outcome answered' },
  { code: 'discipline_started', label: 'Disciplinary procedure started' },
  { code: 'outcome_recorded', label: 'Outcome recorded' },
  { code: 'appeal_made', label: 'Appeal made' },
  { code: 'appeal_decided', label: 'Appeal decided' },
  { code: 'support_offered', label: 'Support offered' },
  { code: 'reasonable_step', label: 'Step taken to protect staff' },
  { code: 'perpetrator_contacted', label: 'Whoever did it contacted' },
  { code: 'learning_point', label: 'Something to learn from' },
  { code: 'note', label: 'Note' },
  { code: 'person_added', label: 'Somebody named as part of the case' },
  { code: 'person_corrected', label: 'A wrong name put right' },
  { code: 'handler_named', label: 'Somebody named to look after the case' },
  { code: 'handler_left', label: 'Whoever looked after the case left: back to the role' },
  { code: 'restricted', label: 'Reporting restriction set' },
  { code: 'unrestricted', label: 'Reporting restriction ended' },
  { code: 'glass_broken', label: 'Opened in an emergency' },
  { code: 'closed', label: 'Case closed' },
  { code: 'reopened', label: 'Case opened again' },
] as const
export type CaseStepKind = (typeof CASE_STEPS)[number]['code']

export const LOW_LEVEL_STATES = [
  { code: 'open', label: 'Open' },
  { code: 'closed', label: 'Closed' },
  { code: 'reclassified', label: 'Became an allegation' },
] as const
export type LowLevelState = (typeof LOW_LEVEL_STATES)[number]['code']

/** Why something belongs to a case. */
export const CASE_LINK_WHYS = [
  { code: 'same_event', label: 'The same event' },
  { code: 'same_people', label: 'The same people' },
  { code: 'came_from', label: 'The case came out of it' },
] as const
export type CaseLinkWhy = (typeof CASE_LINK_WHYS)[number]['code']

/** What a chronology of a case is made of, as its reader may choose from it. */
export const CASE_EVENT_GROUPS = [
  { code: 'steps', label: 'Steps' },
  { code: 'officer', label: 'The authority’s officer' },
  { code: 'words', label: 'What reporters said' },
  { code: 'evidence', label: 'Evidence' },
  { code: 'referrals', label: 'Referrals' },
  { code: 'takedowns', label: 'Takedowns' },
  { code: 'links', label: 'What belongs to it' },
  { code: 'tasks', label: 'Tasks' },
  { code: 'access', label: 'Who may know' },
] as const
export type CaseEventGroup = (typeof CASE_EVENT_GROUPS)[number]['code']
