import { CUE, matchesAtCues } from '../cues.ts'
import { isDigit } from '../cut-words.ts'
import { findPhrases } from '../phrases.ts'
import type { Read } from '../readings.ts'
import { classKey, type SchoolClasses, yearKey } from './school-classes.ts'

/** A class, year, team, house or office mentioned in a text. Offsets are folded units. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly sort: 'class' | 'year' | 'team' | 'house' | 'office'
  /** The year or class in the register's form; "" for the others. */
  readonly key: string
}

const YEAR_WORDS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen'
const YEAR = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:year|yr|blwyddyn|bl)s?[ .-]{0,2}|y)(1[0-3]|[1-9]|${YEAR_WORDS})(?:[ -]?([a-z]{1,3}))?(?![\\p{L}\\d])|(?<![\\p{L}\\d])year[ -]?r(?![\\p{L}\\d])`,
  'uy',
)
const EARLY_YEARS =
  /(?<![\p{L}\d])(?:reception(?! (?:area|desk|hall|room|staff|office|rooms))|nursery|dosbarth derbyn|meithrin)(?![\p{L}\d])/uy
const NUMBERED_CLASS =
  /(?<![\p{L}\d])(?:class|form|tutor group|dosbarth|set)[ :]{1,2}(?!of )(\d{0,2} ?[a-z]{0,3}\d?)(?![\p{L}\d])/uy
const AGE_GROUP = /(?<![\p{L}\d])(?:u-?\d{1,2}s?|under[ -]?\d{1,2}s?)(?![\p{L}\d])/uy
const TEAM =
  /(?<![\p{L}\d])(?:(?:first|second|girls'?|boys'?|[ab]|football|netball|rugby|cricket|hockey|athletics|swimming|tennis|basketball|rounders|gymnastics|dance|cross country|chess|debating|quiz|relay|school|county) ){1,3}(?:team|squad|xi|xv|side)(?![\p{L}\d])/uy
const OFFICE =
  /(?<![\p{L}\d])(?:(?:deputy )?head (?:boy|girl|student|pupil)s?|(?:team |sports |house |vice )?captain|(?:senior )?prefect|goalkeeper|goalie|school council(?:lor)?s?|form rep|class rep|eco[ -]?council(?:lor)?|sixth[ -]form(?:er)?|(?:lead|main) (?:role|part)|man of the match|player of the (?:match|week|month))(?![\p{L}\d])/uy

type Named = Pick<Mention, 'sort' | 'key'>

const TEAM_MENTIONED: Named = { sort: 'team', key: '' }

/** What may be mentioned, by the cue that opens it; `beside` must stand somewhere too. */
const SHAPES: readonly {
  readonly cue: number
  readonly beside?: number
  readonly shape: RegExp
  readonly named: (match: RegExpExecArray) => Named
}[] = [
  {
    cue: CUE.earlyYears,
    shape: EARLY_YEARS,
    named: ([written]) => ({ sort: 'year', key: yearKey(written) }),
  },
  {
    cue: CUE.numberedClass,
    shape: NUMBERED_CLASS,
    named: ([, name = '']) => ({ sort: 'class', key: classKey(name) }),
  },
  { cue: CUE.ageGroup, shape: AGE_GROUP, named: () => TEAM_MENTIONED },
  { cue: CUE.team, beside: CUE.side, shape: TEAM, named: () => TEAM_MENTIONED },
  { cue: CUE.office, shape: OFFICE, named: () => ({ sort: 'office', key: '' }) },
]
const NOWHERE: readonly Mention[] = []

/** Finds mentions of where a learner belongs at school, in order of place. */
export function findMentions(read: Read, classes: SchoolClasses): readonly Mention[] {
  const mentions = years(read)
  for (const { cue, beside = cue, shape, named } of SHAPES) {
    if ((read.cues & beside) === 0) continue
    for (const match of matchesAtCues(read, cue, shape)) {
      mentions.push({ start: match.index, end: match.index + match[0].length, ...named(match) })
    }
  }
  for (const own of ownNames(read, classes)) mentions.push(own)
  if (mentions.length === 0) return NOWHERE
  return mentions
    .filter(({ sort, key }) => key !== '' || (sort !== 'class' && sort !== 'year'))
    .sort((one, other) => one.start - other.start || other.end - one.end)
}

function years(read: Read): Mention[] {
  return matchesAtCues(read, CUE.year, YEAR).map((match) => {
    const [whole, number = '', letters] = match
    const place = { start: match.index, end: match.index + whole.length }
    if (number === '') return { ...place, sort: 'year', key: yearKey('r') }
    const year = isDigit(number.charCodeAt(0)) ? number : yearKey(number)
    if (letters === undefined || letters === 's') return { ...place, sort: 'year', key: year }
    const spaced = / [a-z]+$/.test(whole)
    if (spaced && letters.length > 1) {
      return { start: place.start, end: place.end - letters.length - 1, sort: 'year', key: year }
    }
    return { ...place, sort: 'class', key: year + letters }
  })
}

/** The school's own class and house names, where they are written as names. */
function ownNames({ plain, phrasal, folded }: Read, classes: SchoolClasses): Mention[] {
  const { text } = folded
  const mentions: Mention[] = []
  for (const { index, start, end, from, past } of findPhrases(plain, classes.phrases, phrasal)) {
    const own = classes.owns[index]
    const first = plain[from]
    if (!own || !first) continue
    const next = plain[past]
    const called = next !== undefined && CALLED.has(next.key)
    if (!called && !first.capital && !/\d/.test(text.slice(start, end))) continue
    if (/^\d+$/.test(text.slice(start, end))) continue
    if (own.sort === 'house' && !called && !isHouse(text, start, end)) continue
    mentions.push({ start, end: called && next ? next.end : end, ...own })
  }
  return mentions
}

/** What may follow the name of a class or a house and belongs to it. */
const CALLED: ReadonlySet<string> = new Set(['class', 'form', 'house', 'team'])

const HOUSE_WORD = /(?<!\p{L})(?:house|class|team|group|form|llys|ty)(?!\p{L})/u
const BELONGING = /(?:in|for|from|of|[(,:]) ?$/

/** A known term stands for a house, not a place: it says so, or is one word that somebody is in. */
function isHouse(text: string, start: number, end: number): boolean {
  const term = text.slice(start, end)
  if (HOUSE_WORD.test(term)) return true
  return !term.includes(' ') && BELONGING.test(text.slice(Math.max(0, start - 6), start))
}
