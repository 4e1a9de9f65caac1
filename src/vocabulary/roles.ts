/**
 * Roles that a policy names and that people are appointed to. A policy pack maps the
 * policy's own words ("Principal", "media and marketing officer") to these codes.
 */
export const ROLES = [
  { code: 'author', label: 'Author', means: 'drafts posts for the school' },
  { code: 'line_manager', label: 'Line manager', means: 'approves their own team’s posts' },
  { code: 'deputy_head', label: 'Deputy head', means: 'approves posts where the policy says so' },
  { code: 'head', label: 'Headteacher', means: 'leads the school' },
  { code: 'media_officer', label: 'Media officer', means: 'publishes approved posts' },
  { code: 'office', label: 'School office', means: 'keeps the register and the consent records' },
  { code: 'dsl', label: 'Safeguarding lead', means: 'leads on safeguarding' },
  {
    code: 'chair',
    label: 'Chair of governors',
    means: 'a governor who also hears concerns about the head',
  },
  { code: 'governor', label: 'Governor', means: 'oversees the school' },
  { code: 'trust_officer', label: 'Trust officer', means: 'oversees every school of the trust' },
  { code: 'administrator', label: 'Administrator', means: 'sets the installation up' },
] as const
export type Role = (typeof ROLES)[number]['code']

/** The label of a role as a person reads it, unless the school's policy has its own word. */
export function roleLabel(role: Role): string {
  return ROLES.find((entry) => entry.code === role)?.label ?? role
}
