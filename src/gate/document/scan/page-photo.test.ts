import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { MAX_DOCUMENT_BYTES, MAX_PHOTOS, MAX_SHEET_BYTES } from '../limits.ts'
import { pagePhoto } from './page-photo.ts'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#eee8dd' } })

describe('a photo of a page', () => {
  it('is laid as its camera was held, in grey, and keeps nothing that was hidden in it', async () => {
    const photo = await plain(400, 300)
      .withExif({ IFD0: { Copyright: 'Acorn' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const sheet = await pagePhoto(photo)
    expect(sheet).toMatchObject({ kind: 'sheet', width: 300, height: 400 })
    if (sheet.kind !== 'sheet') return
    const known = await sharp(sheet.bytes).metadata()
    expect(known).toMatchObject({ format: 'jpeg', channels: 1 })
    expect(known.exif).toBeUndefined()
    expect(known.orientation).toBeUndefined()
    expect(await pagePhoto(photo)).toEqual(sheet)
  })

  it.each(['png', 'webp'] as const)(
    'is taken as %s, what is see-through as paper',
    async (kind) => {
      const photo = await sharp({
        create: { width: 200, height: 300, channels: 4, background: '#00000000' },
      })
        .toFormat(kind)
        .toBuffer()
      const sheet = await pagePhoto(photo)
      if (sheet.kind !== 'sheet') throw new Error(sheet.reason)
      expect((await sharp(sheet.bytes).stats()).channels[0]?.min).toBeGreaterThan(250)
    },
  )

  it('is made so small that sixty of them are one document, however grainy', async () => {
    const [width, height] = [2_400, 3_200]
    // Grain as a phone has it in poor light, the same on every machine.
    let grain = 1
    const data = Uint8Array.from({ length: width * height }, () => {
      grain = (Math.imul(grain, 1_103_515_245) + 12_345) >>> 0
      return 190 + ((grain >>> 16) % 24)
    })
    const photo = await sharp(data, { raw: { width, height, channels: 1 } })
      .jpeg()
      .toBuffer()
    const sheet = await pagePhoto(photo)
    if (sheet.kind !== 'sheet') throw new Error(sheet.reason)
    expect(photo.length).toBeGreaterThan(MAX_SHEET_BYTES)
    expect(sheet.bytes.length).toBeLessThanOrEqual(MAX_SHEET_BYTES)
    expect(Math.max(sheet.width, sheet.height)).toBeGreaterThanOrEqual(2_000)
    expect(MAX_PHOTOS * MAX_SHEET_BYTES).toBeLessThan(MAX_DOCUMENT_BYTES)
  })

  const gif = () => plain(50, 50).gif().toBuffer()
  const cut = async () => (await plain(900, 900).png().toBuffer()).subarray(0, 200)
  it.each([
    ['a drawing that moves or not', 'other_picture', gif],
    ['a picture cut off', 'damaged', cut],
    ['a PDF', 'pdf', async () => Buffer.from('%PDF-1.7\n1 0 obj')],
    [
      'a HEIC photo',
      'heic',
      async () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    ],
    ['nothing', 'empty', async () => Buffer.alloc(0)],
  ])('is refused with a way to mend it: %s', async (_, code, make) => {
    expect(await pagePhoto(await make())).toMatchObject({ kind: 'refused', code })
  })
})
