import { weaker } from '../../strength.ts'
import type { Confidence } from '../../types.ts'
import { TRAIT, traitsIn } from '../traits.ts'
import type { Match } from './matches.ts'
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
  const written = writing(pair, around)
  const stood = written && standing(pair, table)
  if (!written || !stood) return null
  const { full, confidence, reason } = base
  const limit = weaker(weaker(written, stood), company(pair, around))
  return { full, confidence: weaker(confidence, limit), reason }
}

/** By how the two names stand to the register. */
function closeness(pair: Pair, table: NameTable): Weight | null {
  const { forename, surname, matches } = pair
  const slips = slipsIn(forename, surname)
  if (slips.length === 0 && matches.every(isExact)) return exact(pair)
  const how = new Set(matches.flatMap((match) => [match.forename, match.surname]))
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

const NO_SLIPS: readonly Spot[] = []

function slipsIn(forename: Spot, surname: Spot): readonly Spot[] {
  if (forename.manner !== 'slip') return surname.manner === 'slip' ? [surname] : NO_SLIPS
  return surname.manner === 'slip' ? [forename, surname] : [forename]
}

function isExact({ forename, surname }: Match): boolean {
  return forename === 'exact' && surname === 'exact'
}

function exact({ forename, surname }: Pair): Weight {
  const either = (manner: Spot['manner']) => forename.manner === manner || surname.manner === manner
  if (either('apart') || either('plural')) {
    return { full: false, confidence: 'likely', reason: 'Very like the full name of a learner.' }
  }
  const reason = either('disguised')
    ? 'The full name of a learner, with signs or digits in place of letters.'
    : 'The full name of a learner.'
  return { full: true, confidence: 'certain', reason }
}

/** By capitals: a name that is an ordinary word counts only where it is written like a name. */
function writing({ forename, surname, order }: Pair, around: Surroundings): Confidence | null {
  if (!forename.word && !surname.word) return 'certain'
  const words = [forename, surname].filter((spot) => spot.word)
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
