import { weaker } from '../../strength.ts'
import type { Confidence } from '../../types.ts'
import { TRAIT, traitsIn } from '../traits.ts'
import type { NameTable } from './name-table.ts'
import type { Pair } from './pairs.ts'
import { stands } from './people.ts'
import type { Spot } from './spot.ts'
import type { Surroundings } from './surroundings.ts'
import { type Weight, weighSlips } from './weigh-slips.ts'

/**
 * How sure it is that a pair of names means a learner, and why; null where it does not.
 * Everything that loosens the match lowers the confidence, and nothing raises it.
 */
export function weighPair(pair: Pair, around: Surroundings, table: NameTable): Weight | null {
  if (around.titled || around.place) return null
  const base = closeness(pair, table)
  if (!base) return null
  let { confidence } = base
  for (const limit of [writing(pair, around), standing(pair, table), company(pair, around)]) {
    if (limit === null) return null
    confidence = weaker(confidence, limit)
  }
  return { ...base, confidence }
}

/** By how the two names stand to the register. */
function closeness(pair: Pair, table: NameTable): Weight | null {
  const { forename, surname, matches } = pair
  const how = new Set(matches.flatMap((match) => [match.forename, match.surname]))
  const slips = [forename, surname].filter((spot) => spot.manner === 'slip')
  const part = (confidence: Confidence, reason: string): Weight => ({
    full: false,
    confidence,
    reason,
  })
  if (how.has('middle')) {
    return slips.length > 0 ? null : part('possible', 'A middle name and the surname of a learner.')
  }
  const loose = how.has('short') || how.has('half') || how.has('variant')
  if (slips.length > 0) return weighSlips(pair, table, slips, loose)
  if (how.has('short')) return part('likely', 'A short or other form of a learner’s name.')
  if (how.has('half')) {
    const bothHalf = matches.every((match) => match.forename === 'half' && match.surname === 'half')
    return part(bothHalf ? 'possible' : 'likely', 'Part of a learner’s double name.')
  }
  if (how.has('variant')) return part('likely', 'Another spelling of a learner’s name.')
  return exact(pair)
}

function exact({ forename, surname }: Pair): Weight {
  const manners = new Set([forename.manner, surname.manner])
  if (manners.has('apart') || manners.has('plural')) {
    return { full: false, confidence: 'likely', reason: 'Very like the full name of a learner.' }
  }
  const reason = manners.has('disguised')
    ? 'The full name of a learner, with signs or digits in place of letters.'
    : 'The full name of a learner.'
  return { full: true, confidence: 'certain', reason }
}

/** By capitals: a name that is an ordinary word counts only where it is written like a name. */
function writing({ forename, surname, order }: Pair, around: Surroundings): Confidence | null {
  const words = [forename, surname].filter((spot) => spot.word)
  if (words.length === 0) return 'certain'
  if (forename.token.venue === 'file_name') return words.length === 2 ? 'likely' : 'certain'
  if (forename.token.venue !== null) return 'certain'
  const capitals = [forename, surname].filter((spot) => spot.token.capital).length
  const lowerWord = words.some((spot) => !spot.token.capital)
  if (words.length === 1) {
    if (lowerWord) return capitals === 0 && order === 'forward' ? 'likely' : null
    return order === 'reversed' && words[0]?.token.begins ? 'likely' : 'certain'
  }
  if (lowerWord) return null
  if (around.afterArticle && around.beforeCapital) return 'possible'
  const shouted = forename.token.shouted && surname.token.shouted
  return shouted || forename.token.begins || around.beforeCapital ? 'likely' : 'certain'
}

/** By what stands between the two names, and in which order they come. */
function standing(pair: Pair, table: NameTable): Confidence | null {
  const { forename, surname, gap, order, middle } = pair
  const alsoForename = isForename(surname, table)
  const doubtful = surname.word || alsoForename
  if (order === 'reversed') {
    if (gap === 'line') return doubtful ? null : 'likely'
    const prose = surname.token.venue === null
    if (prose && surname.word && gap !== 'list' && !forename.token.capital) return null
    return doubtful ? 'likely' : 'certain'
  }
  if (gap === 'close') return middle === 'other' ? 'likely' : 'certain'
  if (gap === 'stop') return doubtful ? null : 'likely'
  if (gap === 'list' && alsoForename) return 'possible'
  return middle === 'other' || doubtful || forename.word ? 'likely' : 'certain'
}

/** In a list of first names, a surname that is a forename too belongs to the next child. */
function isForename(surname: Spot, table: NameTable): boolean {
  if ((traitsIn(surname.key) & TRAIT.forename) !== 0) return true
  return stands(table, 'givens', surname.form, 'exact')
}

function company({ order }: Pair, around: Surroundings): Confidence {
  if (around.role || around.locative) return 'likely'
  return around.afterForename && order === 'forward' ? 'likely' : 'certain'
}
