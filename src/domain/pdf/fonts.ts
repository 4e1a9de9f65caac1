import { readFileSync } from 'node:fs'

type Cut = 'regular' | 'bold'

const FILES: Readonly<Record<Cut, string>> = {
  regular: 'DejaVuSansCondensed.ttf',
  bold: 'DejaVuSansCondensed-Bold.ttf',
}

const read = new Map<Cut, Buffer>()

/**
 * The typeface of every document: it has the letters of Welsh, Polish, Greek and Russian, which those that
 * every PDF reader brings along do not.
 */
export function fontFile(cut: Cut): Buffer {
  const known = read.get(cut)
  if (known) return known
  const bytes = readFileSync(new URL(`./fonts/${FILES[cut]}`, import.meta.url))
  read.set(cut, bytes)
  return bytes
}
