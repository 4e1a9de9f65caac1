import type { VideoHiddenKind } from '../../../../gate/video/index.ts'

/** What a video would have given away, as it is told to whoever added it. */
const WORDS: Readonly<Record<VideoHiddenKind, string>> = {
  place: 'where it was filmed',
  time: 'when it was filmed',
  device: 'what it was filmed with',
  software: 'what it was edited with',
  author: 'who made it',
  title: 'a title or a note',
  picture: 'a cover picture',
  subtitles: 'a track of text',
  chapters: 'names of chapters',
  tracks: 'further tracks',
  trimmed: 'pictures that had been cut off',
  other: 'other hidden data',
}

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** One sentence on what was hidden in a video and is gone. */
export function videoRemovedInWords(kinds: readonly VideoHiddenKind[]): string {
  if (kinds.length === 0) return 'Nothing was hidden in this video.'
  return `This video gave away ${LIST.format(kinds.map((kind) => WORDS[kind]))}. It does not any more.`
}

/** "2 minutes 5 seconds". */
export function durationInWords(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000))
  const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`
  const parts = [
    ...(seconds >= 60 ? [counted(Math.floor(seconds / 60), 'minute')] : []),
    ...(seconds % 60 > 0 ? [counted(seconds % 60, 'second')] : []),
  ]
  return parts.join(' ')
}

/** "12 MB". */
export function sizeInWords(bytes: number): string {
  const mb = bytes / 1024 ** 2
  return mb < 1 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${Math.round(mb)} MB`
}
