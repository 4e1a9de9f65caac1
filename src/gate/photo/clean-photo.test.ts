import exifr from 'exifr'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { jpegSegment, withJpegSegments } from '../../../test/support/photos/containers.ts'
import { exifBlock } from '../../../test/support/photos/exif-block.ts'
import { CANARY, drawn, plantedPhotos } from '../../../test/support/photos/planted.ts'
import { type CleanPhoto, cleanPhoto } from './clean-photo.ts'
import { PHOTO_FORMATS } from './sniff.ts'

const planted = await plantedPhotos()

async function clean(bytes: Uint8Array): Promise<CleanPhoto> {
  const answer = await cleanPhoto(bytes)
  if (answer.kind !== 'clean') throw new Error(`refused: ${answer.reason}`)
  return answer
}

/** The canary as a Western text, as the two kinds of UTF-16, and backwards as some tags store it. */
const SPELLINGS = [
  Buffer.from(CANARY, 'latin1'),
  Buffer.from(CANARY, 'utf16le'),
  Buffer.from(CANARY, 'utf16le').swap16(),
]

function holdsCanary(bytes: Uint8Array): boolean {
  return SPELLINGS.some((spelling) => Buffer.from(bytes).includes(spelling))
}

/** The markers of a JPEG up to its picture data; anything that can carry words has one of its own. */
function jpegMarkers(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes)
  const markers: string[] = []
  for (let at = 2; file[at] === 0xff; at += 2 + file.readUInt16BE(at + 2)) {
    markers.push(file.toString('hex', at + 1, at + 2))
    if (file[at + 1] === 0xda) break
  }
  return [...new Set(markers)].sort()
}

describe('cleanPhoto()', () => {
  it.each(PHOTO_FORMATS)('starts from a %s that does hold the canary', (format) => {
    expect(holdsCanary(planted[format])).toBe(true)
  })

  it.each(PHOTO_FORMATS)('leaves no trace of anything planted in a %s', async (format) => {
    const { full, thumb } = await clean(planted[format])
    for (const { bytes } of [full, thumb]) {
      expect(holdsCanary(bytes)).toBe(false)
      const { exif, xmp, iptc, icc, comments, orientation } = await sharp(bytes).metadata()
      expect({ exif, xmp, iptc, icc, comments, orientation }).toEqual({})
    }
    expect(await exifr.parse(Buffer.from(full.bytes), true)).toBeUndefined()
    expect(await exifr.thumbnail(Buffer.from(full.bytes)).catch(() => undefined)).toBeUndefined()
  })

  it.each(PHOTO_FORMATS)(
    'writes only picture segments and stops at the end, from a %s',
    async (format) => {
      const { full, thumb } = await clean(planted[format])
      expect(jpegMarkers(full.bytes)).toEqual(['c0', 'c4', 'da', 'db'])
      expect(Array.from(full.bytes.slice(-2))).toEqual([0xff, 0xd9])
      const webp = Buffer.from(thumb.bytes)
      expect(webp.toString('latin1', 12, 16)).toBe('VP8 ')
      expect(webp.readUInt32LE(4) + 8).toBe(webp.length)
      expect(webp.readUInt32LE(16) + 20).toBeLessThanOrEqual(webp.length + 1)
    },
  )

  it('gives the same bytes for the same photo, and their digests', async () => {
    const [one, two] = [await clean(planted.jpeg), await clean(planted.jpeg)]
    expect(one).toEqual(two)
    expect(one.full.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(one.full.sha256).not.toBe(one.thumb.sha256)
  })

  it('keeps a small photo at its size and makes a large one fit', async () => {
    const small = await clean(await drawn(200, 100).png().toBuffer())
    expect([small.full.width, small.full.height]).toEqual([200, 100])
    expect([small.thumb.width, small.thumb.height]).toEqual([200, 100])
    const large = await clean(await drawn(3000, 1500).jpeg().toBuffer())
    expect([large.full.width, large.full.height]).toEqual([2048, 1024])
    expect([large.thumb.width, large.thumb.height]).toEqual([480, 240])
  })

  it.each([
    [1, 320, 240],
    [3, 320, 240],
    [6, 240, 320],
    [8, 240, 320],
  ])(
    'turns a photo of orientation %i upright before the orientation is lost',
    async (orientation, width, height) => {
      const tag = Buffer.concat([Buffer.from('Exif\0\0'), exifBlock({ canary: '', orientation })])
      const turned = withJpegSegments(await drawn().jpeg().toBuffer(), [jpegSegment(0xe1, tag)])
      const { full } = await clean(turned)
      expect([full.width, full.height]).toEqual([width, height])
      const shown = await sharp(turned).autoOrient().raw().toBuffer()
      const kept = await sharp(full.bytes).raw().toBuffer()
      const corner = (pixels: Buffer) =>
        Array.from(pixels.subarray(0, 3)).map((v) => Math.round(v / 64))
      expect(corner(kept)).toEqual(corner(shown))
    },
  )

  it('turns see-through parts white', async () => {
    const glass = sharp({ create: { width: 64, height: 64, channels: 4, background: '#ff000000' } })
    const { full } = await clean(await glass.png().toBuffer())
    expect((await sharp(full.bytes).stats()).channels.map(({ mean }) => mean)).toEqual([
      255, 255, 255,
    ])
  })

  it('brings a wide colour space into sRGB, so that colours look right without the profile', async () => {
    const plain = sharp({ create: { width: 64, height: 64, channels: 3, background: '#c05030' } })
    const wide = await plain.withIccProfile('p3').png().toBuffer()
    const { full } = await clean(wide)
    const [red, green, blue] = (await sharp(full.bytes).stats()).channels.map(({ mean }) => mean)
    expect(Math.abs((red ?? 0) - 0xc0)).toBeLessThan(4)
    expect(Math.abs((green ?? 0) - 0x50)).toBeLessThan(4)
    expect(Math.abs((blue ?? 0) - 0x30)).toBeLessThan(4)
  })

  it('takes grey, 16-bit and print (CMYK) pictures', async () => {
    const grey = await drawn().greyscale().png().toBuffer()
    const deep = await drawn().toColourspace('rgb16').png().toBuffer()
    const print = await drawn().toColourspace('cmyk').jpeg().toBuffer()
    for (const bytes of [grey, deep, print]) {
      const { space, channels, depth } = await sharp((await clean(bytes)).full.bytes).metadata()
      expect({ space, channels, depth }).toEqual({ space: 'srgb', channels: 3, depth: 'uchar' })
    }
  })

  it.each(PHOTO_FORMATS)('refuses a %s of which the end is missing', async (format) => {
    const whole = planted[format]
    const cut = whole.subarray(0, Math.floor(whole.length * 0.6))
    expect(await cleanPhoto(cut)).toMatchObject({ kind: 'refused', code: 'damaged' })
  })

  it('answers with the refusal for a file that is no photo', async () => {
    expect(await cleanPhoto(Buffer.from('<svg></svg>'))).toMatchObject({
      kind: 'refused',
      code: 'svg',
    })
  })
})
