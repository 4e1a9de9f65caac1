/** One spelling: where it counts and how it may be heard, each way as units; see `vowelsIn`. */
export interface Spelling {
  readonly letters: string
  readonly first: boolean
  readonly last: boolean
  /** Letters of which one must follow; empty where any may. */
  readonly before: string
  readonly heard: readonly (readonly number[])[]
}

/** The spellings of one language by their first two letters, the most particular of them first. */
export interface Spellings {
  /** By plain letters: the first of 26, then none or the second. */
  readonly plain: readonly (readonly Spelling[] | undefined)[]
  readonly others: ReadonlyMap<number, readonly Spelling[]>
}

/** Two letters as one number, so that no string is made to look for them. */
const SECOND_LETTER = 2 ** 16

/** Vowels of a table of spellings, one bit each; `.` is none. */
const VOWELS = '.IEFAOUY'
/** A vowel as heard: its unit less this is the bits of all that it may be. */
const VOWEL_BASE = 0xe000
const FIRST_LETTER = 0x61
const LETTERS = 26

/** Which vowels a unit stands for, one bit each and the lowest for none; 0 for a consonant. */
export function vowelsIn(unit: number): number {
  return unit >= VOWEL_BASE ? unit - VOWEL_BASE : 0
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
  const plain = new Array<readonly Spelling[] | undefined>(LETTERS * (LETTERS + 1))
  for (const [start, possible] of byStart) {
    possible.sort(mostParticularFirst)
    const place = placeOf(start % SECOND_LETTER, Math.floor(start / SECOND_LETTER))
    if (place >= 0) plain[place] = possible
  }
  return { plain, others: byStart }
}

/** Where spellings of plain letters stand that begin with one or two; -1 for other letters. */
function placeOf(first: number, second: number): number {
  const one = first - FIRST_LETTER
  const other = second === 0 ? 0 : second - FIRST_LETTER + 1
  if (one < 0 || one >= LETTERS || other < 0 || other > LETTERS) return -1
  return second !== 0 && other === 0 ? -1 : one * (LETTERS + 1) + other
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

/** Packs each vowel into one unit; "." alone and "+" are no sounds of their own. */
function encode(heard: string): readonly number[] {
  return (heard.match(/[.A-Z]+|./g) ?? []).flatMap((sound) => {
    if (sound === '.' || sound === '+') return []
    if (!/[.A-Z]/.test(sound)) return sound.charCodeAt(0)
    let bits = 0
    for (const vowel of sound) bits |= 1 << VOWELS.indexOf(vowel)
    return VOWEL_BASE + bits
  })
}

/** The most particular spelling that stands at a place in a name, in small letters. */
export function spellingAt(name: string, at: number, spellings: Spellings): Spelling | null {
  const first = name.charCodeAt(at)
  if (at + 1 < name.length) {
    const found = fitting(startingWith(spellings, first, name.charCodeAt(at + 1)), name, at)
    if (found) return found
  }
  return fitting(startingWith(spellings, first, 0), name, at)
}

function startingWith(
  { plain, others }: Spellings,
  first: number,
  second: number,
): readonly Spelling[] | undefined {
  const place = placeOf(first, second)
  return place < 0 ? others.get(first + second * SECOND_LETTER) : plain[place]
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
