const UNDIVIDED: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', ı: 'i', ø: 'o', đ: 'd' }

/** A name as somebody types it whose keyboard has no accents. */
export function withoutAccents(name: string): string {
  const apart = name.normalize('NFD').replace(/\p{M}/gu, '')
  return [...apart].map((letter) => UNDIVIDED[letter] ?? letter).join('')
}

/** A name as part of an address or a handle: small plain letters and nothing else. */
export function asHandle(name: string): string {
  return withoutAccents(name)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}

/** A name as part of a hashtag: every word begins with a capital and nothing stands between. */
export function asHashtag(name: string): string {
  const words = withoutAccents(name).split(/[^A-Za-z]+/)
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}
