/** The folded units of a text while they are gathered, in typed arrays that grow as needed. */
export interface FoldedUnits {
  length: number
  /** Whether a character was passed over that nobody can see. */
  unseen: boolean
  codes: Uint16Array
  starts: Uint32Array
  ends: Uint32Array
  capitals: Uint8Array
}

const CHUNK = 8192

/** Room for a text of so many UTF-16 units; most texts fold to no more. */
export function startUnits(room: number): FoldedUnits {
  const size = room + 16
  return {
    length: 0,
    unseen: false,
    codes: new Uint16Array(size),
    starts: new Uint32Array(size),
    ends: new Uint32Array(size),
    capitals: new Uint8Array(size),
  }
}

/** Adds one unit with the stretch of the original that it stands for. */
export function put(
  units: FoldedUnits,
  code: number,
  { start, end, capital }: { start: number; end: number; capital: boolean },
): void {
  const at = units.length
  if (at === units.codes.length) grow(units)
  units.codes[at] = code
  units.starts[at] = start
  units.ends[at] = end
  units.capitals[at] = capital ? 1 : 0
  units.length = at + 1
}

/** The gathered text and its arrays, at their length. */
export function finish(units: FoldedUnits): {
  text: string
  starts: Uint32Array
  ends: Uint32Array
  capitals: Uint8Array
  unseen: boolean
} {
  const { length, unseen } = units
  const pieces: string[] = []
  for (let from = 0; from < length; from += CHUNK) {
    const chunk = units.codes.subarray(from, Math.min(length, from + CHUNK))
    pieces.push(Reflect.apply(String.fromCharCode, null, chunk))
  }
  return {
    text: pieces.join(''),
    starts: units.starts.subarray(0, length),
    ends: units.ends.subarray(0, length),
    capitals: units.capitals.subarray(0, length),
    unseen,
  }
}

function grow(units: FoldedUnits): void {
  const size = units.codes.length * 2
  const grown = startUnits(size)
  for (const part of ['codes', 'starts', 'ends', 'capitals'] as const) {
    grown[part].set(units[part])
    Object.assign(units, { [part]: grown[part] })
  }
}
