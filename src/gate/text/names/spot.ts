import type { Token } from '../tokens.ts'
import { TRAIT } from '../traits.ts'

/** How a form of a name shows in the text: as such, or only when read kindly. */
export type Manner = 'exact' | 'disguised' | 'apart' | 'plural' | 'slip'

/** A form of somebody's name standing in a text. */
export interface Spot {
  readonly form: number
  /** Tokens `from` (inclusive) to `past` (exclusive). */
  readonly from: number
  readonly past: number
  /** Folded offsets. */
  readonly start: number
  readonly end: number
  readonly manner: Manner
  /** What stands there, folded. */
  readonly key: string
  /** An ordinary word besides, typed as words are. */
  readonly word: boolean
  /** The word that shows how the form is written: its first with a capital, or its first. */
  readonly token: Token
}

/** The forms that begin at each token of a reading; most tokens begin none. */
export type Spots = readonly (readonly Spot[])[]

export const NO_SPOTS: readonly Spot[] = []

/** The same spots in order, without the gaps. */
export function inARow(spots: Spots): readonly Spot[] {
  let all: Spot[] | null = null
  for (const at of spots) {
    for (const spot of at) {
      if (all) all.push(spot)
      else all = [spot]
    }
  }
  return all ?? NO_SPOTS
}

/** A form that stands on one token or on several. */
export function spotOn(tokens: readonly Token[], form: number, from: number, manner: Manner): Spot {
  const [only] = tokens
  if (only && tokens.length === 1) return spotOnOne(only, form, from, manner)
  const first = tokens[0]
  const last = tokens.at(-1)
  if (!first || !last) throw new RangeError('A name cannot stand on no word')
  const key = tokens.map((token) => token.key).join('')
  const past = from + tokens.length
  const token = tokens.find(({ capital }) => capital) ?? first
  return { form, from, past, start: first.start, end: last.end, manner, key, word: false, token }
}

/** A form that stands on one token. */
export function spotOnOne(token: Token, form: number, from: number, manner: Manner): Spot {
  const { start, end, key, traits, mixed } = token
  const word = manner === 'exact' && !mixed && (traits & TRAIT.ordinary) !== 0
  return { form, from, past: from + 1, start, end, manner, key, word, token }
}
