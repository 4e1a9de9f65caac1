import { type Action, mayAny, PERMISSIONS } from '../../src/vocabulary/actions.ts'
import { ROLES } from '../../src/vocabulary/roles.ts'
import { code, page, table } from './markdown.ts'

/** Who may do what, from the table that pages and commands ask. */
export function permissionsDocument(): string {
  const actions = Object.keys(PERMISSIONS) as Action[]
  const matrix = actions.map((action) => [
    code(action),
    ...ROLES.map((role) => (mayAny([role.code], action) ? 'yes' : '')),
  ])
  return page('Who may do what', 'src/vocabulary/actions.ts', [
    'A role counts at the school it is held at; a role held across the trust counts at each of its schools. A named deputy holds the role while the cover lasts. The policy can ask for more than this table: nobody approves their own post, and approval goes to the roles that the policy names.',
    table(['What', ...ROLES.map((role) => role.label)], matrix),
    table(
      ['Role', 'Code', 'What it is for'],
      ROLES.map((role) => [role.label, code(role.code), role.means]),
    ),
  ])
}
