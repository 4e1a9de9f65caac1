/** Puts blocks into picture files by hand, where each format keeps them. */
import { crc32, deflateSync } from 'node:zlib'

/** A JPEG segment: marker, length, data. */
export function jpegSegment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** The JPEG with these segments right after its start. */
export function withJpegSegments(jpeg: Buffer, segments: readonly Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])
}

/** IPTC records as newsroom software writes them: inside a Photoshop resource in segment 13. */
export function iptcSegmentData(records: readonly (readonly [number, string])[]): Buffer {
  const body = Buffer.concat(
    records.map(([record, words]) => {
      const data = Buffer.from(words, 'latin1')
      return Buffer.concat([
        Buffer.from([0x1c, 2, record, data.length >> 8, data.length & 255]),
        data,
      ])
    }),
  )
  const size = Buffer.alloc(4)
  size.writeUInt32BE(body.length)
  const resource = Buffer.from('8BIM\x04\x04\0\0', 'latin1')
  const padding = Buffer.alloc(body.length % 2)
  return Buffer.concat([Buffer.from('Photoshop 3.0\0'), resource, size, body, padding])
}

/** A PNG chunk: length, name, data, check sum. */
export function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const out = Buffer.alloc(4)
  out.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([out, body, sum])
}

/** The PNG with these chunks right after its header. */
export function withPngChunks(png: Buffer, chunks: readonly Buffer[]): Buffer {
  const afterHeader = 8 + 25
  return Buffer.concat([png.subarray(0, afterHeader), ...chunks, png.subarray(afterHeader)])
}

/** A black PNG of any size, small on disk however large it is to open. */
export function blankPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const lines = Buffer.alloc((Math.ceil(width / 8) + 1) * height)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(lines)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** The WebP with further RIFF chunks at its end, its outer length mended. */
export function withWebpChunks(
  webp: Buffer,
  chunks: readonly (readonly [string, Buffer])[],
): Buffer {
  const extra = chunks.map(([name, data]) => {
    const head = Buffer.from(`${name}\0\0\0\0`, 'latin1')
    head.writeUInt32LE(data.length, 4)
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
  })
  const out = Buffer.concat([webp, ...extra])
  out.writeUInt32LE(out.length - 8, 4)
  return out
}

/** The GIF with a comment and an application block before its picture. */
export function withGifBlocks(gif: Buffer, words: string): Buffer {
  const data = Buffer.from(words, 'latin1')
  const block = Buffer.concat([Buffer.from([data.length]), data, Buffer.from([0])])
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe]), block])
  const application = Buffer.concat([
    Buffer.from([0x21, 0xff, 11]),
    Buffer.from('GATEPOST1.0'),
    block,
  ])
  const tableSize = gif[10] && gif[10] & 0x80 ? 3 * 2 ** ((gif[10] & 7) + 1) : 0
  const at = 13 + tableSize
  return Buffer.concat([gif.subarray(0, at), comment, application, gif.subarray(at)])
}

/** A ZIP archive with one stored file, smallest form. */
export function tinyZip(name: string, content: string): Buffer {
  const [file, data] = [Buffer.from(name), Buffer.from(content)]
  const entry = Buffer.alloc(30)
  entry.write('PK\x03\x04', 'latin1')
  entry.writeUInt32LE(crc32(data), 14)
  entry.writeUInt32LE(data.length, 18)
  entry.writeUInt32LE(data.length, 22)
  entry.writeUInt16LE(file.length, 26)
  const listed = Buffer.alloc(46)
  listed.write('PK\x01\x02', 'latin1')
  listed.writeUInt32LE(crc32(data), 16)
  listed.writeUInt32LE(data.length, 20)
  listed.writeUInt32LE(data.length, 24)
  listed.writeUInt16LE(file.length, 28)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(listed.length + file.length, 12)
  end.writeUInt32LE(entry.length + file.length + data.length, 16)
  return Buffer.concat([entry, file, data, listed, file, end])
}
