import type { Read } from './readings.ts'

/**
 * Which shapes a word may open, told from its first three letters. A shape is tried only where a
 * word may open it, so that most texts meet most shapes nowhere; a cue too many costs a try, a
 * cue too few a finding, so every list holds each beginning that its shape allows.
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
} as const

/** Beginnings by cue; a full stop where the word's letters end, so that it is no beginning. */
const OPENINGS: Readonly<Record<Exclude<keyof typeof CUE, 'digit' | 'postcode'>, string>> = {
  year: 'y bl',
  earlyYears: 'rec nur dos mei',
  numberedClass: 'cla for tut dos set',
  team: `u. und fir sec gir boy a. b. foo net rug cri hoc ath swi ten bas rou gym dan cro che deb qui
    rel sch cou`,
  office: 'dep hea tea spo hou vic cap sen pre goa sch for cla eco six lea mai man pla',
  secret: 'pas pwd pw. pwo p. pin cyf wi. wif wir net wep wpa hot gue',
  code: `acc doo gat ent ala key saf cla joi mee zoo tea sec log par act reg inv ver unl cod`,
  month:
    'jan ion feb chw mar maw apr ebr may mai jun meh jul gor aug aws sep med oct hyd nov tac dec rha',
  home: 'fla apa apt uni',
}

const LETTERS = 27
const CUES = new Uint16Array(LETTERS ** 3)
for (const [name, openings] of Object.entries(OPENINGS)) {
  for (const opening of openings.split(/\s+/)) enter(opening, CUE[name as keyof typeof OPENINGS])
}

function enter(opening: string, cue: number): void {
  const whole = opening.endsWith('.')
  const letters = opening.replace('.', '')
  const first = opensWith(letters, 0, letters.length)
  const open = whole ? 1 : LETTERS ** (3 - letters.length)
  for (let slot = first; slot < first + open; slot++) CUES[slot] = (CUES[slot] ?? 0) | cue
}

/** The first three letters of a stretch as one number; what is no letter ends them. */
function opensWith(text: string, from: number, to: number): number {
  let slot = 0
  let open = true
  for (let at = from; at < from + 3; at++) {
    const letter: number = open && at < to ? text.charCodeAt(at) - 96 : 0
    open = letter > 0 && letter < LETTERS
    slot = slot * LETTERS + (open ? letter : 0)
  }
  return slot
}

/** Every cue there is, for a text with letters of which nothing can be told. */
export const EVERY_CUE = 0xffff

/** The cues that a word gives, by what it begins with. */
export function cuesIn(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from)
  if (isDigit(first)) return isDayAndMonth(text, from, to) ? CUE.digit | CUE.month : CUE.digit
  const cues = CUES[opensWith(text, from, to)] ?? 0
  const area = from + 1 < to && isDigit(text.charCodeAt(from + 1))
  const longArea = from + 2 < to && isDigit(text.charCodeAt(from + 2))
  return area || longArea ? cues | CUE.postcode : cues
}

/** "4may" and "4thmarch2014" name a month without beginning with it. */
function isDayAndMonth(text: string, from: number, to: number): boolean {
  for (let at = from + 1; at + 2 < to; at++) if (!isDigit(text.charCodeAt(at))) return true
  return false
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

const NOTHING: readonly RegExpExecArray[] = []

/**
 * Every match of a shape that begins where a word gives a cue, in order and without overlap.
 * A word with letters of another alphabet is tried throughout, for such letters may stand
 * directly before a shape.
 * @param shape a sticky expression that matches nowhere but at the start of a word
 */
export function matchesAtCues(
  { folded: { text }, plain, cues }: Read,
  cue: number,
  shape: RegExp,
): readonly RegExpExecArray[] {
  if ((cues & cue) === 0) return NOTHING
  let found: RegExpExecArray[] | null = null
  let past = 0
  for (const token of plain) {
    if ((token.cues & cue) === 0 && !token.foreign) continue
    const last = token.foreign ? token.wholeEnd - 1 : token.wholeStart
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
