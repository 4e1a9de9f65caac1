import { NotTaken } from './refusals.ts'

/** Supplemental messages that are free for anything: registered and unregistered user data. */
const FREE_FOR_ANYTHING = new Set([4, 5])

export interface PictureCodec {
  readonly codec: string
  /** The decoder's settings as the file gives them; says how many bytes a length takes. */
  readonly settings: Uint8Array | undefined
}

/**
 * Takes out of one H.264 or H.265 picture what a camera may put beside it: a place, a text, the
 * settings of a program. The picture itself is left bit for bit.
 * @throws NotTaken for a picture whose parts do not add up
 */
export function withoutUserData(
  picture: Uint8Array,
  { codec, settings }: PictureCodec,
): Uint8Array {
  if ((codec !== 'avc' && codec !== 'hevc') || !settings) return picture
  const lengthBytes = ((settings[codec === 'avc' ? 4 : 21] ?? 3) & 3) + 1
  const kept: Uint8Array[] = []
  let dropped = false
  let at = 0
  while (at < picture.length) {
    const end = at + lengthBytes + readNumber(picture.subarray(at, at + lengthBytes))
    if (end > picture.length || at + lengthBytes > picture.length) throw new NotTaken('damaged')
    if (holdsUserData(picture.subarray(at + lengthBytes, end), codec)) dropped = true
    else kept.push(picture.subarray(at, end))
    at = end
  }
  return dropped ? Buffer.concat(kept) : picture
}

function readNumber(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0)
}

function holdsUserData(part: Uint8Array, codec: 'avc' | 'hevc'): boolean {
  const first = part[0] ?? 0
  const isMessage = codec === 'avc' ? (first & 31) === 6 : [39, 40].includes((first >> 1) & 63)
  if (!isMessage) return false
  let at = codec === 'avc' ? 1 : 2
  // What is left at the end is one closing byte.
  while (at + 1 < part.length) {
    const type = readRun(part, at)
    const size = readRun(part, type.next)
    if (FREE_FOR_ANYTHING.has(type.value)) return true
    at = size.next + size.value
  }
  return false
}

/** Bytes of 255 add up until a smaller one ends the number. */
function readRun(part: Uint8Array, from: number): { value: number; next: number } {
  let value = 0
  let at = from
  while (part[at] === 255) {
    value += 255
    at += 1
  }
  return { value: value + (part[at] ?? 0), next: at + 1 }
}
