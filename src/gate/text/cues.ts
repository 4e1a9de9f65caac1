import type { Read } from './readings.ts'

/**
 * Which shapes a word may open, told from its own letters. A shape is tried only where a word may
 * open it, so that most texts meet most shapes nowhere; a cue too many costs a try, a cue too few
 * a finding, so every list holds each beginning that its shape allows.
 */
export const CUE = {
  digit: 1,
  year: 2,
  earlyYears: 4,
  numberedClass: 8,
  team: 16,
  office: 32,
  secret: 64,
  code: 128,
  month: 256,
  home: 512,
  postcode: 1024,
  /** Closes the name of a team, as "team" or "squad" does; opens nothing. */
  side: 2048,
  ageGroup: 4096,
  /** A sign of an address spelt out; opens nothing. */
  spelt: 8192,
  /** A number of years in words, and a word that makes an age of a number; they open nothing. */
  count: 16384,
  age: 32768,
  /** "who is nine" tells an age too; it opens nothing. */
  who: 65536,
  /** Digits alone, an O for a nought first among them. */
  nought: 131072,
} as const

/** Beginnings by cue; a full stop where the word's letters end with them. */
const OPENINGS: Readonly<
  Record<Exclude<keyof typeof CUE, 'digit' | 'postcode' | 'nought'>, string>
> = {
  year: 'year yr y. yon ytw yth yfo yfi ysi yse yei yni yte yel blw bl. bls blo blt blf bln ble',
  earlyYears: 'reception. nursery. dosbarth. meithrin.',
  numberedClass: 'class. form. tutor. dosbarth. set.',
  ageGroup: 'u. under.',
  team: `first. second. girls. boys. a. b. football. netball. rugby. cricket. hockey. athletics.
    swimming. tennis. basketball. rounders. gymnastics. dance. cross. chess. debating. quiz. relay.
    school. county.`,
  side: 'team. squad. xi. xv. side.',
  office: `deputy. head. team. sports. house. vice. captain. senior. prefect. goalkeeper. goalie.
    school. form. class. eco. ecocouncil sixth. lead. main. man. player.`,
  secret: 'pass pw p. pin cyf wi. wif wireless. network. wep wpa hotspot guest. login.',
  code: `access. door. gate. entry. alarm. key safe. class. join. classroom. meeting. zoom. teams.
    security. log. login. parent. activation. registration. invite. verification. unlock. code`,
  month: `january. jan. ionawr. february. feb. chwefror. march. mar. mawrth. april. apr. ebrill. may.
    mai. june. jun. mehefin. july. jul. gorffennaf. august. aug. awst. september. sept. sep. medi.
    october. oct. hydref. november. nov. tachwedd. december. dec. rhagfyr.`,
  home: 'flat. apartment. apt. unit.',
  spelt: 'at. dot.',
  count: `two. three. four. five. six. seven. eight. nine. ten. eleven. twelve. thirteen. fourteen.
    fifteen. sixteen. seventeen. eighteen. nineteen.`,
  age: 'age. aged. oed. turn. turns. turned. turning. just. old. olds. yo.',
  who: 'who.',
}

interface Opening {
  readonly letters: string
  readonly cue: number
  /** The word's letters end here; what follows is a digit or nothing. */
  readonly whole: boolean
}

/** By first letter, so that a word is held against few. */
const BY_FIRST: ReadonlyMap<number, readonly Opening[]> = Map.groupBy(
  Object.entries(OPENINGS).flatMap(([name, openings]) =>
    openings.split(/\s+/).map((written): Opening => {
      const cue = CUE[name as keyof typeof OPENINGS]
      return { letters: written.replace('.', ''), cue, whole: written.endsWith('.') }
    }),
  ),
  ({ letters }) => letters.charCodeAt(0),
)

/** The cues of words that open a shape. */
export const OPENING_CUES = 0xffff & ~(CUE.side | CUE.spelt | CUE.count | CUE.age)

/** Every cue there is, for a text with letters of which nothing can be told. */
export const EVERY_CUE = 0x3ffff

/** The cues that a folded word gives, by what it begins with. */
export function cuesIn(word: string): number {
  const first = word.charCodeAt(0)
  if (isDigit(first)) return isDayAndMonth(word) ? CUE.digit | CUE.month : CUE.digit
  let cues = isDigit(word.charCodeAt(1)) || isDigit(word.charCodeAt(2)) ? CUE.postcode : 0
  if (first === SMALL_O && NOUGHTS.test(word)) cues |= CUE.nought
  for (const { letters, cue, whole } of BY_FIRST.get(first) ?? NO_OPENINGS) {
    const opens = word.startsWith(letters) && !(whole && isSmall(word.charCodeAt(letters.length)))
    if (opens) cues |= cue
  }
  return cues
}

const SMALL_O = 0x6f
const NOUGHTS = /^[\do]+$/
const NO_OPENINGS: readonly Opening[] = []

/** "4may" and "4thmarch2014" name a month without beginning with it. */
function isDayAndMonth(word: string): boolean {
  for (let at = 1; at + 2 < word.length; at++) if (!isDigit(word.charCodeAt(at))) return true
  return false
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122
}

const NOTHING: readonly RegExpExecArray[] = []

/**
 * Every match of a shape that begins where a word gives a cue, in order and without overlap.
 * A word with letters of another alphabet is tried throughout, for such letters may stand
 * directly before a shape.
 * @param shape a sticky expression that matches nowhere but at the start of a word
 */
export function matchesAtCues(read: Read, cue: number, shape: RegExp): readonly RegExpExecArray[] {
  return (read.cues & cue) === 0 ? NOTHING : matchesAtWords(read, cue, shape)
}

function matchesAtWords(
  { folded: { text }, plain, cued }: Read,
  cue: number,
  shape: RegExp,
): readonly RegExpExecArray[] {
  let found: RegExpExecArray[] | null = null
  let past = 0
  for (const place of cued) {
    const token = plain[place]
    if (!token) continue
    const { foreign, cues } = token.word
    if ((cues & cue) === 0 && !foreign) continue
    const last = foreign ? token.wholeEnd - 1 : token.wholeStart
    for (let at = token.wholeStart; at <= last; at++) {
      if (at < past) continue
      shape.lastIndex = at
      const match = shape.exec(text)
      if (!match) continue
      past = at + match[0].length
      if (found) found.push(match)
      else found = [match]
    }
  }
  return found ?? NOTHING
}
