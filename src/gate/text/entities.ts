/** Named references that authors paste from web pages; letters with accents are read by pattern. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  bull: '•',
  copy: '©',
  emsp: ' ',
  ensp: ' ',
  gt: '>',
  hellip: '…',
  laquo: '"',
  ldquo: '"',
  lsquo: "'",
  lt: '<',
  mdash: '-',
  middot: '·',
  nbsp: ' ',
  ndash: '-',
  quot: '"',
  raquo: '"',
  rdquo: '"',
  rsquo: "'",
  shy: '\u00ad',
  thinsp: ' ',
  zwj: '\u200d',
  zwnj: '\u200c',
}

const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/iy
const ACCENTED = /^([a-z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash)$/i

/**
 * The character reference that stands at `at`, if one does: `&nbsp;`, `&#39;`, `&eacute;`.
 * @returns the character meant and how many UTF-16 units the reference takes
 */
export function referenceAt(text: string, at: number): { means: string; length: number } | null {
  REFERENCE.lastIndex = at
  const found = REFERENCE.exec(text)
  if (!found) return null
  const [whole, decimal, hexadecimal, name] = found
  const means = name ? named(name) : numbered(decimal, hexadecimal)
  return means === null ? null : { means, length: whole.length }
}

function named(name: string): string | null {
  const accented = ACCENTED.exec(name)
  return accented?.[1] ?? NAMED[name.toLowerCase()] ?? null
}

function numbered(decimal: string | undefined, hexadecimal: string | undefined): string | null {
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? '', 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null
}
