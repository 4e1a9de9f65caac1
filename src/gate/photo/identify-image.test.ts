import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import {
  blankPng,
  pngChunk,
  tinyZip,
  withPngChunks,
} from '../../../test/support/photos/containers.ts'
import { drawn, plantedPhotos } from '../../../test/support/photos/planted.ts'
import { identifyImage } from './identify-image.ts'
import { MAX_PHOTO_BYTES } from './limits.ts'
import { PHOTO_REFUSALS, type PhotoRefusalCode } from './refusals.ts'
import { PHOTO_FORMATS } from './sniff.ts'

const whole = {
  jpeg: await drawn().jpeg().toBuffer(),
  png: await drawn().png().toBuffer(),
  webp: await drawn().webp().toBuffer(),
  gif: await drawn().gif().toBuffer(),
  avif: await drawn().avif({ effort: 0 }).toBuffer(),
}
const planted = await plantedPhotos()

/** The box that opens an ISO media file: its main brand, then the others it is readable as. */
function mediaFile(...brands: string[]): Buffer {
  const box = Buffer.from(`\0\0\0\0ftyp${brands[0]}\0\0\0\0${brands.slice(1).join('')}`, 'latin1')
  box.writeUInt32BE(box.length)
  return Buffer.concat([box, Buffer.alloc(64)])
}

async function movingGif(): Promise<Buffer> {
  const frames = await sharp(await drawn(32, 64).raw().toBuffer(), {
    raw: { width: 32, height: 64, channels: 3, pageHeight: 32 },
  })
    .gif()
    .toBuffer()
  return frames
}

async function movingWebp(): Promise<Buffer> {
  return sharp(await movingGif(), { animated: true })
    .webp()
    .toBuffer()
}

function movingPng(): Buffer {
  return withPngChunks(whole.png, [pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))])
}

/** The JPEG with other measurements in its frame header than its data has. */
function jpegClaiming(width: number, height: number): Buffer {
  const jpeg = Buffer.from(whole.jpeg)
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
  jpeg.writeUInt16BE(height, frame + 5)
  jpeg.writeUInt16BE(width, frame + 7)
  return jpeg
}

const refused: readonly (readonly [string, PhotoRefusalCode, Buffer])[] = [
  ['nothing at all', 'empty', Buffer.alloc(0)],
  ['one byte', 'unknown', Buffer.from([0xff])],
  ['an iPhone photo', 'heic', mediaFile('heic', 'mif1', 'heic')],
  ['an iPhone photo under its general brand', 'heic', mediaFile('mif1', 'heic')],
  ['a burst of HEVC pictures', 'heic', mediaFile('msf1', 'hevc')],
  ['a moving AVIF', 'animated', mediaFile('avis', 'avif', 'msf1')],
  ['an MP4 video', 'video', mediaFile('isom', 'mp42')],
  ['a phone video', 'video', mediaFile('qt  ')],
  ['a WebM video', 'video', Buffer.from('\x1a\x45\xdf\xa3 webm', 'latin1')],
  ['an AVI video', 'video', Buffer.from('RIFF\0\0\0\0AVI LIST', 'latin1')],
  ['a sound', 'unknown', Buffer.from('RIFF\0\0\0\0WAVEfmt ', 'latin1')],
  ['an SVG drawing', 'svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['an SVG behind a comment', 'svg', Buffer.from('\ufeff<?xml version="1.0"?><!-- x -->\n<svg >')],
  ['a web page', 'web_page', Buffer.from('\n <!DOCTYPE html><p>hello')],
  [
    'a web page in front of a JPEG',
    'web_page',
    Buffer.concat([Buffer.from('<html><script>1</script>'), whole.jpeg]),
  ],
  ['a fragment of a page', 'web_page', Buffer.from('<img src=x onerror=alert(1)>')],
  ['a PHP script', 'program', Buffer.from('<?php echo 1;')],
  ['a bare script', 'program', Buffer.from('<script>alert(1)</script>')],
  ['a shell script', 'program', Buffer.from('#!/bin/sh\n')],
  ['a Windows program', 'program', Buffer.from('MZ\x90\0', 'latin1')],
  ['a PDF', 'pdf', Buffer.from('%PDF-1.7\n')],
  ['a PDF behind some bytes', 'pdf', Buffer.from('hello\n%PDF-1.7\n')],
  ['a ZIP', 'archive', tinyZip('a.txt', 'hello')],
  [
    'a JPEG with a ZIP behind it',
    'archive',
    Buffer.concat([whole.jpeg, tinyZip('a.html', '<script>')]),
  ],
  [
    'a GIF with a Java program behind it',
    'archive',
    Buffer.concat([whole.gif, tinyZip('A.class', 'x'), Buffer.alloc(900)]),
  ],
  ['a TIFF scan', 'other_picture', Buffer.from('II*\0\x08\0\0\0', 'latin1')],
  ['a BMP', 'other_picture', Buffer.from('BM\x36\0', 'latin1')],
  ['plain text', 'unknown', Buffer.from('Dear parents, sports day is on Friday.')],
  ['a JPEG start with nothing behind it', 'damaged', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  [
    'a script that starts like a GIF',
    'damaged',
    Buffer.from('GIF89a=1;/*................*/alert(1)'),
  ],
  ['a JPEG that says it is huge', 'too_many_pixels', jpegClaiming(65000, 65000)],
  ['a decompression bomb', 'too_many_pixels', blankPng(16000, 16000)],
  ['a dot', 'too_small', blankPng(1, 1)],
  ['a hairline', 'too_small', blankPng(400, 15)],
  ['a moving GIF', 'animated', await movingGif()],
  ['a moving WebP', 'animated', await movingWebp()],
  ['a moving PNG', 'animated', movingPng()],
  ['a photo over 25 MB', 'too_big', Buffer.concat([whole.jpeg, Buffer.alloc(MAX_PHOTO_BYTES)])],
]

describe('identifyImage()', () => {
  it.each(PHOTO_FORMATS)('takes a %s for what it is', async (format) => {
    expect(await identifyImage(whole[format])).toEqual({
      kind: 'image',
      format,
      width: 320,
      height: 240,
    })
  })

  it.each(PHOTO_FORMATS)(
    'takes a %s full of hidden data and with bytes behind it',
    async (format) => {
      expect(await identifyImage(planted[format])).toMatchObject({ kind: 'image', format })
    },
  )

  it.each(refused)('refuses %s', async (_what, code, bytes) => {
    expect(await identifyImage(bytes)).toEqual({ kind: 'refused', code, ...PHOTO_REFUSALS[code] })
  })

  it('has a file here for every refusal that there is', () => {
    expect(new Set(refused.map(([, code]) => code))).toEqual(new Set(Object.keys(PHOTO_REFUSALS)))
  })

  it('takes the smallest and the largest picture allowed', async () => {
    expect(await identifyImage(blankPng(16, 16))).toMatchObject({ kind: 'image', width: 16 })
    expect(await identifyImage(blankPng(10_000, 5_000))).toMatchObject({
      kind: 'image',
      width: 10_000,
    })
  })

  // The last bytes of a PNG (its end chunk) and of a GIF hold no picture: without them it is whole.
  it.each([
    ['jpeg', 1],
    ['png', 13],
    ['webp', 1],
    ['gif', 2],
    ['avif', 1],
  ] as const)('refuses a %s cut off anywhere before its end', async (format, least) => {
    const file = whole[format]
    for (let step = 1; step <= 40; step++) {
      const cut = Math.max(least, Math.floor((file.length * step) / 40))
      const answer = await identifyImage(file.subarray(0, file.length - cut))
      expect(answer.kind, `${cut} of ${file.length} bytes missing`).toBe('refused')
    }
  })

  it('gives an answer for any bytes, never an exception', async () => {
    const start = fc.constantFrom(...PHOTO_FORMATS.map((format) => whole[format].subarray(0, 64)))
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (head, tail) => {
        const answer = await identifyImage(Buffer.concat([head, tail]))
        expect(['image', 'refused']).toContain(answer.kind)
      }),
    )
  })

  it('leaves the bytes that it was given alone', async () => {
    const bytes = Buffer.from(planted.jpeg)
    await identifyImage(bytes)
    expect(bytes.equals(planted.jpeg)).toBe(true)
  })
})
