/** Photos with a canary planted in every place where each format can hide something. */
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import {
  iptcSegmentData,
  jpegSegment,
  pngChunk,
  withGifBlocks,
  withJpegSegments,
  withPngChunks,
  withWebpChunks,
} from './containers.ts'
import { exifBlock } from './exif-block.ts'

/** The word that must not survive. */
export const CANARY = 'CANARYBIRD'

/** A drawn picture with a different colour in each corner, so that turning it can be seen. */
export function drawn(width = 320, height = 240) {
  const half = { width: Math.ceil(width / 2), height: Math.ceil(height / 2) }
  const patch = (colour: string, left: number, top: number) => ({
    input: { create: { ...half, channels: 3 as const, background: colour } },
    left,
    top,
  })
  return sharp({ create: { width, height, channels: 3, background: '#fff' } }).composite([
    patch('#c00', 0, 0),
    patch('#0a0', width - half.width, 0),
    patch('#00c', 0, height - half.height),
  ])
}

/** An XMP packet with a place, a person, a caption and a thumbnail. */
export const XMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" exif:GPSLatitude="51,30.5N" photoshop:City="${CANARY} town"><dc:creator><rdf:Seq><rdf:li>${CANARY} author</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

const trailer = Buffer.from(`${CANARY} after the end`)

/** A valid colour profile with the canary in its spare bytes. */
async function plantedProfile(): Promise<Buffer> {
  const { icc } = await sharp(await drawn(32, 32).withIccProfile('p3').jpeg().toBuffer()).metadata()
  if (!icc) throw new Error('no colour profile was written')
  const profile = Buffer.concat([icc, Buffer.from(`${CANARY}!!`)])
  profile.writeUInt32BE(profile.length)
  return profile
}

async function plantedThumbnail(): Promise<Buffer> {
  const small = await drawn(32, 32).jpeg().toBuffer()
  return withJpegSegments(small, [jpegSegment(0xfe, Buffer.from(`${CANARY} thumbnail`))])
}

async function plantedJpeg(): Promise<Buffer> {
  const exif = exifBlock({ canary: CANARY, thumbnail: await plantedThumbnail() })
  const icc = Buffer.concat([
    Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'),
    await plantedProfile(),
  ])
  const segments = [
    jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif])),
    jpegSegment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${XMP}`)),
    jpegSegment(0xe2, icc),
    jpegSegment(0xe2, Buffer.from(`MPF\0${CANARY}`)),
    jpegSegment(0xe4, Buffer.from(CANARY)),
    jpegSegment(
      0xed,
      iptcSegmentData([
        [80, `${CANARY} author`],
        [90, `${CANARY} town`],
      ]),
    ),
    jpegSegment(0xfe, Buffer.from(`${CANARY} comment`)),
  ]
  const jpeg = await drawn().jpeg().toBuffer()
  return Buffer.concat([withJpegSegments(jpeg, segments), await plantedThumbnail(), trailer])
}

async function plantedPng(): Promise<Buffer> {
  const exif = exifBlock({ canary: CANARY, thumbnail: await plantedThumbnail() })
  const chunks = [
    pngChunk(
      'iCCP',
      Buffer.concat([Buffer.from('named\0\0'), deflateSync(await plantedProfile())]),
    ),
    pngChunk('eXIf', exif),
    pngChunk('tEXt', Buffer.from(`Author\0${CANARY} author`)),
    pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from(CANARY))])),
    pngChunk('iTXt', Buffer.from(`Description\0\0\0en\0\0${CANARY} caption`)),
    pngChunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${XMP}`)),
    pngChunk('prVt', Buffer.from(CANARY)),
  ]
  return Buffer.concat([withPngChunks(await drawn().png().toBuffer(), chunks), trailer])
}

async function plantedByLibrary(format: 'webp' | 'avif'): Promise<Buffer> {
  const tagged = drawn()
    .withIccProfile('p3')
    .withXmp(XMP)
    .withExif({
      IFD0: { Make: 'Acme', Model: 'Snapper 9', Artist: `${CANARY} author`, Copyright: CANARY },
      IFD2: { DateTimeOriginal: '2026:06:19 14:05:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 30/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '3/1 12/1 0/1',
      },
    })
  return tagged.toFormat(format).toBuffer()
}

async function plantedWebp(): Promise<Buffer> {
  const webp = await plantedByLibrary('webp')
  return Buffer.concat([withWebpChunks(webp, [['prVt', Buffer.from(CANARY)]]), trailer])
}

async function plantedAvif(): Promise<Buffer> {
  const free = Buffer.concat([Buffer.from('\0\0\0\0free', 'latin1'), Buffer.from(CANARY)])
  free.writeUInt32BE(free.length)
  return Buffer.concat([await plantedByLibrary('avif'), free, trailer])
}

async function plantedGif(): Promise<Buffer> {
  return Buffer.concat([
    withGifBlocks(await drawn().gif().toBuffer(), `${CANARY} comment`),
    trailer,
  ])
}

/** One planted file of each format. */
export async function plantedPhotos() {
  return {
    jpeg: await plantedJpeg(),
    png: await plantedPng(),
    webp: await plantedWebp(),
    avif: await plantedAvif(),
    gif: await plantedGif(),
  }
}
