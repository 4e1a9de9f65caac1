const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
}

/** Letters that are printed as one, written as the letters that they are. */
export function withoutLigatures(text: string): string {
  return text.replace(/[ﬀ-ﬆ]/g, (joined) => LIGATURES[joined] ?? joined)
}

/**
 * Text as it is read: ligatures as letters, no soft hyphens or unseen characters, one space where
 * there were several. Characters that could not be read stay, so that the passage is marked.
 */
export function cleanText(text: string): string {
  return (
    withoutLigatures(text.normalize('NFC'))
      .replace(/\u00ad\s*\n\s*/g, '')
      .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g, '')
      // A database cannot hold NUL; what it stood for is lost.
      .replaceAll('\0', '\ufffd')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
  )
}
