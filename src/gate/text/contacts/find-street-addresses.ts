import type { Observation } from '../../types.ts'
import { CUE, matchesAtCues } from '../cues.ts'
import { isCapital } from '../fold.ts'
import { observe, type Part } from '../part.ts'
import { TRAIT } from '../traits.ts'
import { LOOSE_STREETS, STREETS, WELSH_STREETS } from '../words/streets.ts'
import { type ContactBook, isPublished } from './contact-book.ts'

const oneOf = (words: string) => words.trim().split(/\s+/).join('|')
const NUMBER =
  '(?:(?<![\\p{L}\\d£$€#/:.])|(?<=(?<!\\p{L})no\\.))((?:(?:flat|apartment|apt|unit) \\d{1,4}[a-z]?,? )?\\d{1,4}(?: ?[a-d])?),? {1,2}'
const ENGLISH = new RegExp(
  `${NUMBER}((?:(?:st\\.|[\\p{L}'-]{1,24}) ){1,4}?)(${oneOf(STREETS)}|${oneOf(LOOSE_STREETS)})(?![\\p{L}\\d])`,
  'uy',
)
const WELSH = new RegExp(
  `${NUMBER}(${oneOf(WELSH_STREETS)})((?: [\\p{L}'-]{1,24}){1,3})(?![\\p{L}\\d])`,
  'uy',
)
const STRICT = new Set(STREETS.split(' '))
/** Numbers after these count something else. */
const COUNTING =
  /(?:^|[^\p{L}])(?:years?|yr|class|form|chapter|page|room|week|day|ks|bus|junction|route|stage|key|top|aged?|may|june|july|march|april|august|september|october|november|december|january|february|on)\s*$/u
/** "Brackenfold 2-3 Park Road" is the score of a match; "at 12-14 Mill Road" is no score. */
const SCORE = /(?:^|[^\p{L}])(\p{L}{3,}) \d{1,2} ?- ?$/u
const BEFORE_ADDRESS = /^(?:from|near|outside|behind|address|visit|opposite|to|of|at)$/
const GRAMMAR =
  /(?:^| )(?:and|of|in|to|for|at|on|by|with|from|or|is|are|was|were|our|their|new|more|pupils|children|miles?|km|minutes?|hours?|days?|weeks?|years?|am|pm|st|nd|rd|th)(?= |$)/
const ENDS = /^(?:$|[,.;:!?)\n]| (?:in|and|or|at|on|near)\b)/

/** Finds a house number with the name of a street; the school's own, where published, is told apart. */
export function findStreetAddresses(part: Part, book: ContactBook): Observation[] {
  const { folded, digits, traits } = part.read
  if (digits === 0 || (traits & TRAIT.street) === 0) return []
  const { text } = folded
  const numbered = CUE.digit | CUE.home
  const english = matchesAtCues(part.read, numbered, ENGLISH).flatMap((match) =>
    englishStreet(part, match),
  )
  const welsh = matchesAtCues(part.read, numbered, WELSH).flatMap((match) =>
    welshStreet(part, match),
  )
  return [...english, ...welsh].map(({ from, to, sure }) => {
    const own = isPublished(book, text.slice(from, to))
    return observe(part, {
      kind: 'street_address',
      from,
      to,
      confidence: sure ? 'certain' : 'likely',
      owner: own ? 'school_public' : 'unknown',
      reason: own ? 'A published address of the school.' : 'A street address.',
    })
  })
}

interface Street {
  readonly from: number
  readonly to: number
  readonly sure: boolean
}

function englishStreet(part: Part, match: RegExpExecArray): Street[] {
  const [whole, , words = '', street = ''] = match
  const { folded } = part.read
  const { text } = folded
  const from = match.index
  const to = from + whole.length
  if (COUNTING.test(text.slice(Math.max(0, from - 16), from)) || endsScore(text, from)) return []
  const name = words.trim()
  if (GRAMMAR.test(name) && !/^st /.test(name)) return []
  const capital = isCapital(folded, to - street.length)
  if (!capital && !(STRICT.has(street) ? ENDS.test(text.slice(to, to + 8)) : isInTown(part, to))) {
    return []
  }
  const named = isCapital(folded, to - street.length - words.length)
  if (/(?:^| )the(?= |$)/.test(name) && !named) return []
  return capital && !named ? [] : [{ from, to, sure: capital }]
}

function endsScore(text: string, from: number): boolean {
  const before = SCORE.exec(text.slice(Math.max(0, from - 30), from))?.[1]
  return before !== undefined && !BEFORE_ADDRESS.test(before)
}

/** ", Neath" after it: a comma and a capital make a street of a word that need be none. */
function isInTown({ read: { folded } }: Part, at: number): boolean {
  const comma = /^, ?/.exec(folded.text.slice(at, at + 2))?.[0]
  return comma !== undefined && isCapital(folded, at + comma.length)
}

function welshStreet(part: Part, match: RegExpExecArray): Street[] {
  const [whole, , street = '', words = ''] = match
  const { folded } = part.read
  const from = match.index
  const first = from + whole.length - words.length - street.length
  if (!isCapital(folded, first)) return []
  if (COUNTING.test(folded.text.slice(Math.max(0, from - 16), from))) return []
  return [{ from, to: endOfName(part, first + street.length, words), sure: true }]
}

/** The name goes on while its words have capitals, small words of Welsh between them aside. */
function endOfName(part: Part, start: number, words: string): number {
  let end = start
  let at = start
  for (const word of words.split(' ').slice(1)) {
    at += 1
    if (isCapital(part.read.folded, at)) end = at + word.length
    else if (!/^(?:y|yr|ar|o|r|tan|isaf|uchaf)$/.test(word)) break
    at += word.length
  }
  return end === start ? start + words.length : end
}
