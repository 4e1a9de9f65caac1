import type { Jurisdiction } from '../../vocabulary/jurisdictions.ts'
import type { Pack } from '../types.ts'

/** The local authority's officer for allegations against adults (Wales: Circular 009/2014). */
const AUTHORITY_OFFICER: Readonly<Record<Jurisdiction, string>> = {
  england: 'local authority designated officer (LADO)',
  wales: 'local authority officer for professional abuse cases',
}

/**
 * A text of the advisor in the policy's own words and those of its nation: `{learner}`,
 * `{learners}`, `{head}`, `{dsl}`, `{school}`, `{officer}`; with a capital, as `{Learners}`, at the
 * beginning of a sentence.
 */
export function inWords(text: string, pack: Pack): string {
  if (!text.includes('{')) return text
  const { terms } = pack
  const words: Readonly<Record<string, string>> = {
    learner: terms.learner,
    learners: terms.learners,
    head: terms.head,
    dsl: terms.safeguardingLead,
    school: terms.school,
    officer: AUTHORITY_OFFICER[pack.jurisdiction],
  }
  return text.replaceAll(/\{([A-Za-z]+)\}/g, (whole, name: string) => {
    const word = words[name.toLowerCase()] ?? whole
    return /^[A-Z]/.test(name) ? word.charAt(0).toUpperCase() + word.slice(1) : word
  })
}
