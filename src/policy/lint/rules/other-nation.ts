import { JURISDICTIONS } from '../../../vocabulary/jurisdictions.ts'
import { holdsIn, type ReferenceFact } from '../../facts/fact.ts'
import { namesFact, whoRestsOn } from '../../facts/who-rests-on.ts'
import type { Pack } from '../../types.ts'
import type { Found } from '../finding.ts'

/** Law, words and bodies of a nation whose law does not bind the school. */
export function otherNation(pack: Pack, facts: readonly ReferenceFact[]): readonly Found[] {
  const here = JURISDICTIONS.find((one) => one.code === pack.jurisdiction)?.label
  const words = [pack.terms.safeguardingLead, ...pack.roles.map((role) => role.says)].join('. ')
  return facts.flatMap((fact) => {
    if (holdsIn(fact, pack.jurisdiction)) return []
    const { clauses } = whoRestsOn(fact, pack)
    if (clauses.length === 0 && !namesFact(words, fact)) return []
    const own = facts.find(
      (one) => one.title === fact.title && one.jurisdiction === pack.jurisdiction,
    )
    return {
      severity: 'grave',
      clauses,
      says: `It speaks of another nation’s ${fact.title.toLowerCase()}: ${fact.value}`,
      mend: own ? `In ${here} write: ${own.value}.` : `Put what holds in ${here} in its place.`,
      facts: own ? [fact.key, own.key] : [fact.key],
      at: fact.key,
    }
  })
}
