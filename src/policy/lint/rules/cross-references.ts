import { clauseNumber } from '../../judge/because.ts'
import type { Clause, ClauseMark, Pack } from '../../types.ts'
import type { Found } from '../finding.ts'

/** References that lead nowhere or to the wrong place. */
export function crossReferences(pack: Pack): readonly Found[] {
  return pack.clauses.flatMap((clause) => [
    ...(clause.marks ?? []).flatMap((mark) => marked(clause, mark)),
    ...numbersIn(clause.wording)
      .filter((number) => !pack.clauses.some((one) => isOrHolds(number, one)))
      .map((number) => nowhere(clause, `clause ${number}`)),
  ])
}

function marked(clause: Clause, mark: ClauseMark): readonly Found[] {
  if (mark.kind !== 'reference' || mark.leadsTo === mark.means) {
    return mark.kind === 'reference' && mark.leadsTo === null ? [nowhere(clause, mark.says)] : []
  }
  const { says, leadsTo, means } = mark
  if (leadsTo === null) return [nowhere(clause, says, means)]
  const right = means === null ? '' : ` What is meant stands in ${clauseNumber(means)}.`
  return [
    {
      severity: 'fault',
      clauses: [clause.id, ...[leadsTo, means].filter((one) => one !== null)],
      says: `Whoever follows ${says} comes to ${clauseNumber(leadsTo)}.${right}`,
      mend:
        means === null ? 'Put the reference right.' : `Point at ${clauseNumber(means)} instead.`,
    },
  ]
}

function nowhere(clause: Clause, says: string, means: string | null = null): Found {
  return {
    severity: 'fault',
    clauses: means === null ? [clause.id] : [clause.id, means],
    says: `It points at ${says}, and there is no such place.`,
    mend:
      means === null
        ? 'Point at the clause that was meant, or take the reference out.'
        : `Point at ${clauseNumber(means)} instead.`,
    at: `${clause.id} ${says}`,
  }
}

/**
 * Whether a number as cited is this clause, the paragraph that its parts stand in, or in a section
 * whose text is lost, where nobody can say.
 */
function isOrHolds(cited: string, clause: Clause): boolean {
  const number = clauseNumber(clause.id)
  if (clause.text === 'missing' && number.split('.')[0] === cited.split('.')[0]) return true
  return (
    number === cited || (number.startsWith(cited) && /^[.a-z]/.test(number.slice(cited.length)))
  )
}

const CITED =
  /\bclauses? ((?:[A-Za-z]*\d*\.[\w.]*\w)(?:(?:, | and | or )(?:[A-Za-z]*\d*\.[\w.]*\w))*)/g

/** The numbers that a wording cites as clauses: “clause 3.3b”, “clauses 3.3a and 3.3b”. */
function numbersIn(wording: string): readonly string[] {
  return [...wording.matchAll(CITED)].flatMap((match) => (match[1] ?? '').split(/, | and | or /))
}
