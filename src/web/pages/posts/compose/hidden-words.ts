import type { HiddenKind } from '../../../../gate/photo/index.ts'

/** What a photo would have given away, as it is told to whoever added it. */
const WORDS: Readonly<Record<HiddenKind, string>> = {
  place: 'where it was taken',
  time: 'when it was taken',
  device: 'what it was taken with',
  software: 'what it was edited with',
  author: 'who made it',
  caption: 'a caption or names',
  thumbnail: 'a smaller copy of itself, perhaps from before it was cropped',
  unreadable: 'other hidden data',
}

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** One sentence on what was hidden in a photo and is gone. */
export function removedInWords(kinds: readonly HiddenKind[]): string {
  if (kinds.length === 0) return 'Nothing was hidden in this photo.'
  const told = LIST.format(kinds.map((kind) => WORDS[kind]))
  return `This photo told ${told}. It does not any more.`
}
