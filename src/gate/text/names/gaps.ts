/**
 * What stands between two words of a name, from close to loose: a space or a hyphen; some other
 * sign; the comma of a list; a new line; the end of a sentence.
 */
export type Gap = 'close' | 'sign' | 'list' | 'line' | 'stop'

const WIDEST = 24
const SPACE = 0x20
const HYPHEN = 0x2d
const CLOSE = /^(?:[ '_-]*|\.|[._-] ?)$/
const STOP = /(?:(?<!\.)\.|[!?])["')\]]*\s/
const LIST = /[,;&+]/

/**
 * What stands between two folded offsets.
 * @param afterInitial a full stop after an initial ends no sentence
 * @returns null where the words are too far apart to be one name
 */
export function gapBetween(
  text: string,
  from: number,
  to: number,
  afterInitial = false,
): Gap | null {
  if (to - from > WIDEST) return null
  if (to === from) return 'close'
  const first = text.charCodeAt(from)
  if (to - from === 1 && (first === SPACE || first === HYPHEN)) return 'close'
  const between = text.slice(from, to)
  if (afterInitial && /^\.? *$/.test(between)) return 'close'
  if (STOP.test(between)) return 'stop'
  if (between.includes('\n')) return 'line'
  if (CLOSE.test(between)) return 'close'
  return LIST.test(between) ? 'list' : 'sign'
}
