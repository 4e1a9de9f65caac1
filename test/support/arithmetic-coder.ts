/** The table of ITU-T T.88 annex E: size of the step, next state after the likelier and the other bit, whether they change places. */
const STATES: readonly (readonly [number, number, number, 0 | 1])[] = [
  [0x5601, 1, 1, 1],
  [0x3401, 2, 6, 0],
  [0x1801, 3, 9, 0],
  [0x0ac1, 4, 12, 0],
  [0x0521, 5, 29, 0],
  [0x0221, 38, 33, 0],
  [0x5601, 7, 6, 1],
  [0x5401, 8, 14, 0],
  [0x4801, 9, 14, 0],
  [0x3801, 10, 14, 0],
  [0x3001, 11, 17, 0],
  [0x2401, 12, 18, 0],
  [0x1c01, 13, 20, 0],
  [0x1601, 29, 21, 0],
  [0x5601, 15, 14, 1],
  [0x5401, 16, 14, 0],
  [0x5101, 17, 15, 0],
  [0x4801, 18, 16, 0],
  [0x3801, 19, 17, 0],
  [0x3401, 20, 18, 0],
  [0x3001, 21, 19, 0],
  [0x2801, 22, 19, 0],
  [0x2401, 23, 20, 0],
  [0x2201, 24, 21, 0],
  [0x1c01, 25, 22, 0],
  [0x1801, 26, 23, 0],
  [0x1601, 27, 24, 0],
  [0x1401, 28, 25, 0],
  [0x1201, 29, 26, 0],
  [0x1101, 30, 27, 0],
  [0x0ac1, 31, 28, 0],
  [0x09c1, 32, 29, 0],
  [0x08a1, 33, 30, 0],
  [0x0521, 34, 31, 0],
  [0x0441, 35, 32, 0],
  [0x02a1, 36, 33, 0],
  [0x0221, 37, 34, 0],
  [0x0141, 38, 35, 0],
  [0x0111, 39, 36, 0],
  [0x0085, 40, 37, 0],
  [0x0049, 41, 38, 0],
  [0x0025, 42, 39, 0],
  [0x0015, 43, 40, 0],
  [0x0009, 44, 41, 0],
  [0x0005, 45, 42, 0],
  [0x0001, 45, 43, 0],
  [0x5601, 46, 46, 0],
]

/** What was learned of the bits after each context so far. */
export interface Contexts {
  readonly state: Uint8Array
  readonly likelier: Uint8Array
}

export function contexts(size: number): Contexts {
  return { state: new Uint8Array(size), likelier: new Uint8Array(size) }
}

export interface ArithmeticCoder {
  readonly bit: (known: Contexts, context: number, bit: number) => void
  /** A whole number as annex A writes it; `undefined` ends a row of them. */
  readonly integer: (known: Contexts, value: number | undefined) => void
  /** A number of so many bits, as names of symbols are written. */
  readonly name: (known: Contexts, value: number, bits: number) => void
  readonly end: () => Uint8Array
}

/** First value, how many bits stand before it, which, and how many bits say the rest. */
const RANGES: readonly (readonly [number, number, number, number])[] = [
  [0, 1, 0b0, 2],
  [4, 2, 0b10, 4],
  [20, 3, 0b110, 6],
  [84, 4, 0b1110, 8],
  [340, 5, 0b11110, 12],
  [4436, 5, 0b11111, 32],
]

/** Packs bits as JBIG2 does (ITU-T T.88 annexes A and E), so that tests have files of copiers. */
export function arithmeticCoder(): ArithmeticCoder {
  const out: number[] = [0]
  let a = 0x8000
  let c = 0
  let count = 12

  const put = (shift: 19 | 20) => {
    out.push((c >>> shift) & 0xff)
    c &= shift === 20 ? 0xfffff : 0x7ffff
    count = shift === 20 ? 7 : 8
  }
  const byteOut = () => {
    const last = out.length - 1
    if (out[last] === 0xff) return put(20)
    if (c >= 0x8000000) {
      out[last] = (out[last] ?? 0) + 1
      c &= 0x7ffffff
      if (out[last] === 0xff) return put(20)
    }
    put(19)
  }
  const bit = (known: Contexts, context: number, value: number) => {
    const [step, onLikelier, onOther, change] = STATES[known.state[context] ?? 0] ?? [0, 0, 0, 0]
    a -= step
    const isLikelier = value === known.likelier[context]
    if (isLikelier && a & 0x8000) {
      c += step
      return
    }
    if (isLikelier === a < step) a = step
    else c += step
    if (!isLikelier && change) known.likelier[context] = value
    known.state[context] = isLikelier ? onLikelier : onOther
    do {
      a <<= 1
      c *= 2
      count -= 1
      if (count === 0) byteOut()
    } while ((a & 0x8000) === 0)
  }
  const integer = (known: Contexts, value: number | undefined) => {
    let before = 1
    const push = (one: number) => {
      bit(known, before, one)
      before = before < 256 ? before * 2 + one : ((before * 2 + one) & 511) | 256
    }
    const pushAll = (bits: number, width: number) => {
      for (let at = width - 1; at >= 0; at -= 1) push(Math.floor(bits / 2 ** at) % 2)
    }
    push(value === undefined || value < 0 ? 1 : 0)
    const size = Math.abs(value ?? 0)
    const range = RANGES.findLast(([first]) => size >= first) ?? RANGES[0]
    const [first, width, prefix, rest] = range ?? [0, 1, 0, 2]
    pushAll(prefix, width)
    pushAll(size - first, rest)
  }
  const name = (known: Contexts, value: number, bits: number) => {
    let before = 1
    for (let at = bits - 1; at >= 0; at -= 1) {
      const one = (value >> at) & 1
      bit(known, before, one)
      before = before * 2 + one
    }
  }
  const end = () => {
    const most = c + a
    c = Math.floor(c / 0x10000) * 0x10000 + 0xffff
    if (c >= most) c -= 0x8000
    for (const _ of [0, 1]) {
      c *= 2 ** count
      byteOut()
    }
    if (out.at(-1) !== 0xff) out.push(0xff)
    out.push(0xac)
    return Uint8Array.from(out.slice(1))
  }
  return { bit, integer, name, end }
}
