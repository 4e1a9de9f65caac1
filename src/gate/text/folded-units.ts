/** A folded text while it is gathered: pieces of it, and for each unit the way back. */
export interface FoldedUnits {
  length: number
  /** Whether a character was passed over that nobody can see. */
  unseen: boolean
  /** How many letters were met of an alphabet that looks like the Latin one. */
  alike: number
  readonly pieces: string[]
  starts: Uint32Array
  ends: Uint32Array
  capitals: Uint8Array
}

/** Room for a text of so many UTF-16 units; most texts fold to no more. */
export function startUnits(room: number): FoldedUnits {
  const size = room + 16
  return {
    length: 0,
    unseen: false,
    alike: 0,
    pieces: [],
    starts: new Uint32Array(size),
    ends: new Uint32Array(size),
    capitals: new Uint8Array(size),
  }
}

/** Adds the letters that one stretch of the original shows. */
export function put(units: FoldedUnits, letters: string, start: number, end: number): void {
  makeRoom(units, letters.length)
  let piece = ''
  for (let at = 0; at < letters.length; at++) {
    const letter = letters.charAt(at)
    const lower = letter.toLowerCase().charAt(0)
    const unit = units.length++
    units.starts[unit] = start
    units.ends[unit] = end
    units.capitals[unit] = letter.toLowerCase() === letter ? 0 : 1
    piece += lower
  }
  units.pieces.push(piece)
}

/** Adds a run of printable ASCII, in which every unit stands for itself. */
export function putPlain(units: FoldedUnits, text: string, from: number, past: number): void {
  makeRoom(units, past - from)
  const { starts, ends, capitals, length } = units
  for (let at = from; at < past; at++) {
    const unit = length + at - from
    const code = text.charCodeAt(at)
    starts[unit] = at
    ends[unit] = at + 1
    capitals[unit] = code > 0x40 && code < 0x5b ? 1 : 0
  }
  units.length = length + past - from
  units.pieces.push(text.slice(from, past).toLowerCase())
}

/** The gathered text and its arrays, at their length. */
export function finish(units: FoldedUnits): {
  text: string
  starts: Uint32Array
  ends: Uint32Array
  capitals: Uint8Array
  unseen: boolean
  alike: number
} {
  const { length, unseen, alike } = units
  return {
    text: units.pieces.join(''),
    starts: units.starts.subarray(0, length),
    ends: units.ends.subarray(0, length),
    capitals: units.capitals.subarray(0, length),
    unseen,
    alike,
  }
}

function makeRoom(units: FoldedUnits, more: number): void {
  const needed = units.length + more
  if (needed <= units.starts.length) return
  const size = Math.max(needed, units.starts.length * 2)
  for (const part of ['starts', 'ends'] as const) {
    const grown = new Uint32Array(size)
    grown.set(units[part])
    units[part] = grown
  }
  const capitals = new Uint8Array(size)
  capitals.set(units.capitals)
  units.capitals = capitals
}
