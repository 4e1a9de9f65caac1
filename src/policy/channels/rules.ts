/** Where on the page of a channel something is put right. */
export type MendAt = 'record' | 'staff' | 'settings' | 'texts' | 'facts' | 'closing' | 'post'

interface Rule {
  readonly code: string
  readonly title: string
  /** The question of the policy that it stands on; none where it is good practice alone. */
  readonly parameter?: string
  readonly mendAt: MendAt
  /** Days from the breach until publishing stops; null where it never stops for it. */
  readonly graceDays: number | null
  /** Where only the floor asks for it, it is told of and stops nothing. */
  readonly freezesIfStated?: true
  /** It asks nothing of the school’s own page, which has no account of its own. */
  readonly accountsOnly?: true
}

/** A fortnight: long enough to find a colleague, short enough to be remembered. */
const FORTNIGHT = 14

/**
 * What every channel keeps on every day, in the order in which a page tells of it. Safety comes first: those
 * with no days of grace stop publishing at once.
 */
export const CHANNEL_RULES = [
  { code: 'closing', title: 'Being closed', mendAt: 'closing', graceDays: null },
  {
    code: 'closure_date',
    title: 'Closing day',
    parameter: 'site_exit_plan',
    mendAt: 'record',
    graceDays: 0,
  },
  {
    code: 'age',
    title: 'Age of its audience',
    parameter: 'min_platform_age',
    mendAt: 'record',
    graceDays: 0,
    accountsOnly: true,
  },
  {
    code: 'administrators',
    title: 'Administrators',
    parameter: 'min_admins',
    mendAt: 'staff',
    graceDays: FORTNIGHT,
  },
  {
    code: 'access',
    title: 'Access of those who left',
    parameter: 'operator_eligibility',
    mendAt: 'settings',
    graceDays: 7,
    accountsOnly: true,
  },
  {
    code: 'moderators',
    title: 'Moderators',
    parameter: 'min_moderators',
    mendAt: 'staff',
    graceDays: FORTNIGHT,
  },
  {
    code: 'owner',
    title: 'Owner',
    parameter: 'operator_eligibility',
    mendAt: 'record',
    graceDays: FORTNIGHT,
  },
  {
    code: 'mfa',
    title: 'Second step at sign-in',
    mendAt: 'settings',
    graceDays: FORTNIGHT,
    accountsOnly: true,
  },
  {
    code: 'recovery_address',
    title: 'Recovery address',
    mendAt: 'record',
    graceDays: FORTNIGHT,
    accountsOnly: true,
  },
  {
    code: 'password_location',
    title: 'Where the password is kept',
    mendAt: 'record',
    graceDays: FORTNIGHT,
    accountsOnly: true,
  },
  {
    code: 'privacy',
    title: 'Privacy settings',
    parameter: 'site_privacy_settings',
    mendAt: 'settings',
    graceDays: FORTNIGHT,
    accountsOnly: true,
  },
  {
    code: 'messages',
    title: 'Who may send messages',
    parameter: 'site_privacy_settings',
    mendAt: 'settings',
    graceDays: FORTNIGHT,
    accountsOnly: true,
  },
  {
    code: 'comments',
    title: 'Who may comment',
    parameter: 'site_privacy_settings',
    mendAt: 'settings',
    graceDays: FORTNIGHT,
    accountsOnly: true,
  },
  {
    code: 'house_rules',
    title: 'House rules and terms',
    parameter: 'house_rules_required',
    mendAt: 'settings',
    graceDays: FORTNIGHT,
  },
  {
    code: 'exit_plan',
    title: 'Plan for closing',
    parameter: 'site_exit_plan',
    mendAt: 'record',
    graceDays: FORTNIGHT,
    freezesIfStated: true,
  },
  {
    code: 'success',
    title: 'How its success is judged',
    parameter: 'site_evaluation',
    mendAt: 'record',
    graceDays: FORTNIGHT,
    freezesIfStated: true,
  },
  // A channel that may not post could never be fresh again.
  { code: 'stale', title: 'Kept up to date', mendAt: 'post', graceDays: null },
] as const satisfies readonly Rule[]

export type ChannelRule = (typeof CHANNEL_RULES)[number]['code']

/** What a rule is called, also one that a later version brought. */
export function ruleTitle(code: string): string {
  return CHANNEL_RULES.find((rule) => rule.code === code)?.title ?? code
}
