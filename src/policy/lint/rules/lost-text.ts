import type { Pack } from '../../types.ts'
import type { Found } from '../finding.ts'

/** Parts of the document whose text is damaged or gone. */
export function lostText(pack: Pack): readonly Found[] {
  const having = (text: 'missing' | 'damaged') =>
    pack.clauses.filter((clause) => clause.text === text).map((clause) => clause.id)
  const [missing, damaged] = [having('missing'), having('damaged')]
  const found: Found[] = []
  if (missing.length > 0) {
    found.push({
      severity: 'fault',
      clauses: missing,
      says: 'The text of these places is missing, so nothing rests on them.',
      mend: 'Put the document’s own words in from a whole copy.',
      at: 'missing',
    })
  }
  if (damaged.length > 0) {
    found.push({
      severity: 'fault',
      clauses: damaged,
      says: 'The text of these places is damaged and read only in part.',
      mend: 'Compare them with a whole copy and put them right.',
      at: 'damaged',
    })
  }
  return found
}
