import { sniff } from '../photo/sniff.ts'
import type { VideoRefusalCode } from './refusals.ts'

/** What a file is kept as. A QuickTime file is kept as an MP4. */
export const VIDEO_CONTAINERS = ['mp4', 'webm'] as const
export type VideoContainer = (typeof VIDEO_CONTAINERS)[number]

/** How much of a file is looked at to tell what it is, in bytes. */
export const SNIFFED_BYTES = 4096

export type SniffedVideo =
  | { readonly container: VideoContainer }
  | { readonly refused: VideoRefusalCode }

/** Older QuickTime files begin with any of these boxes and no list of brands. */
const OLD_QUICKTIME = new Set(['moov', 'mdat', 'wide', 'free', 'skip', 'pnot'])
const STILLS = /^(?:avif|avis|hei[cmsx]|hev[cmsx]|mif1|msf1)$/

/** Tells what a file is from its first bytes alone; a name or a declared type is never asked. */
export function sniffVideo(head: Uint8Array): SniffedVideo {
  if (head.byteLength === 0) return { refused: 'empty' }
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  const box = bytes.toString('latin1', 4, 8)
  if (box === 'ftyp') {
    return STILLS.test(bytes.toString('latin1', 8, 12))
      ? { refused: 'photo' }
      : { container: 'mp4' }
  }
  if (OLD_QUICKTIME.has(box)) return { container: 'mp4' }
  if (bytes.toString('latin1', 0, 4) === '\x1a\x45\xdf\xa3') {
    const name = /\x42\x82[\x81-\x90]([a-z]{1,16})/.exec(bytes.toString('latin1', 0, 256))?.[1]
    return name === 'webm' ? { container: 'webm' } : { refused: 'other_video' }
  }
  const other = sniff(head)
  if ('format' in other) return { refused: 'photo' }
  return { refused: other.refused === 'video' ? 'other_video' : 'unknown' }
}
