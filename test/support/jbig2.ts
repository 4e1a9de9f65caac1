import {
  type ArithmeticCoder,
  arithmeticCoder,
  type Contexts,
  contexts,
} from './arithmetic-coder.ts'

/** A picture in black and white: 1 for each black dot, row by row. */
export interface Dots {
  readonly width: number
  readonly height: number
  readonly dots: Uint8Array
}

const bytes = (...values: readonly number[]) => Buffer.from(values)
const word = (value: number) => {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(value >>> 0)
  return four
}

interface Segment {
  readonly number: number
  readonly type: number
  readonly refersTo?: readonly number[]
  readonly page: 0 | 1
  readonly data: Uint8Array
}

function segment({ number, type, refersTo = [], page, data }: Segment): Buffer {
  const head = [word(number), bytes(type, refersTo.length << 5, ...refersTo, page)]
  return Buffer.concat([...head, word(data.length), data])
}

const PAGE_INFO = 48
const SYMBOLS = 0
const TEXT = 6
const GENERIC = 38

/** The four dots that a template leaves to the encoder, where they usually are. */
const ADAPTIVE = bytes(3, 0xff, 0xfd, 0xff, 2, 0xfe, 0xfe, 0xfe)

const pageInfo = (width: number, height: number) =>
  segment({
    number: 1,
    type: PAGE_INFO,
    page: 1,
    data: Buffer.concat([word(width), word(height), word(0), word(0), bytes(0, 0, 0)]),
  })

const region = ({ width, height }: Dots) =>
  Buffer.concat([word(width), word(height), word(0), word(0), bytes(0)])

/** A picture as copiers pack it without looking for letters. @param claimed another size to lie about */
export function genericJbig2(
  picture: Dots,
  claimed: Pick<Dots, 'width' | 'height'> = picture,
): Buffer {
  const coder = arithmeticCoder()
  writeDots(coder, contexts(1 << 16), picture)
  const data = Buffer.concat([region(picture), bytes(0), ADAPTIVE, coder.end()])
  return Buffer.concat([
    pageInfo(claimed.width, claimed.height),
    segment({ number: 2, type: GENERIC, page: 1, data }),
  ])
}

/** The nearest dots before one, from its own row and the two above: what it is guessed from. */
const NEAR: readonly (readonly [number, number])[] = [
  ...[-1, -2, -3, -4].map((x) => [x, 0] as const),
  ...[-3, -2, -1, 0, 1, 2, 3].map((x) => [x, -1] as const),
  ...[-2, -1, 0, 1, 2].map((x) => [x, -2] as const),
]

function writeDots(coder: ArithmeticCoder, known: Contexts, { width, height, dots }: Dots): void {
  const at = (x: number, y: number) =>
    x < 0 || x >= width || y < 0 ? 0 : (dots[y * width + x] ?? 0)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const context = NEAR.reduce((sum, [dx, dy]) => sum * 2 + at(x + dx, y + dy), 0)
      coder.bit(known, context, at(x, y))
    }
  }
}

/** Rows of a picture that are packed once, and laid where they belong. */
export interface Band {
  readonly top: number
  readonly picture: Dots
}

/**
 * A picture as copiers pack it that look for what comes again: what they found stands in a part of its own.
 * @returns that part, and the page which refers to it
 */
export function symbolJbig2(
  page: Pick<Dots, 'width' | 'height'>,
  bands: readonly Band[],
): { readonly globals: Buffer; readonly page: Buffer } {
  const symbols = segment({
    number: 0,
    type: SYMBOLS,
    page: 0,
    data: Buffer.concat([
      bytes(0, 0),
      ADAPTIVE,
      word(bands.length),
      word(bands.length),
      packedSymbols(bands.map(({ picture }) => picture)),
    ]),
  })
  const whole = { ...page, dots: new Uint8Array() }
  // Each lies with its upper left corner where it is said to.
  const flags = bytes(0, 0x10)
  const data = Buffer.concat([region(whole), flags, word(bands.length), laidSymbols(bands)])
  const laid = segment({ number: 2, type: TEXT, refersTo: [0], page: 1, data })
  return { globals: symbols, page: Buffer.concat([pageInfo(page.width, page.height), laid]) }
}

function packedSymbols(symbols: readonly Dots[]): Uint8Array {
  const coder = arithmeticCoder()
  const [heights, widths, exported] = [contexts(512), contexts(512), contexts(512)]
  const known = contexts(1 << 16)
  let height = 0
  for (const symbol of symbols) {
    coder.integer(heights, symbol.height - height)
    height = symbol.height
    coder.integer(widths, symbol.width)
    writeDots(coder, known, symbol)
    coder.integer(widths, undefined)
  }
  coder.integer(exported, 0)
  coder.integer(exported, symbols.length)
  return coder.end()
}

function laidSymbols(bands: readonly Band[]): Uint8Array {
  const coder = arithmeticCoder()
  const [rows, starts, gaps] = [contexts(512), contexts(512), contexts(512)]
  const bits = Math.ceil(Math.log2(bands.length))
  const names = contexts(1 << (bits + 1))
  coder.integer(rows, 0)
  let top = 0
  for (const [nth, band] of bands.entries()) {
    coder.integer(rows, band.top - top)
    top = band.top
    coder.integer(starts, 0)
    coder.name(names, nth, bits)
    coder.integer(gaps, undefined)
  }
  return coder.end()
}
