import { unleet } from '../leet.ts'
import type { Reading } from '../readings.ts'
import type { Token } from '../tokens.ts'
import { FORENAMES } from '../words/forenames.ts'
import { HASHTAG_WORDS } from '../words/hashtag-words.ts'
import { ORDINARY_WORDS } from '../words/ordinary-words.ts'
import { SURNAMES } from '../words/surnames.ts'
import { type Join, joinsIn, SHORTEST_IN_HASHTAG, SHORTEST_NAME } from './joins.ts'
import { isJoined, isJoinedInside } from './met-words.ts'
import { formIn, type NameTable, spellingOf } from './name-table.ts'
import { PARTICLES } from './particles.ts'
import { stands } from './people.ts'
import type { Sighting } from './sighting.ts'

/** Two names this long together hardly ever stand in a hashtag by chance. */
const LONG_NAME = 9
/** From so many letters on, a name may stand inside a word. */
export const SHORTEST_WORD_HELD = 18
const SHORT_NAME = 6

/**
 * Full names run together: "#welldoneoliviasmith", "@oliviasmith07", "oliviasmith". In running
 * prose the name must be the whole word, for long English words hold short names by chance.
 */
export function findRunTogether(reading: Reading, table: NameTable): Sighting[] {
  const sightings: Sighting[] = []
  const plain = reading.sort === 'plain'
  for (const at of reading.named) {
    const token = reading.tokens[at]
    if (!token || token.key.length < shortestIn(token) || !(plain || token.fresh)) continue
    const loose = isLoose(token, reading.sort)
    if (!mayHoldTwo(token, { sort: reading.sort, table, loose })) continue
    for (const letters of spellingsOf(token, reading.sort))
      addJoins(sightings, letters, { token, table, loose })
  }
  return sightings
}

/** Whether any two names stand in a word without a gap, however it is spelt. */
export function mayRunTogether(token: Token, sort: Reading['sort'], table: NameTable): boolean {
  const shortest = shortestIn(token)
  if (token.key.length < shortest) return false
  const loose = isLoose(token, sort)
  if (!mayHoldTwo(token, { sort, table, loose })) return false
  const spellings = spellingsOf(token, sort)
  return spellings.some((letters) => joinsIn(letters, table, loose, shortest).length > 0)
}

/** Whether two names may stand in a word, by what is remembered of it: the school's own address. */
function mayHoldTwo(
  token: Token,
  { sort, table, loose }: { sort: Reading['sort']; table: NameTable; loose: boolean },
): boolean {
  const { word } = token
  if (!loose) return !word.lettered || isJoined(table, word)
  if (shortestIn(token) < SHORTEST_NAME) return true
  return isJoinedInside(table, word, {
    spellings: () => spellingsOf(token, sort),
    signed: sort === 'leet',
  })
}

function addJoins(
  sightings: Sighting[],
  letters: string,
  { token, table, loose }: { token: Token; table: NameTable; loose: boolean },
): void {
  for (const join of joinsIn(letters, table, loose, shortestIn(token))) {
    const sighting = weigh(join, letters, token, table)
    if (sighting) sightings.push(sighting)
  }
}

/** Where words are run together on purpose, so may two names be that have four letters in all. */
function shortestIn({ venue }: Token): number {
  return venue === 'hashtag' || venue === 'handle' ? SHORTEST_IN_HASHTAG : SHORTEST_NAME
}

/** A word as it is read; where its signs are letters, there are two ways to read the upright ones. */
function spellingsOf({ key }: Token, sort: Reading['sort']): string[] {
  if (sort !== 'leet') return [key]
  const asI = unleet(key)
  const asL = unleet(key.replace(/[1!|]/g, 'l'))
  return asI === asL ? [asI] : [asI, asL]
}

/** Whether a name may stand inside the word, rather than be all of it. */
function isLoose(token: Token, sort: Reading['sort']): boolean {
  if (token.venue !== null) return true
  if (sort === 'mended') return false
  if (isSpread(token)) return true
  return sort === 'leet' ? /\d/.test(token.key) : token.key.length >= SHORTEST_WORD_HELD
}

/** Letters set apart take more room than they count. */
function isSpread(token: Token): boolean {
  return token.end - token.start !== token.key.length
}

function weigh(join: Join, letters: string, token: Token, table: NameTable): Sighting | null {
  const spread = isSpread(token)
  if (isOneName(join, letters, token)) return null
  const exact = join.matches.some((m) => m.forename === 'exact' && m.surname === 'exact')
  if (join.past - join.from < SHORTEST_NAME && !(exact && isAllWords(join, letters))) return null
  const confidence = confidenceOf(join, letters, table, token, exact)
  const [start, end] = spread
    ? [token.start, token.end]
    : [token.start + join.from, token.start + join.past]
  return {
    sort: exact ? 'full' : 'part',
    start,
    end,
    claims: [start, end],
    people: join.matches.map(({ person }) => person),
    confidence,
    reason: exact
      ? 'The full name of a learner, written as one word.'
      : 'A form of a learner’s name, written as one word.',
    surname: isSurname(join, letters, table),
  }
}

/** "elamin" is a surname of several learners, of whom one may be called El for short. */
function isSurname({ from, past, forename }: Join, letters: string, table: NameTable): boolean {
  if (!PARTICLES.has(spellingOf(table, forename))) return false
  const whole = formIn(table, letters.slice(from, past))
  return whole >= 0 && stands(table, 'surnames', whole, 'exact')
}

/** "Stanley" is a name and "standing" a word, whoever is called Stan Ley. */
function isOneName(join: Join, letters: string, token: Token): boolean {
  if (join.from > 0 || join.past < letters.length) return false
  if (token.venue !== null || isSpread(token)) return false
  return ORDINARY_WORDS.has(letters) || FORENAMES.has(letters) || SURNAMES.has(letters)
}

/** "#yiwu2027", "#bravoyiwu", but neither "#love" nor "#holiday": what stands beside a name is words. */
function isAllWords({ from, past }: Join, letters: string): boolean {
  if (isWords(letters)) return false
  const rest = [letters.slice(0, from), letters.slice(past)]
  return rest.every((part) => part === '' || isWords(part))
}

function confidenceOf(
  join: Join,
  letters: string,
  table: NameTable,
  token: Token,
  exact: boolean,
): Sighting['confidence'] {
  const length = join.past - join.from
  const rest = [letters.slice(0, join.from), letters.slice(join.past)]
  const clear = rest.every((part) => part === '' || isWords(part))
  const words = [join.forename, join.surname].every((form) =>
    ORDINARY_WORDS.has(spellingOf(table, form)),
  )
  if (!clear && length <= SHORT_NAME) return 'possible'
  if (length < SHORTEST_NAME) return 'likely'
  if (!exact || (words && rest.some((part) => part !== ''))) return 'likely'
  if (token.venue === null && rest.some((part) => part !== '')) return 'likely'
  if (token.venue === null && length < LONG_NAME - 1) return 'likely'
  return clear || length >= LONG_NAME ? 'certain' : 'likely'
}

/** Whether letters beside a name are themselves words, as in "welldone" or "wins2026". */
function isWords(letters: string, depth = 0): boolean {
  if (letters === '' || /^\d+$/.test(letters)) return true
  if (depth > 4 || letters.length > 40) return false
  for (let length = Math.min(letters.length, 15); length >= 1; length--) {
    const word = letters.slice(0, length)
    const known = ORDINARY_WORDS.has(word) || FORENAMES.has(word) || HASHTAG_WORDS.has(word)
    if (known && isWords(letters.slice(length), depth + 1)) return true
  }
  return false
}
