/** One spelling: where it counts and how it may be heard. */
interface Spelling {
  readonly letters: string
  readonly first: boolean
  readonly last: boolean
  /** Letters of which one must follow; empty where any may. */
  readonly before: string
  readonly heard: readonly string[]
}

/** The spellings of one language by their first two letters, the most particular of them first. */
export type Spellings = ReadonlyMap<number, readonly Spelling[]>

/** Two letters as one number, so that no string is made to look for them. */
const SECOND_LETTER = 2 ** 16

/** Vowels of a table of spellings, one bit each; `.` is none. */
const VOWELS = '.IEFAOUY'
/** A vowel as heard: its character less this is the bits of all that it may be. */
const VOWEL_BASE = 0xe000
/** A name can be heard in so many ways; further doubts are settled by the first reading. */
const MOST_HEARD = 6

/** Which vowels are heard at a character, one bit each and the lowest for none; 0 for a consonant. */
export function vowelsAt(heard: string, at: number): number {
  const code = heard.charCodeAt(at)
  return code >= VOWEL_BASE ? code - VOWEL_BASE : 0
}

/** Reads tables of spellings; what a later one says of some letters counts instead of an earlier. */
export function readSpellings(...tables: readonly string[]): Spellings {
  let spellings: Spelling[] = []
  for (const table of tables) {
    const own = table.split(/[|\n]/).flatMap((line) => readSpelling(line.trim()) ?? [])
    spellings = [...spellings.filter((one) => !own.some((other) => replaces(other, one))), ...own]
  }
  const byStart = new Map<number, Spelling[]>()
  for (const spelling of spellings) {
    const start = startAt(spelling.letters, 0, spelling.letters.length)
    byStart.set(start, [...(byStart.get(start) ?? []), spelling])
  }
  for (const possible of byStart.values()) possible.sort(mostParticularFirst)
  return byStart
}

function startAt(letters: string, at: number, length: number): number {
  const second = length > 1 ? letters.charCodeAt(at + 1) : 0
  return letters.charCodeAt(at) + second * SECOND_LETTER
}

/** Letters that sound otherwise everywhere do so wherever the earlier table told places apart. */
function replaces(one: Spelling, other: Spelling): boolean {
  if (one.letters !== other.letters) return false
  if (conditions(one) === 0) return true
  return one.first === other.first && one.last === other.last && one.before === other.before
}

function mostParticularFirst(one: Spelling, other: Spelling): number {
  return other.letters.length - one.letters.length || conditions(other) - conditions(one)
}

function conditions({ first, last, before }: Spelling): number {
  return 2 * Number(first) + Number(last) + Number(before !== '')
}

function readSpelling(line: string): Spelling | null {
  const [pattern = '', ...heard] = line.split(' ')
  const parts = /^(\^?)([^($]+)(?:\((.+)\))?(\$?)$/.exec(pattern)
  if (!parts) return null
  const [, first, letters = '', before = '', last] = parts
  return { letters, first: first === '^', last: last === '$', before, heard: heard.map(encode) }
}

/** Packs each vowel into one character; "." alone and "+" are no sounds of their own. */
function encode(heard: string): string {
  return heard.replace(/[.A-Z]+|\+/g, (vowels) => {
    if (vowels === '.' || vowels === '+') return ''
    let bits = 0
    for (const vowel of vowels) bits |= 1 << VOWELS.indexOf(vowel)
    return String.fromCharCode(VOWEL_BASE + bits)
  })
}

/** Every way in which a name, in small letters, may be heard. */
export function heardAs(name: string, spellings: Spellings, most = MOST_HEARD): readonly string[] {
  let all: string[] = ['']
  for (let at = 0; at < name.length; ) {
    const spelling = spellingAt(name, at, spellings)
    if (!spelling) {
      at++
      continue
    }
    at += spelling.letters.length
    const { heard } = spelling
    const [usual = ''] = heard
    if (heard.length === 1 || all.length * heard.length > most) {
      for (let one = 0; one < all.length; one++) all[one] += usual
    } else all = all.flatMap((before) => heard.map((sound) => before + sound))
  }
  return all
}

function spellingAt(name: string, at: number, spellings: Spellings): Spelling | null {
  const longer = at + 1 < name.length ? spellings.get(startAt(name, at, 2)) : undefined
  return fitting(longer, name, at) ?? fitting(spellings.get(startAt(name, at, 1)), name, at)
}

function fitting(
  possible: readonly Spelling[] | undefined,
  name: string,
  at: number,
): Spelling | null {
  if (!possible) return null
  for (const spelling of possible) {
    const { letters, first, last, before } = spelling
    const past = at + letters.length
    if ((first && at > 0) || (last && past !== name.length)) continue
    if (before !== '' && (past >= name.length || !before.includes(name.charAt(past)))) continue
    if (letters.length < 3 || name.startsWith(letters, at)) return spelling
  }
  return null
}
