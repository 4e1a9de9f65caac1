import { ROLES, type Role } from '../../vocabulary/roles.ts'
import { CHECKLIST_CODES, FLOOR_CHECKLIST } from '../checklist/items.ts'
import type { SectionTable } from './parameter.ts'

/** Where only holders of a written permission may post: those who can give it. */
export const PERMISSION_GIVERS: readonly Role[] = ['line_manager', 'head']

const ROLE_CODES = ROLES.map((role) => role.code)

/** Official accounts and the way of a post. */
export const OFFICIAL_POSTS: SectionTable = [
  {
    key: 'official_use_approval',
    title: 'Who permits the use of social media for the school?',
    type: 'text',
    floor: { value: 'required', because: 'Nobody speaks for a school without its permission.' },
  },
  {
    key: 'site_approval_chain',
    title: 'Who approves a new account or site, in order?',
    type: 'text',
    floor: { value: null, because: 'The order of approval is set by each school.' },
  },
  {
    key: 'site_approval_form',
    title: 'Is there a form for a new account or site?',
    type: 'text',
    floor: {
      value: 'built_in',
      because: 'Gatepost’s own form asks what a careful school would ask.',
    },
  },
  {
    key: 'min_admins',
    title: 'How many administrators does an account need?',
    type: 'number',
    stricter: { by: 'higher' },
    floor: { value: 2, limit: 2, because: 'One person can be ill, leave or lose a password.' },
  },
  {
    key: 'min_moderators',
    title: 'How many moderators does an account need?',
    type: 'number',
    stricter: { by: 'higher' },
    floor: { value: 2, limit: 2, because: 'Comments need somebody to watch them every day.' },
  },
  {
    key: 'operator_eligibility',
    title: 'Who may run an account?',
    type: 'text',
    floor: {
      value: 'named_current_staff',
      because: 'Accounts are run by named people who still work at the school.',
    },
  },
  {
    key: 'training_before_posting',
    title: 'Is training needed before posting?',
    type: 'text',
    stricter: { by: 'order', order: ['trained_operators', 'head_may_require', 'true'] },
    floor: { value: true, because: 'People learn the rules before they speak for the school.' },
  },
  {
    key: 'site_exit_plan',
    title: 'Must a new account have a plan for closing?',
    type: 'text',
    floor: { value: 'required', because: 'A forgotten account is a risk to everyone in it.' },
  },
  {
    key: 'site_evaluation',
    title: 'Is it decided beforehand how an account’s success is judged?',
    type: 'text',
    floor: { value: 'required', because: 'An account that helps nobody should be closed.' },
  },
  {
    key: 'house_rules_required',
    title: 'Must an account show house rules?',
    type: 'text',
    floor: {
      value: true,
      because: 'Visitors must know the rules before comments are taken down under them.',
    },
  },
  {
    key: 'contributor_vetting',
    title: 'Are contributors from outside vetted?',
    type: 'text',
    floor: { value: 'head', because: 'The head knows who is let in.' },
  },
  {
    key: 'external_contributor_approval',
    title: 'Who approves outside bodies and contributors?',
    type: 'text',
    floor: { value: 'head', because: 'The head knows who is let in.' },
  },
  {
    key: 'site_privacy_settings',
    title: 'Which privacy settings does an account need?',
    type: 'text',
    floor: {
      value: 'attested_termly',
      because: 'Platforms change settings, so somebody looks every term.',
    },
  },
  {
    key: 'min_platform_age',
    title: 'From what age may learners be an account’s audience?',
    type: 'text',
    floor: { value: null, because: 'Each platform’s own age limit, and the law, always hold.' },
  },
  {
    key: 'post_approver_role',
    title: 'Who approves a post?',
    type: 'roles',
    choices: [...ROLE_CODES, 'permission_holders'],
    stricter: { by: 'superset', anyOneOf: { permission_holders: PERMISSION_GIVERS } },
    floor: {
      value: ['head'],
      because: 'One person who did not write the post looks at it before it goes out.',
    },
  },
  {
    key: 'publisher_role',
    title: 'Who publishes an approved post?',
    type: 'role',
    choices: [...ROLE_CODES, 'permission_holders', 'administrators'],
    floor: { value: null, because: 'Publishing is a step of its own, after approval.' },
  },
  {
    key: 'pre_post_gate',
    title: 'What must the author check before a post goes out?',
    type: 'list',
    choices: CHECKLIST_CODES,
    stricter: { by: 'superset' },
    floor: {
      value: [...FLOOR_CHECKLIST],
      limit: [...FLOOR_CHECKLIST],
      because: 'Permission and whether a learner can be identified are asked of every post.',
    },
  },
  {
    key: 'post_tone',
    title: 'What tone should a post have?',
    type: 'text',
    floor: { value: null, because: 'The author confirms it; software cannot judge tone.' },
  },
  {
    key: 'reminders_route',
    title: 'Do reminders to parents go a shorter way?',
    type: 'role',
    choices: ROLE_CODES,
    floor: {
      value: null,
      because: 'A short way is open only where the policy has one and no learner is in the post.',
    },
  },
  {
    key: 'author_disclosure',
    title: 'Must a post say who wrote it?',
    type: 'text',
    floor: { value: 'internal', because: 'The school itself always knows who wrote a post.' },
  },
  {
    key: 'personal_contact_in_posts',
    title: 'May a post hold personal or direct contact details?',
    type: 'choice',
    choices: ['never'],
    stricter: { by: 'order', order: ['never'] },
    floor: {
      value: null,
      because: 'Contact details are looked for and a person decides each time.',
    },
  },
  {
    key: 'third_party_mention_permission',
    title: 'Is permission needed to name colleagues and others?',
    type: 'choice',
    choices: ['advance_written', 'permission_required', 'respect_privacy'],
    stricter: {
      by: 'order',
      order: ['respect_privacy', 'permission_required', 'advance_written'],
    },
    floor: {
      value: null,
      because: 'Where permission is not on record, a person decides each time.',
    },
  },
  {
    key: 'brand_approval_role',
    title: 'Who approves the use of logo and brand?',
    type: 'text',
    floor: { value: null, because: 'One named role looks after logo and brand.' },
  },
  {
    key: 'media_enquiries_route',
    title: 'Who deals with the press?',
    type: 'text',
    floor: { value: null, because: 'Enquiries are written down and answered by one named role.' },
  },
  {
    key: 'ip_credit',
    title: 'How are other people’s works used and credited?',
    type: 'text',
    floor: { value: null, because: 'Every photo and quotation says where it came from.' },
  },
]
