/** Small real videos of a moving square, and the same with things hidden in them. */
import { readFileSync } from 'node:fs'
import { box, insideBox, patched } from './mp4-bytes.ts'

/** The word that must not survive. */
export const CANARY = 'CANARYBIRD'

export const VIDEO_FIXTURES = {
  mp4: 'ball-h264-opus.mp4',
  silentMov: 'ball-h264-silent.mov',
  av1: 'ball-av1-silent.mp4',
  webm: 'ball-vp8-opus.webm',
} as const
export type VideoFixture = keyof typeof VIDEO_FIXTURES

/** A video of 2 seconds, 160 by 120 dots, 10 pictures a second. */
export function videoBytes(fixture: VideoFixture): Buffer {
  return readFileSync(new URL(`./fixtures/${VIDEO_FIXTURES[fixture]}`, import.meta.url))
}

/** A QuickTime note: its length and language, then its text. */
function note(name: string, text: string): Buffer {
  const words = Buffer.from(text)
  const head = Buffer.alloc(4)
  head.writeUInt16BE(words.length)
  head.writeUInt16BE(0x15c7, 2)
  return box(name, head, words)
}

function data(text: string): Buffer {
  return box('data', Buffer.from([0, 0, 0, 1, 0, 0, 0, 0]), Buffer.from(text))
}

function titles(): Buffer {
  const list = box(
    'ilst',
    box('©nam', data(`${CANARY} title`)),
    box('desc', data(`${CANARY} told`)),
  )
  const handler = Buffer.concat([Buffer.alloc(8), Buffer.from('mdirappl'), Buffer.alloc(9)])
  return box('meta', Buffer.alloc(4), box('hdlr', handler), list)
}

/** A track of another kind, with a name that tells. */
export function furtherTrack(holds: string, name = CANARY): Buffer {
  const header = Buffer.alloc(84)
  header.writeUInt32BE(99, 12)
  const media = Buffer.alloc(24)
  media.writeUInt32BE(1000, 12)
  const handler = Buffer.concat([
    Buffer.alloc(8),
    Buffer.from(holds),
    Buffer.alloc(12),
    Buffer.from(`${name}\0`),
  ])
  return box('trak', box('tkhd', header), box('mdia', box('mdhd', media), box('hdlr', handler)))
}

/** An MP4 with a canary in every place where a camera or a program leaves one. Its first picture is no longer whole. */
export function plantedMp4(): Buffer {
  return withNotes(withMessage(videoBytes('mp4')))
}

/** The same with every picture whole, for a browser that plays it. */
export function notedMp4(): Buffer {
  return withNotes(videoBytes('mp4'))
}

function withNotes(video: Buffer): Buffer {
  const notes = box(
    'udta',
    note('©xyz', `+51.5012-003.1791/${CANARY}`),
    note('©mak', `${CANARY} make`),
    note('©mod', `${CANARY} model`),
    note('©swr', `${CANARY} program`),
    box('loci', Buffer.from(`\0\0\0\0${CANARY}`)),
    box('chpl', Buffer.from(`${CANARY} chapter`)),
    box('XMP_', Buffer.from(`<x:xmpmeta>${CANARY}</x:xmpmeta>`)),
    titles(),
  )
  const uuid = box(
    'uuid',
    Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex'),
    Buffer.from(CANARY),
  )
  const inMoov = [notes, uuid, furtherTrack('text'), furtherTrack('meta'), furtherTrack('tmcd')]
  const planted = insideBox(video, 'moov', Buffer.concat(inMoov))
  return Buffer.concat([
    planted,
    uuid,
    box('free', Buffer.from(CANARY)),
    Buffer.from(`PK${CANARY}`),
  ])
}

/** The first picture of the MP4: its length and its first byte. */
const FIRST_PICTURE = Buffer.from('000000c365', 'hex')

/** A message of a camera beside the first picture, in place of its last bytes: the length stays. */
function withMessage(file: Buffer): Buffer {
  const at = file.indexOf(FIRST_PICTURE)
  const length = file.readUInt32BE(at)
  const words = Buffer.from(`0123456789abcdef${CANARY}`)
  const message = Buffer.concat([Buffer.from([6, 5, words.length]), words, Buffer.from([0x80])])
  const head = Buffer.alloc(4)
  head.writeUInt32BE(message.length)
  const rest = Buffer.alloc(4)
  rest.writeUInt32BE(length - message.length - 4)
  const tail = file.subarray(at + 4, at + length - message.length)
  return patched(file, at, Buffer.concat([head, message, rest, tail]))
}

/** A WebM with a canary in its title, its tags, a chapter and a file put inside. */
export function plantedWebm(): Buffer {
  const text = (id: string, words: string) => element(id, Buffer.from(words))
  const tag = element('67c8', text('45a3', 'LOCATION'), text('4487', `+51.5-003.1/${CANARY}`))
  const tags = element('1254c367', element('7373', element('63c0'), tag))
  const file = element(
    '61a7',
    text('466e', `${CANARY}.txt`),
    text('4660', 'text/plain'),
    text('465c', CANARY),
    element('46ae', Buffer.from([7])),
  )
  const chapter = element(
    'b6',
    element('73c4', Buffer.from([1])),
    element('91', Buffer.from([0])),
    element('80', text('85', CANARY), text('437c', 'eng')),
  )
  const beside = [tags, element('1941a469', file), element('1043a770', element('45b9', chapter))]
  return Buffer.concat([videoBytes('webm'), ...beside])
}

/** @param id the element's name in hex */
function element(id: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const size = Buffer.alloc(4)
  size.writeUInt32BE(0x10000000 + body.length)
  return Buffer.concat([Buffer.from(id, 'hex'), size, body])
}
