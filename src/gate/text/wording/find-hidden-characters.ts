import type { Confidence, Observation } from '../../types.ts'
import type { Part } from '../part.ts'

const HIDDEN = /(?:[\p{Default_Ignorable_Code_Point}\p{Cf}]|(?!\s|\u0085)\p{Cc})+/gu
const OVERRIDE = /[\u202d\u202e]/
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u
const JOINING = /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f|\u20e3)$/u
const SCRIPTS_WITH_JOINERS =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]$/u
const BLACK_FLAG = '\u{1f3f4}'
const SHOWN_BY_FONT = /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u
const SOFT_HYPHENS = /^\u00ad+$/

/** Finds characters that cannot be seen: reversed text, and zero-width ones where no script needs them. */
export function findHiddenCharacters(part: Part): Observation[] {
  const { original, unseen } = part.read.folded
  if (!unseen) return []
  const rightToLeft = RIGHT_TO_LEFT.test(original)
  return [...original.matchAll(HIDDEN)].flatMap((match) => {
    const weight = weigh(original, match.index, match[0], rightToLeft)
    if (!weight) return []
    const start = match.index
    const end = start + match[0].length
    return {
      kind: 'hidden_characters',
      place: part.place,
      start,
      end,
      text: match[0],
      learners: [],
      adults: [],
      ...weight,
    }
  })
}

function weigh(
  text: string,
  start: number,
  run: string,
  rightToLeft: boolean,
): { confidence: Confidence; reason: string } | null {
  const before = text.slice(Math.max(0, start - 4), start)
  if (OVERRIDE.test(run)) {
    return { confidence: 'certain', reason: 'A hidden character that turns the text around.' }
  }
  if (DIRECTION.test(run)) {
    const confidence = rightToLeft ? 'possible' : 'likely'
    return { confidence, reason: 'A hidden character that changes the direction of the text.' }
  }
  if (isNeeded(text, start, run, before)) return null
  const soft = SOFT_HYPHENS.test(run)
  return {
    confidence: soft ? 'possible' : 'likely',
    reason: soft ? 'A hidden hyphen.' : 'Characters that cannot be seen.',
  }
}

/** Emoji, flags and some scripts are written with unseen characters; a pasted text may begin with one. */
function isNeeded(text: string, start: number, run: string, before: string): boolean {
  if (SHOWN_BY_FONT.test(run) || (start === 0 && run === '\ufeff')) return true
  if (before.endsWith(BLACK_FLAG)) return true
  const joiner = run === '\u200d' || run === '\ufe0f\u200d' || run === '\u200c'
  if (joiner && (JOINING.test(before) || SCRIPTS_WITH_JOINERS.test(before))) return true
  const mark = run === '\u200e' || run === '\u200f' || run === '\u061c'
  return mark && RIGHT_TO_LEFT.test(text.slice(Math.max(0, start - 40), start + 40))
}
