import type { Token } from '../tokens.ts'
import { TRAIT } from '../traits.ts'
import { gapBetween } from './gaps.ts'

/**
 * What stands between a forename and a surname: nothing; the learner's own middle names or their
 * initials; initials that the register does not know; other words written like names.
 */
export type Middle = 'none' | 'own' | 'initial' | 'other'

/** More names than this between forename and surname belong to somebody else. */
export const MOST_MIDDLE_NAMES = 3

/**
 * Whether the words between a forename and a surname may be middle names.
 * @param forename the first word of the name, whose capitals the others must share
 */
export function mayBeMiddle(
  text: string,
  forename: { readonly token: Token; readonly end: number },
  between: readonly Token[],
): boolean {
  let { end } = forename
  let initial = false
  for (const token of between) {
    const close = gapBetween(text, end, token.start, initial) === 'close'
    if (!close && !isByname(text, end, token)) return false
    if (!looksLikeName(token, forename.token)) return false
    end = token.end
    initial = token.key.length === 1
  }
  return true
}

/** A name in quotation marks or brackets: 'Tabitha "Tabs" Penhallow'. */
function isByname(text: string, from: number, { start, end }: Token): boolean {
  return /^ ?["'([]$/.test(text.slice(from, start)) && /["')\]]/.test(text.charAt(end))
}

/**
 * How the words between stand to what the register knows of the people meant.
 * @param people their middle names
 */
export function middleOf(
  between: readonly Token[],
  people: readonly (readonly string[])[],
): Middle {
  if (between.length === 0) return 'none'
  const known = people.some((names) => between.every(({ key }) => isOwn(names, key)))
  if (known) return 'own'
  const silent = people.some((names) => names.length === 0)
  const initials = between.every(({ key }) => key.length === 1)
  return initials && silent ? 'initial' : 'other'
}

function isOwn(names: readonly string[], key: string): boolean {
  return names.some((name) => name === key || (key.length === 1 && name.startsWith(key)))
}

function looksLikeName(token: Token, forename: Token): boolean {
  if (!token.word.lettered && /\d/.test(token.key)) return false
  const ordinary = (token.traits & TRAIT.ordinary) !== 0
  if ((token.traits & TRAIT.particle) !== 0 && !ordinary) return true
  if (forename.capital && !token.capital) return false
  if (token.key.length === 1) return token.capital || !/[ai]/.test(token.key)
  if (!ordinary) return true
  return (token.traits & TRAIT.forename) !== 0 || (token.capital && !token.shouted)
}
