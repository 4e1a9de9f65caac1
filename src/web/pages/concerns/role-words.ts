import { type Pack, roleWord } from '../../../policy/index.ts'
import type { MatterRole } from '../../../vocabulary/matters.ts'

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** Roles as they stand in a sentence, in the policy's own words: "the head teacher and the chair of governors". */
export function theRoles(roles: readonly MatterRole[], pack: Pick<Pack, 'terms'>): string {
  return LIST.format(roles.map((role) => `the ${roleWord(role, pack.terms)}`))
}
