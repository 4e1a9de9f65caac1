/** Photos crafted by seed, each with a word planted in places of its format where words can hide. */
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import type { PhotoFormat } from '../../../src/gate/photo/sniff.ts'
import { SPELLINGS } from './canary-search.ts'
import {
  iptcSegmentData,
  jpegSegment,
  pngChunk,
  withGifBlocks,
  withJpegSegments,
  withPngChunks,
} from './containers.ts'
import { exifBlock } from './exif-block.ts'
import { drawn, XMP } from './planted.ts'

/** What a place in a file is given to hide, and what it needs of other pictures. */
interface Load {
  readonly word: string
  /** The word in one of its spellings. */
  readonly spelt: Buffer
  readonly thumbnail: Buffer
  readonly profile: Buffer
}

/** Puts a load somewhere into a file of one format. */
type Plant = readonly [place: string, put: (file: Buffer, load: Load) => Buffer]

const segment = (marker: number, data: (load: Load) => Buffer) => (file: Buffer, load: Load) =>
  withJpegSegments(file, [jpegSegment(marker, data(load))])
const behind = (data: (load: Load) => Buffer) => (file: Buffer, load: Load) =>
  Buffer.concat([file, data(load)])
const led = (lead: string, load: Load) => Buffer.concat([Buffer.from(lead, 'latin1'), load.spelt])
const exif = ({ word, thumbnail }: Load) => exifBlock({ canary: word, thumbnail })

/** A box of an ISO media file, such as a phone puts its short film into. */
function box(name: string, data: Buffer): Buffer {
  const head = Buffer.from(`\0\0\0\0${name}`, 'latin1')
  head.writeUInt32BE(8 + data.length)
  return Buffer.concat([head, data])
}

const film = (load: Load) =>
  Buffer.concat([box('ftyp', Buffer.from('mp42\0\0\0\0isom')), box('mdat', load.spelt)])

const TRAILERS: readonly Plant[] = [
  ['behind the end', behind(({ spelt }) => spelt)],
  ['a second picture behind the end', behind(({ thumbnail }) => thumbnail)],
  ['a short film behind the end', behind(film)],
  ['a phone maker’s trailer', behind((load) => led('SEFHe\0\0\0', load))],
]

const JPEG: readonly Plant[] = [
  [
    'JFXX thumbnail',
    segment(0xe0, ({ thumbnail }) => Buffer.concat([Buffer.from('JFXX\0\x10'), thumbnail])),
  ],
  [
    'EXIF with a thumbnail',
    segment(0xe1, (load) => Buffer.concat([Buffer.from('Exif\0\0'), exif(load)])),
  ],
  ['XMP', segment(0xe1, () => Buffer.from(`http://ns.adobe.com/xap/1.0/\0${XMP}`))],
  ['XMP, continued', segment(0xe1, (load) => led('http://ns.adobe.com/xmp/extension/\0', load))],
  [
    'colour profile',
    segment(0xe2, ({ profile }) =>
      Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), profile]),
    ),
  ],
  ['MPF', segment(0xe2, (load) => led('MPF\0II*\0\x08\0\0\0', load))],
  ['IPTC', segment(0xed, ({ word }) => iptcSegmentData([[90, word]]))],
  ['comment', segment(0xfe, ({ spelt }) => spelt)],
  ...Array.from(
    { length: 15 },
    (_, at): Plant => [
      `APP${at + 1}`,
      // Segment 14 says how colours are stored; a wrong one would make another picture of this.
      segment(0xe1 + at, (load) => led(at === 13 ? 'Maker' : 'Maker\0', load)),
    ],
  ),
  ...TRAILERS,
]

const chunk = (name: string, data: (load: Load) => Buffer) => (file: Buffer, load: Load) =>
  withPngChunks(file, [pngChunk(name, data(load))])
const lastChunk =
  (name: string) =>
  (file: Buffer, { spelt }: Load) =>
    Buffer.concat([file.subarray(0, -12), pngChunk(name, spelt), file.subarray(-12)])

const PNG: readonly Plant[] = [
  ['tEXt', chunk('tEXt', (load) => led('Author\0', load))],
  [
    'zTXt',
    chunk('zTXt', ({ spelt }) => Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(spelt)])),
  ],
  ['iTXt', chunk('iTXt', ({ word }) => Buffer.from(`Description\0\0\0en\0\0${word}`))],
  [
    'iTXt, packed',
    chunk('iTXt', ({ word }) =>
      Buffer.concat([Buffer.from('Title\0\x01\0en\0\0'), deflateSync(Buffer.from(word))]),
    ),
  ],
  ['XMP', chunk('iTXt', () => Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${XMP}`))],
  ['eXIf', chunk('eXIf', exif)],
  [
    'iCCP',
    chunk('iCCP', ({ word, profile }) =>
      Buffer.concat([Buffer.from(`${word}\0\0`), deflateSync(profile)]),
    ),
  ],
  ['sPLT', chunk('sPLT', ({ word }) => Buffer.from(`${word}\0\x08\0\0\0\0\0\0`, 'latin1'))],
  ['a private chunk', chunk('prVt', ({ spelt }) => spelt)],
  ['a private chunk at the end', lastChunk('prVt')],
  ...TRAILERS,
]

function riffChunk(name: string, data: Buffer): Buffer {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

/** The WebP in its extended form: flags say what else there is, and those chunks stand round the picture. */
function extended(file: Buffer, flag: number, place: 'before' | 'behind', more: Buffer): Buffer {
  const has = file.toString('latin1', 12, 16) === 'VP8X'
  const head = has
    ? Buffer.from(file.subarray(20, 30))
    : Buffer.from([0, 0, 0, 0, 63, 0, 0, 47, 0, 0])
  head.writeUInt8((head[0] ?? 0) | flag)
  const inner = file.subarray(has ? 30 : 12)
  const parts = place === 'before' ? [more, inner] : [inner, more]
  const body = Buffer.concat([Buffer.from('WEBP'), riffChunk('VP8X', head), ...parts])
  return riffChunk('RIFF', body)
}

const WEBP: readonly Plant[] = [
  ['ICCP', (file, { profile }) => extended(file, 0x20, 'before', riffChunk('ICCP', profile))],
  ['EXIF', (file, load) => extended(file, 0x08, 'behind', riffChunk('EXIF', exif(load)))],
  ['XMP', (file) => extended(file, 0x04, 'behind', riffChunk('XMP ', Buffer.from(XMP)))],
  ['an unknown chunk', (file, { spelt }) => extended(file, 0, 'behind', riffChunk('prVt', spelt))],
  [
    'an unknown chunk before',
    (file, { spelt }) => extended(file, 0, 'before', riffChunk('prVt', spelt)),
  ],
]

function gifBlock(label: number, start: Buffer) {
  return (file: Buffer, { spelt }: Load) => {
    const at = 13 + (file[10] && file[10] & 0x80 ? 3 * 2 ** ((file[10] & 7) + 1) : 0)
    const data = Buffer.concat([Buffer.from([spelt.length]), spelt, Buffer.from([0])])
    const block = Buffer.concat([Buffer.from([0x21, label]), start, data])
    return Buffer.concat([file.subarray(0, at), block, file.subarray(at)])
  }
}

const GIF: readonly Plant[] = [
  ['comment', gifBlock(0xfe, Buffer.alloc(0))],
  ['application block', gifBlock(0xff, Buffer.from('\x0bGATEPOST1.0', 'latin1'))],
  ['XMP block', gifBlock(0xff, Buffer.from('\x0bXMP DataXMP', 'latin1'))],
  ['words to be drawn', gifBlock(0x01, Buffer.concat([Buffer.from([12]), Buffer.alloc(12)]))],
  ['comment and application block', (file, { word }) => withGifBlocks(file, word)],
  ...TRAILERS,
]

const AVIF: readonly Plant[] = [
  ['free', behind(({ spelt }) => box('free', spelt))],
  ['skip', behind(({ spelt }) => box('skip', spelt))],
  ['uuid', behind((load) => box('uuid', Buffer.concat([Buffer.alloc(16, 7), load.spelt])))],
  ['a second store of data', behind(({ spelt }) => box('mdat', spelt))],
  ['user data', behind(({ spelt }) => box('udta', spelt))],
]

const PLANTS: Readonly<Record<PhotoFormat, readonly Plant[]>> = {
  jpeg: JPEG,
  png: PNG,
  webp: WEBP,
  gif: GIF,
  avif: AVIF,
}

/** Every place of every format in which a word is planted. */
export const PLACES = Object.entries(PLANTS).flatMap(([format, plants]) =>
  plants.map(([place]) => `${format}: ${place}`),
)

export interface CraftedPhoto {
  readonly format: PhotoFormat
  readonly places: readonly string[]
  readonly bytes: Buffer
}

/**
 * Makes crafted photos: of each format in turn, with one to five plants in any order and spelling.
 * The same seed makes the same photos; with enough of them every place comes.
 */
export async function craftPhotos(options: {
  readonly count: number
  readonly seed: number
  readonly word: string
}): Promise<CraftedPhoto[]> {
  const { count, seed, word } = options
  const next = numbersFrom(seed)
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(next() * from.length)]
  const wholes = await wholePictures(word)
  const formats = Object.keys(PLANTS) as PhotoFormat[]
  return Array.from({ length: count }, (_, index) => {
    const format = formats[index % formats.length] ?? 'jpeg'
    let bytes: Buffer = wholes.files[format]
    const places: string[] = []
    for (let plants = 1 + Math.floor(next() * 5); plants > 0; plants--) {
      const [place, put] = pick(PLANTS[format]) ?? []
      const spelt = pick(SPELLINGS)?.(`${word} ${index}`) ?? Buffer.from(word)
      if (!place || !put) continue
      bytes = put(bytes, { ...wholes, word, spelt })
      places.push(`${format}: ${place}`)
    }
    return { format, places, bytes }
  })
}

async function wholePictures(word: string) {
  const small = () => drawn(64, 48)
  const jpeg = await small().jpeg().toBuffer()
  const { icc } = await sharp(await small().withIccProfile('p3').jpeg().toBuffer()).metadata()
  if (!icc) throw new Error('no colour profile was written')
  const profile = Buffer.concat([icc, Buffer.from(word), Buffer.alloc(word.length % 2)])
  profile.writeUInt32BE(profile.length)
  const tagged = { IFD0: { Artist: word }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } }
  return {
    profile,
    thumbnail: withJpegSegments(jpeg, [jpegSegment(0xfe, Buffer.from(word))]),
    files: {
      jpeg,
      png: await small().png().toBuffer(),
      webp: await small().webp().toBuffer(),
      gif: await small().gif().toBuffer(),
      avif: await small().withExif(tagged).withXmp(XMP).avif({ effort: 0 }).toBuffer(),
    } satisfies Record<PhotoFormat, Buffer>,
  }
}

/** Numbers from 0 to 1 that come again with the same seed: a linear congruential generator. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
