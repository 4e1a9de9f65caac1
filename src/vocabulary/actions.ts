import type { Role } from './roles.ts'

/** Whoever works with posts day by day. */
const AT_WORK = [
  'author',
  'line_manager',
  'deputy_head',
  'head',
  'media_officer',
  'office',
  'dsl',
] as const
/** Beside them whoever oversees the school, or sets the installation up. */
const EVERYBODY = [...AT_WORK, 'governor', 'trust_officer', 'administrator'] as const
/** Whoever answers for how the policy is kept. */
const OVERSEEING = [
  'head',
  'deputy_head',
  'dsl',
  'governor',
  'trust_officer',
  'administrator',
] as const

/**
 * What a person may do, and which roles may. Pages, commands and the printed permission matrix
 * read this one table. A role held across the trust counts at each of its schools.
 */
export const PERMISSIONS = {
  'post.draft': AT_WORK,
  'post.see': [...AT_WORK, 'governor', 'trust_officer'],
  'post.decide': ['line_manager', 'deputy_head', 'head', 'media_officer'],
  'post.publish': ['media_officer', 'head'],
  'post.take_down': ['media_officer', 'head', 'deputy_head', 'dsl'],
  'learner.search': AT_WORK,
  'learner.keep': ['office', 'dsl', 'head'],
  'consent.keep': ['office', 'dsl', 'head'],
  'restriction.keep': ['dsl'],
  'channel.see': EVERYBODY,
  'channel.keep': ['media_officer', 'head', 'administrator'],
  'template.keep': ['media_officer', 'office', 'deputy_head', 'head'],
  'term.keep': ['media_officer', 'office', 'head', 'administrator'],
  // Beside them the moderators of a channel, who are on its staff and not in a role.
  'comment.moderate': ['media_officer', 'head', 'dsl'],
  'comment.set_up': ['media_officer', 'head'],
  'comment.receive': ['dsl'],
  'channel.ask': AT_WORK,
  'channel.see_requests': [
    'deputy_head',
    'head',
    'media_officer',
    'dsl',
    'governor',
    'trust_officer',
    'administrator',
  ],
  'permission.keep': ['deputy_head', 'head', 'media_officer', 'dsl'],
  'mention.keep': ['media_officer', 'office', 'dsl', 'head'],
  'school.settings': ['head', 'administrator'],
  'mail.keep': ['head', 'administrator'],
  'people.keep': ['head', 'administrator'],
  // What is shown is only what each may know of: src/domain/need-to-know decides.
  'trail.read_safeguarding': ['dsl'],
  'trail.read': ['head', 'dsl', 'trust_officer', 'administrator', 'governor'],
  'policy.write': ['head', 'trust_officer', 'administrator'],
  'policy.approve': ['governor', 'trust_officer', 'head'],
  'policy.check': OVERSEEING,
  'declaration.decide': ['head', 'dsl'],
  'contact.ask': AT_WORK,
  // Beside them the line manager of whoever has the contact, who is no role.
  'contact.oversee': ['head', 'dsl'],
  'contact.withhold': ['dsl'],
  'figures.see': OVERSEEING,
  'signing.see': [
    'head',
    'deputy_head',
    'line_manager',
    'governor',
    'trust_officer',
    'administrator',
  ],
  'training.keep': ['head', 'administrator', 'dsl'],
  'training.see': ['head', 'deputy_head', 'dsl', 'trust_officer', 'administrator'],
  'training.see_team': ['line_manager'],
  'training.ask': ['head'],
  'monitoring.ask': ['head', 'deputy_head', 'dsl', 'trust_officer'],
  'monitoring.approve': ['head', 'chair', 'trust_officer'],
  'monitoring.see': ['head', 'deputy_head', 'dsl', 'chair', 'trust_officer'],
  // Beside them whoever searches, and the panel.
  'candidate.keep': ['head', 'office', 'trust_officer'],
  'body.keep': ['dsl', 'head', 'administrator'],
  // Only what the matter is open to: src/domain/need-to-know decides for each.
  'matter.see': ['dsl', 'head', 'chair', 'trust_officer'],
  'policy.see': EVERYBODY,
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof PERMISSIONS

/** Whether any of these roles may do this. */
export function mayAny(roles: readonly Role[], action: Action): boolean {
  const allowed: readonly Role[] = PERMISSIONS[action]
  return roles.some((role) => allowed.includes(role))
}
