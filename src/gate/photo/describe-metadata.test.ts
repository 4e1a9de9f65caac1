import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  iptcSegmentData,
  jpegSegment,
  pngChunk,
  withJpegSegments,
  withPngChunks,
} from '../../../test/support/photos/containers.ts'
import { exifBlock } from '../../../test/support/photos/exif-block.ts'
import { drawn, plantedPhotos } from '../../../test/support/photos/planted.ts'
import { cleanPhoto } from './clean-photo.ts'
import { describeMetadata, HIDDEN_KINDS } from './describe-metadata.ts'
import { PHOTO_FORMATS } from './sniff.ts'

const planted = await plantedPhotos()
const plainJpeg = await drawn().jpeg().toBuffer()
const plainPng = await drawn().png().toBuffer()

function exifSegment(exif: Buffer): Buffer {
  return jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif]))
}

async function words(bytes: Buffer): Promise<Record<string, string>> {
  return Object.fromEntries(
    (await describeMetadata(bytes)).map((detail) => [detail.kind, detail.words]),
  )
}

describe('describeMetadata()', () => {
  it('tells the author in words what a camera wrote', async () => {
    const thumbnail = await drawn(32, 32).jpeg().toBuffer()
    const photo = withJpegSegments(plainJpeg, [
      exifSegment(exifBlock({ canary: 'Ada Quill', thumbnail })),
    ])
    expect(await describeMetadata(photo)).toEqual([
      { kind: 'place', words: 'Where it was taken: about 51.5° north, 3.2° west.' },
      { kind: 'time', words: 'When it was taken: 19 June 2026 at 14:05.' },
      {
        kind: 'device',
        words: 'What it was taken with: Acme Snapper 9, and its serial number.',
        camera: { make: 'Acme', model: 'Snapper 9' },
      },
      { kind: 'software', words: 'It was edited or written with Snap OS 4.' },
      {
        kind: 'author',
        words: 'Who made it: Ada Quill author. Its copyright line: Ada Quill copyright.',
      },
      { kind: 'caption', words: 'A caption: Ada Quill caption.' },
      {
        kind: 'thumbnail',
        words: 'A small copy of the picture, perhaps from before it was cropped.',
      },
    ])
  })

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'finds the place, time, device and author in a %s',
    async (format) => {
      const found = await words(planted[format])
      expect(found.place).toBe('Where it was taken: about 51.5° north, 3.2° west.')
      expect(found.time).toBe('When it was taken: 19 June 2026 at 14:05.')
      expect(found.device).toContain('Acme Snapper 9')
      expect(found.author).toContain('CANARYBIRD author')
    },
  )

  it('reads what a newsroom wrote when there is nothing else', async () => {
    const iptc = iptcSegmentData([
      [80, 'Ada Quill'],
      [90, 'Lower Fallow'],
      [120, 'The cup final'],
    ])
    expect(await words(withJpegSegments(plainJpeg, [jpegSegment(0xed, iptc)]))).toEqual({
      place: 'The name of the place: Lower Fallow.',
      author: 'Who made it: Ada Quill.',
      caption: 'A caption: The cup final.',
    })
  })

  it('reads the notes that a PNG may hold', async () => {
    const note = pngChunk('tEXt', Buffer.from('Author\0Ada Quill'))
    expect(await words(withPngChunks(plainPng, [note]))).toEqual({
      author: 'Who made it: Ada Quill.',
    })
  })

  it.each(PHOTO_FORMATS)('finds nothing in the clean copy of a planted %s', async (format) => {
    const clean = await cleanPhoto(planted[format])
    if (clean.kind !== 'clean') throw new Error(clean.reason)
    expect(await describeMetadata(Buffer.from(clean.full.bytes))).toEqual([])
    expect(await describeMetadata(Buffer.from(clean.thumb.bytes))).toEqual([])
  })

  it('finds nothing in a plain picture', async () => {
    expect(await describeMetadata(plainJpeg)).toEqual([])
  })

  it('says so when there is something that it cannot read', async () => {
    const broken = withJpegSegments(plainJpeg, [
      exifSegment(Buffer.from('II*\0\xff\xff\xff\x7f', 'latin1')),
    ])
    expect((await words(broken)).unreadable).toBe('Other hidden data that could not be read.')
  })

  it('looks away from a note that unpacks to a hundred times its size', async () => {
    const bomb = Buffer.concat([
      Buffer.from('Comment\0\0'),
      deflateSync(Buffer.alloc(64 << 20, 97)),
    ])
    const found = await describeMetadata(withPngChunks(plainPng, [pngChunk('zTXt', bomb)]))
    expect(found.every((detail) => detail.words.length < 200)).toBe(true)
  })

  it('shows words on one line, whatever was written', async () => {
    const note = pngChunk('tEXt', Buffer.from(`Author\0${'x\u0007\n'.repeat(500)}`))
    const { author } = await words(withPngChunks(plainPng, [note]))
    expect(author).toMatch(/^Who made it: [x …]{80}\.$/u)
  })

  it('survives any damage to the hidden data', async () => {
    const exif = exifBlock({ canary: 'Ada Quill' })
    const place = fc.record({ at: fc.nat(exif.length - 1), value: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 12 }), async (places) => {
        const damaged = Buffer.from(exif)
        for (const { at, value } of places) damaged[at] = value
        const found = await describeMetadata(withJpegSegments(plainJpeg, [exifSegment(damaged)]))
        const kinds = found.map(({ kind }) => kind)
        expect(kinds).toEqual(HIDDEN_KINDS.filter((kind) => kinds.includes(kind)))
      }),
    )
  })
})
