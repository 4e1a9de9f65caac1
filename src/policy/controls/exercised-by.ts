import type { TrailAction } from '../../vocabulary/trail-actions.ts'

/**
 * How anybody can see that a control did something at a school:
 * - `checks`: it is part of every check of a post, and its findings stand in the check
 * - a list: each of these entries in the trail is one time that it was used
 */
export type ExercisedBy = 'checks' | readonly TrailAction[]

const EXERCISED_BY: Readonly<Record<string, ExercisedBy>> = {
  'consent-gate': 'checks',
  'learner-name-check': 'checks',
  'identifiability-declaration': 'checks',
  'close-face-check': 'checks',
  'other-people-check': 'checks',
  'contact-details-check': 'checks',
  'wording-check': 'checks',
  'opinion-and-promise-check': 'checks',
  'official-post-checklist': 'checks',
  'photo-device-check': 'checks',
  'photo-copy-declaration': 'checks',
  'rights-and-credit': 'checks',
  'reminder-route': 'checks',
  'concern-report': ['concern.reported', 'concern.taken_over'],
  'password-refusal': 'checks',
  'point-of-use': 'checks',
  'consent-register': ['consent.given', 'consent.refused', 'consent.withdrawn'],
  'objection-register': [
    'objection.made',
    'objection.lifted',
    'restriction.made',
    'restriction.lifted',
  ],
  'withdrawal-sweep': ['post.swept', 'publication.stopped', 'publication.removed'],
  'post-approval': ['post.approved', 'post.changes_requested', 'post.refused'],
  'post-publishing': ['post.published', 'post.held', 'publication.sent'],
  'publication-proof': [
    'post.published',
    'publication.proved',
    'publication.sent',
    'publication.looked',
  ],
  'author-attribution': ['post.submitted'],
  'public-page': ['post.published', 'school.changed'],
  'policy-record': ['policy.in_force'],
  'policy-words': ['policy.in_force'],
  'roles-and-cover': ['person.appointed', 'appointment.ended', 'cover.named', 'cover.ended'],
  'post-record': ['post.submitted', 'post.approved', 'post.published', 'post.taken_down'],
  acknowledgement: ['policy.signed'],
  'review-reminder': ['policy_review.opened', 'policy_review.closed'],
  'version-approval': ['policy_draft.approved', 'policy_draft.sent_back'],
  'notice-period': ['policy_draft.noticed'],
  'consultation-record': ['policy_draft.consulted', 'policy_draft.commented'],
  'evidence-log': [
    'evidence.added',
    'evidence.quarantined',
    'evidence.redacted',
    'bundle.made',
    'transfer.stepped',
  ],
  referral: ['referral.made', 'referral.stepped'],
  'takedown-tracker': ['takedown.opened', 'takedown.stepped'],
  'monitoring-register': ['monitoring.asked', 'monitoring.decided', 'monitoring.ended'],
  'recruitment-search': ['candidate.searched', 'candidate.disposed'],
  'contacts-register': ['outside_body.written', 'outside_body.verified'],
  'channel-register': ['channel.opened', 'channel.changed'],
  'channel-staffing': ['channel.staffed', 'channel.staff_ended'],
  'channel-settings': ['channel.attested'],
  'channel-upkeep': ['channel.breached', 'channel.closing', 'channel.closed'],
  'house-rules': ['channel.attested', 'school.changed'],
  'channel-approval': [
    'channel_request.sent',
    'channel_request.approved',
    'channel_request.changes_requested',
    'channel_request.refused',
  ],
  'outside-contributors': ['permission.consented'],
  'media-enquiries': ['permission.answered'],
  moderation: ['comment.let_through', 'comment.removed', 'comment.stopped'],
  'training-gate': ['training.recorded', 'training.confirmed'],
  'contact-permit': ['contact_permit.approved', 'contact_permit.refused', 'contact_permit.ended'],
  'case-triage': ['case.triaged'],
  'safeguarding-first': ['case.officer_contacted', 'case.not_referred'],
  'disciplinary-route': ['case.handed_off', 'case.outcome'],
  'staff-abuse-case': ['case.triaged'],
  'staff-support': ['case.support_offered'],
  declarations: ['declaration.made', 'declarations.confirmed'],
  'question-queue': ['question.asked', 'question.answered'],
  'policy-lint': ['policy_fault.accepted', 'policy_fault.reopened'],
  'related-documents': ['fact.checked', 'fact.changed', 'fact.added'],
  'reference-facts': ['fact.checked', 'fact.changed', 'fact.added'],
}

/** How a control's use can be seen; undefined where it leaves no trace by which to count it. */
export function exercisedBy(control: string): ExercisedBy | undefined {
  return EXERCISED_BY[control]
}

/** Every entry of the trail that is a use of some control. */
export function countedActions(): readonly TrailAction[] {
  const lists = Object.values(EXERCISED_BY).filter((by) => by !== 'checks')
  return [...new Set(lists.flat())]
}
