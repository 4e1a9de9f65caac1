import type { SectionTable } from './parameter.ts'

/** The policy itself: whose it is, whom it binds, how it is kept. */
export const GOVERNANCE: SectionTable = [
  {
    key: 'policy_scope_level',
    title: 'Does the policy belong to one school or to a whole trust?',
    type: 'text',
    floor: {
      value: 'trust',
      because: 'A trust’s policy holds at all of its schools, and a school may only tighten it.',
    },
  },
  {
    key: 'jurisdiction',
    title: 'Which nation’s law binds the school?',
    type: 'choice',
    choices: ['england', 'wales'],
  },
  {
    key: 'approval_body',
    title: 'Who approves the policy?',
    type: 'text',
    floor: { value: null, because: 'Nobody approves a policy that they wrote themselves.' },
  },
  {
    key: 'policy_owner_role',
    title: 'Who owns the policy from day to day?',
    type: 'text',
    floor: {
      value: null,
      because: 'Every policy has an owner by role, so that somebody answers for it.',
    },
  },
  {
    key: 'policy_monitor_role',
    title: 'Who watches that the policy is carried out?',
    type: 'text',
    floor: { value: null, because: 'Somebody, named by role, watches that a policy is kept.' },
  },
  {
    key: 'review_cycle_months',
    title: 'How many months may pass between reviews?',
    type: 'number',
    stricter: { by: 'lower' },
    floor: {
      value: 12,
      limit: 36,
      because:
        'Social media changes so fast that a policy is looked at every year, and never less than every three.',
    },
  },
  { key: 'next_review_date', title: 'When is the next review due?', type: 'text' },
  {
    key: 'review_triggers',
    title: 'What brings a review forward?',
    type: 'list',
    stricter: { by: 'superset' },
    floor: {
      limit: ['law', 'guidance', 'case_law', 'incidents', 'dfe_statutory_change'],
      value: ['law', 'guidance', 'case_law', 'incidents', 'dfe_statutory_change'],
      because:
        'New law, new guidance, court cases, government changes and serious incidents each call for another look.',
    },
  },
  {
    key: 'change_notice_days',
    title: 'How many days’ notice do people get of a change?',
    type: 'number',
    stricter: { by: 'higher' },
    floor: { value: 30, because: 'People are told of a rule before it binds them.' },
  },
  {
    key: 'contractual_status',
    title: 'Is the policy part of the contract of employment?',
    type: 'text',
  },
  { key: 'union_consultation', title: 'Were the unions consulted, and how?', type: 'text' },
  {
    key: 'scope_people',
    title: 'Whom does the policy bind?',
    type: 'list',
    floor: { value: null, because: 'Only people on the policy’s own list are asked to sign it.' },
  },
  {
    key: 'scope_devices',
    title: 'On which devices does the policy hold?',
    type: 'text',
    floor: { value: 'any', because: 'A post does the same good or harm from any device.' },
  },
  {
    key: 'scope_time',
    title: 'At what times does the policy hold?',
    type: 'text',
    floor: { value: null, because: 'Without a rule, hours outside work stay a person’s own.' },
  },
  {
    key: 'platform_definition',
    title: 'What counts as social media?',
    type: 'text',
    floor: {
      value: null,
      because: 'Platforms come and go, so the list is kept apart from the policy.',
    },
  },
  { key: 'terminology_pupil', title: 'What does the policy call a learner?', type: 'text' },
  {
    key: 'ack_required',
    title: 'How do people confirm that they know the policy?',
    type: 'text',
    floor: { value: null, because: 'Each person confirms each version that binds them.' },
  },
  {
    key: 'ack_owner',
    title: 'Who makes sure that everyone has confirmed it?',
    type: 'text',
    floor: { value: 'line_manager', because: 'The line manager knows who is new and who is away.' },
  },
  {
    key: 'policy_questions_route',
    title: 'Who answers questions about the policy?',
    type: 'text',
    floor: { value: null, because: 'There is one place to ask, and a named role that answers.' },
  },
  {
    key: 'alternative_format_route',
    title: 'Who provides the policy in another language or format?',
    type: 'text',
    floor: { value: null, because: 'Everyone it binds must be able to read it.' },
  },
]
