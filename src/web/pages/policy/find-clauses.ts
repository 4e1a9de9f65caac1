import { type Clause, clauseNumber, type Pack } from '../../../policy/index.ts'

/** The clauses that hold every one of these words, in the order of the document. */
export function findClauses(pack: Pack, sought: string): Clause[] {
  const words = fold(sought)
    .split(/\s+/)
    .filter((word) => word !== '')
  return pack.clauses.filter((clause) => {
    const text = fold(`${clauseNumber(clause.id)} ${clause.section} ${clause.wording}`)
    return words.every((word) => text.includes(word))
  })
}

/** Capitals, accents and the shape of apostrophes do not matter. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[’‘`]/g, "'").toLowerCase()
}
