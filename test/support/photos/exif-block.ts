/**
 * Builds an EXIF block byte by byte, because no library writes every tag that a camera does
 * (a place, a serial number, a second picture). Little-endian TIFF with up to four directories.
 */
interface Entry {
  readonly tag: number
  readonly type: 2 | 3 | 4 | 5
  readonly count: number
  readonly data: Buffer
}

const text = (tag: number, value: string): Entry => {
  const data = Buffer.from(`${value}\0`, 'latin1')
  return { tag, type: 2, count: data.length, data }
}

const long = (tag: number, value: number): Entry => {
  const data = Buffer.alloc(4)
  data.writeUInt32LE(value)
  return { tag, type: 4, count: 1, data }
}

const short = (tag: number, value: number): Entry => {
  const data = Buffer.alloc(4)
  data.writeUInt16LE(value)
  return { tag, type: 3, count: 1, data }
}

const degrees = (tag: number, [deg, min, sec]: readonly [number, number, number]): Entry => {
  const data = Buffer.alloc(24)
  for (const [index, part] of [deg, min, sec].entries()) {
    data.writeUInt32LE(part, index * 8)
    data.writeUInt32LE(1, index * 8 + 4)
  }
  return { tag, type: 5, count: 3, data }
}

/** Bytes of one directory whose larger values lie right behind it. `next` is the following directory. */
function directory(entries: readonly Entry[], start: number, next: number): Buffer {
  const head = Buffer.alloc(2 + entries.length * 12 + 4)
  const tail: Buffer[] = []
  let free = start + head.length
  head.writeUInt16LE(entries.length)
  for (const [index, { tag, type, count, data }] of entries.entries()) {
    const at = 2 + index * 12
    head.writeUInt16LE(tag, at)
    head.writeUInt16LE(type, at + 2)
    head.writeUInt32LE(count, at + 4)
    if (data.length <= 4) data.copy(head, at + 8)
    else {
      head.writeUInt32LE(free, at + 8)
      tail.push(data)
      free += data.length
    }
  }
  head.writeUInt32LE(next, head.length - 4)
  return Buffer.concat([head, ...tail])
}

export interface ExifParts {
  readonly canary: string
  readonly thumbnail?: Buffer
  readonly orientation?: number
}

/** An EXIF block with make, model, serial number, author, place (51°30' N, 3°12' W), time and thumbnail. */
export function exifBlock({ canary, thumbnail, orientation = 1 }: ExifParts): Buffer {
  const main = (exif: number, gps: number) => [
    text(0x010e, `${canary} caption`),
    text(0x010f, 'Acme'),
    text(0x0110, 'Snapper 9'),
    short(0x0112, orientation),
    text(0x0131, 'Snap OS 4'),
    text(0x013b, `${canary} author`),
    text(0x8298, `${canary} copyright`),
    long(0x8769, exif),
    long(0x8825, gps),
  ]
  const exif = [text(0x9003, '2026:06:19 14:05:00'), text(0xa431, `${canary}-SERIAL`)]
  const gps = [
    text(1, 'N'),
    degrees(2, [51, 30, 0]),
    text(3, 'W'),
    degrees(4, [3, 12, 0]),
    text(0x1b, `${canary} gps`),
  ]
  const second = (at: number, size: number) => [
    short(0x0103, 6),
    long(0x0201, at),
    long(0x0202, size),
  ]

  const mainAt = 8
  const exifAt = mainAt + directory(main(0, 0), 0, 0).length
  const gpsAt = exifAt + directory(exif, 0, 0).length
  const secondAt = gpsAt + directory(gps, 0, 0).length
  const thumbAt = secondAt + directory(second(0, 0), 0, 0).length
  return Buffer.concat([
    Buffer.from([0x49, 0x49, 0x2a, 0, mainAt, 0, 0, 0]),
    directory(main(exifAt, gpsAt), mainAt, thumbnail ? secondAt : 0),
    directory(exif, exifAt, 0),
    directory(gps, gpsAt, 0),
    directory(second(thumbAt, thumbnail?.length ?? 0), secondAt, 0),
    thumbnail ?? Buffer.alloc(0),
  ])
}
