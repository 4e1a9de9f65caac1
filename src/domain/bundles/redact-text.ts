/** A name that is replaced wherever it stands, or one that stays though parts of it are another’s. */
export interface NameInText {
  /** Every way in which it is written, such as with the forename that is used. */
  readonly names: readonly string[]
  /** What stands in its place; undefined where it stays. */
  readonly by: string | undefined
}

export interface RedactedText {
  readonly text: string
  /** How often something was replaced. */
  readonly count: number
}

/** What stands for a part of a name that more than one of them has. */
export const SOME_NAME = '[a name]'
/** What stands for a passage that was taken out. */
export const REMOVED = '[passage removed]'

/**
 * Replace names and passages: whole names and each part of them, whatever their capitals, accents and what joins
 * them, with or without the s of a possessive. A part that could also be an ordinary word goes too: what is
 * replaced by mistake is seen at the second look, what is missed is not.
 */
export function redactText(
  text: string,
  names: readonly NameInText[],
  passages: readonly string[],
): RedactedText {
  const cut = replaceIn(text.normalize('NFC'), passagePattern(passages), () => REMOVED)
  const known = keysOf(names)
  const named = replaceIn(cut.text, namePattern(names), (found) => known.get(bare(found)))
  return { text: named.text, count: cut.count + named.count }
}

const SPECIAL: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
}

/** One letter as it is compared: small, without its accent. */
function fold(letter: string): string {
  const small = letter.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return SPECIAL[small] ?? small
}

const foldAll = (text: string): string => Array.from(text, fold).join('')
const bare = (text: string): string => foldAll(text).replaceAll(/[^\p{L}]/gu, '')
const partsOf = (name: string): string[] =>
  foldAll(name.normalize('NFC'))
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '')

/** What stands for each whole name and each part, by its bare letters. */
function keysOf(names: readonly NameInText[]): ReadonlyMap<string, string | undefined> {
  const whole = new Map<string, string | undefined>()
  const parts = new Map<string, Set<string | undefined>>()
  for (const { names: ways, by } of names) {
    for (const way of ways) {
      const [first, ...more] = partsOf(way)
      if (!first) continue
      if (more.length > 0) whole.set([first, ...more].join(''), by)
      for (const part of [first, ...more]) {
        const of = parts.get(part) ?? new Set()
        parts.set(part, of.add(by))
      }
    }
  }
  const alone = [...parts].map(([part, of]): [string, string | undefined] => {
    const [only] = of
    return [part, of.size === 1 ? only : SOME_NAME]
  })
  return new Map([...alone, ...whole])
}

function namePattern(names: readonly NameInText[]): RegExp | undefined {
  const ways = names.flatMap((one) => one.names.map(partsOf))
  const sought = [
    ...ways.filter((parts) => parts.length > 1).map((parts) => parts.join('[^\\p{L}]*')),
    ...ways.flat().filter((part) => part.length > 1),
  ]
  if (sought.length === 0) return undefined
  const longest = [...new Set(sought)].sort((one, other) => other.length - one.length)
  return new RegExp(`(?<!\\p{L})(?:${longest.join('|')})(?=s?(?!\\p{L}))`, 'gu')
}

function passagePattern(passages: readonly string[]): RegExp | undefined {
  const sought = passages
    .map((passage) =>
      foldAll(passage.normalize('NFC').trim()).split(/\s+/u).map(literally).join('\\s+'),
    )
    .filter((pattern) => pattern !== '')
    .sort((one, other) => other.length - one.length)
  return sought.length === 0 ? undefined : new RegExp(sought.join('|'), 'gu')
}

const literally = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')

/** Look in the folded text, change the text itself. */
function replaceIn(
  text: string,
  pattern: RegExp | undefined,
  by: (found: string) => string | undefined,
): RedactedText {
  if (!pattern) return { text, count: 0 }
  const { folded, from } = foldedWithPlaces(text)
  let [result, end, count] = ['', 0, 0]
  for (const match of folded.matchAll(pattern)) {
    const start = from[match.index] ?? text.length
    const stop = from[match.index + match[0].length] ?? text.length
    const instead = by(match[0])
    if (instead === undefined || start < end) continue
    result += text.slice(end, start) + instead
    end = stop
    count += 1
  }
  return { text: result + text.slice(end), count }
}

/** The folded text, and for each of its letters where the letter that it came from begins. */
function foldedWithPlaces(text: string): { readonly folded: string; readonly from: number[] } {
  const from: number[] = []
  let [folded, place] = ['', 0]
  for (const letter of text) {
    const small = fold(letter)
    for (let nth = 0; nth < small.length; nth += 1) from.push(place)
    folded += small
    place += letter.length
  }
  from.push(text.length)
  return { folded, from }
}
