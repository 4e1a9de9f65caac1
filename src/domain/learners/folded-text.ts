import { type RawBuilder, sql } from 'kysely'

// Letters that carry no separable accent, so that Unicode decomposition does not find them.
const WITHOUT_MARK: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  Đ: 'd',
  ı: 'i',
  ß: 's',
  '-': ' ',
  '/': ' ',
  '.': ' ',
}
const DROPPED = "'’‘`"
const { from, to } = letterTable()
const FOLD = new Map([...from].map((letter, at) => [letter, [...to][at] ?? '']))

/**
 * Text as it is searched for: small letters without accents, apostrophes dropped, hyphens opened.
 * "O’Brien-Zoë" becomes "obrien zoe".
 */
export function foldText(text: string): string {
  return [...text.normalize('NFC')].map((letter) => FOLD.get(letter) ?? letter).join('')
}

/**
 * The same folding in SQL; done letter by letter, so it does not hang on the server's locale. Plain
 * letters take the short way, as most names have no others.
 */
export function foldedSql(text: RawBuilder<string>): RawBuilder<string> {
  return sql<string>`case when ${text} ~ '^[A-Za-z0-9 ]*$' then lower(${text})
    else translate(normalize(${text}, NFC), ${from}, ${to}) end`
}

function letterTable(): { from: string; to: string } {
  const pairs: [string, string][] = Object.entries(WITHOUT_MARK)
  for (const [first, last] of [
    [0x41, 0x5a],
    [0xc0, 0x17f],
    [0x1e80, 0x1eff],
  ] as const) {
    for (let code = first; code <= last; code += 1) {
      const letter = String.fromCodePoint(code)
      const plain = letter.normalize('NFD').charAt(0).toLowerCase()
      if (letter in WITHOUT_MARK || !/^[a-z]$/.test(plain)) continue
      pairs.push([letter, plain])
    }
  }
  // `translate` deletes the letters that have no partner, so these come last.
  return {
    from: pairs.map(([letter]) => letter).join('') + DROPPED,
    to: pairs.map(([, plain]) => plain).join(''),
  }
}
