import type { Clause, Pack } from '../../types.ts'
import type { Found } from '../finding.ts'

/** Square brackets, blanks, and words that ask to be replaced. */
const LEFTOVER =
  /\[[^\]\n]{2,80}\]|_{3,}|\.{6,}|<[^>\n]{3,60}>|\bX{3,}\b|\b(?:TBC|TBA)\b|\binsert (?:name|date|title|here|school)\b|\bdelete as appropriate\b/i

/** Brackets, blanks and notes of a template that nobody filled in. */
export function templateText(pack: Pack): readonly Found[] {
  return pack.clauses.flatMap((clause) => {
    const left = leftIn(clause)
    if (left === undefined) return []
    return {
      severity: 'fault',
      clauses: [clause.id],
      says: `Something of a template is left: ${left}.`,
      mend: 'Decide what is meant, write it out, and take the leftover away.',
    }
  })
}

function leftIn({ wording, marks = [] }: Clause): string | undefined {
  for (const mark of marks) if (mark.kind === 'template') return mark.says
  const [found] = LEFTOVER.exec(wording) ?? []
  return found === undefined ? undefined : `“${found}”`
}
