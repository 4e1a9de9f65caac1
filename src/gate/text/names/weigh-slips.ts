import type { Confidence } from '../../types.ts'
import { TRAIT } from '../traits.ts'
import { FORENAMES } from '../words/forenames.ts'
import { SURNAMES } from '../words/surnames.ts'
import { lengthOfForm, type NameTable, spellingOf } from './name-table.ts'
import type { Pair } from './pairs.ts'
import type { Spot } from './spot.ts'

/** What a pair of names amounts to. */
export interface Weight {
  readonly full: boolean
  readonly confidence: Confidence
  readonly reason: string
}

/** From this many learners on, too many names are one letter apart for a slip to be sure. */
const SURE_SLIP_BELOW = 5000
const SHORTEST_SURE_SLIP = 5

/**
 * How sure it is that a name with a slip or two means a learner; null where it does not.
 * @param loose the rest of the name is a short form or half of a double name
 */
export function weighSlips(
  { forename, surname, order }: Pair,
  table: NameTable,
  slips: readonly Spot[],
  loose: boolean,
): Weight | null {
  const reason = 'One letter away from the full name of a learner.'
  if (loose) return { full: false, confidence: 'possible', reason }
  const inCase = slips.every((spot) => spot.token.capital) || !forename.token.capital
  if (!inCase || slips.some(isInflected(table))) return null
  if (order === 'reversed' && surname.word && isWord(forename)) return null
  if (slips.length > 1) {
    return { full: false, confidence: 'likely', reason: 'Close to the full name of a learner.' }
  }
  const [slip] = slips
  if (!slip) return null
  if (slip === forename && FORENAMES.has(slip.key)) {
    return { full: false, confidence: 'possible', reason }
  }
  const sure =
    table.size < SURE_SLIP_BELOW &&
    slip.key.length >= SHORTEST_SURE_SLIP &&
    lengthOfForm(table, slip.form) >= SHORTEST_SURE_SLIP &&
    surname.key.length >= SHORTEST_SURE_SLIP &&
    slip.token.capital &&
    !FORENAMES.has(slip.key) &&
    !SURNAMES.has(slip.key) &&
    !slip.word
  return { full: false, confidence: sure ? 'certain' : 'likely', reason }
}

function isWord({ token }: Spot): boolean {
  return (token.traits & TRAIT.ordinary) !== 0
}

/** "Olivia smiled" is no misspelt "Olivia Smiley": a small verb or plural beside a name. */
function isInflected(table: NameTable): (spot: Spot) => boolean {
  return (spot) => {
    const ending = /(?:ed|ing|ly|es|s)$/.exec(spot.key)?.[0]
    return (
      ending !== undefined && !spot.token.capital && !spellingOf(table, spot.form).endsWith(ending)
    )
  }
}
