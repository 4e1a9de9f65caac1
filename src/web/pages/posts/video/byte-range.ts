import type { ByteRange } from '../../../../domain/media/index.ts'

/** A number this long is beyond any file of ours, and still exact. */
const RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/

/**
 * Which part of a file a browser asks for (RFC 9110, 14.2). Several parts at once are answered with
 * the whole, as the standard allows.
 * @param bytes how long the file is
 * @returns undefined for the whole file; `outside` where there is no such part
 */
export function readRange(
  header: string | undefined,
  bytes: number,
): ByteRange | 'outside' | undefined {
  const match = RANGE.exec(header?.trim() ?? '')
  if (!match) return undefined
  const [, from = '', to = ''] = match
  if (from === '' && to === '') return undefined
  if (from === '') {
    const length = Math.min(Number(to), bytes)
    return length === 0 ? 'outside' : { first: bytes - length, last: bytes - 1 }
  }
  const [first, last] = [Number(from), to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)]
  if (first >= bytes) return 'outside'
  // An end before its beginning is no range at all, and is passed over.
  return to !== '' && Number(to) < first ? undefined : { first, last }
}
