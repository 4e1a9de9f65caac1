import type { PersonKind } from '../../vocabulary/person-kinds.ts'
import type { SignOff } from '../../vocabulary/sign-offs.ts'
import { resolveParameter } from '../parameters/resolve.ts'
import type { Basis, Overrides, Pack } from '../types.ts'

/** One thing to put one's name to, with the words that stand above the name. */
export interface Statement {
  readonly signOff: SignOff
  readonly words: string
}

/** What a kind of adult is asked to sign under a policy. */
export interface AskedToSign {
  readonly statements: readonly Statement[]
  readonly basis: Basis
}

/** Said above every name: what signing never means (M21 and the floor of monitoring_basis). */
export const NOT_CONSENT =
  'My name here says that I know the policy. It is not consent to being monitored, nor to anything else that needs consent, and it takes away none of my rights in law, such as to report wrongdoing.'

/** How a policy's version is spoken of: some documents bear neither number nor date. */
export function versionWords({ version }: Pick<Pack, 'version'>): string {
  return version === 'undated' ? 'undated version' : `version ${version}`
}

/**
 * What a kind of adult signs (ack_required). Each confirms that they read and understood the version;
 * where the policy wants a signed declaration, they also agree to keep to it. Governors and trustees are
 * asked in words of their own: they are bound by their code of conduct, not by discipline for staff.
 */
export function statementsFor(
  pack: Pack,
  kind: PersonKind,
  overrides: Overrides = {},
): AskedToSign {
  const { value, basis } = resolveParameter(pack, 'ack_required', overrides)
  const title = `“${pack.title}” (${versionWords(pack)})`
  const read: Statement = {
    signOff: 'read_and_understood',
    words: `I have read ${title} to its end and understand what it asks of me${asWhat(kind)}.`,
  }
  const keep: Statement = { signOff: 'agree_to_comply', words: keepTo(kind) }
  return { statements: value === 'signed_declaration' ? [read, keep] : [read], basis }
}

function asWhat(kind: PersonKind): string {
  if (kind === 'governor') return ' as a governor or trustee'
  if (kind === 'pta') return ' when I act for the parents’ association'
  if (kind === 'visitor') return ' while I am a visitor or use the school’s systems'
  return ''
}

function keepTo(kind: PersonKind): string {
  if (kind === 'governor') {
    return 'As a governor or trustee I agree to keep to it, as our code of conduct asks. I know that the rules on discipline for staff do not hold for me.'
  }
  return 'I agree to keep to it.'
}
