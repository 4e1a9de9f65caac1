import type { Clause, Pack } from '../../types.ts'
import type { Found } from '../finding.ts'

/** A title before a name, or an address of somebody’s own. */
const PERSON =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? [A-Z][\p{L}’'-]+|\b[a-z]+\.[a-z]+@[a-z0-9.-]+\.[a-z]{2,}\b/u

/** People named where a role belongs: they leave, and the policy is wrong. */
export function peopleNamed(pack: Pack): readonly Found[] {
  return pack.clauses.flatMap((clause) => {
    const who = namedIn(clause)
    if (who === undefined) return []
    return {
      severity: 'fault',
      clauses: [clause.id],
      says: `It names a person: ${who}.`,
      mend: 'Name the role. Who holds it, and who stands in, belongs under People and roles; outside contacts belong among the facts, with the day on which they were checked.',
    }
  })
}

function namedIn({ wording, marks = [] }: Clause): string | undefined {
  for (const mark of marks) if (mark.kind === 'person') return mark.says
  const [found] = PERSON.exec(wording) ?? []
  return found === undefined ? undefined : `“${found}”`
}
