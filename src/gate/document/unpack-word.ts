import { strFromU8, unzipSync, zipSync } from 'fflate'
import { MAX_UNPACKED_BYTES } from './limits.ts'
import { DocumentNotTaken } from './refusals.ts'

/** The parts of a Word document that hold its words; pictures, objects and programs stay packed. */
const WANTED = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/

/** The part with the text itself; some versions of Word number it. */
const MAIN = /^word\/document\d*\.xml$/

/** More parts than any document has. */
const MOST_PARTS = 5_000

interface Packed {
  readonly names: readonly string[]
  /** What all parts together say that they unpack to, in bytes. */
  readonly unpacked: number
}

/**
 * What is in a packed file, without unpacking any of it.
 * @throws DocumentNotTaken where its table of contents cannot be read
 */
export function listParts(bytes: Uint8Array): Packed {
  const names: string[] = []
  let unpacked = 0
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name)
        unpacked += originalSize
        return false
      },
    })
  } catch {
    throw new DocumentNotTaken('damaged')
  }
  return { names, unpacked }
}

/**
 * A Word document packed anew with its words alone: no macros, objects, pictures or links to elsewhere.
 * @throws DocumentNotTaken for macros, for a bomb, and for declarations of entities
 */
export function unpackWord(bytes: Uint8Array): Uint8Array {
  const { names, unpacked } = listParts(bytes)
  if (names.length > MOST_PARTS || unpacked > MAX_UNPACKED_BYTES) {
    throw new DocumentNotTaken('unpacks')
  }
  if (names.some((name) => /vbaProject|vbaData/i.test(name))) throw new DocumentNotTaken('macros')
  const parts = unpacked > 0 ? wantedParts(bytes) : {}
  if (!isWord(Object.keys(parts))) throw new DocumentNotTaken('damaged')
  for (const [name, part] of Object.entries(parts)) parts[name] = vetted(name, part)
  return zipSync(parts, { level: 0 })
}

/** Whether these parts are those of a Word document. */
export function isWord(names: readonly string[]): boolean {
  return names.some((name) => MAIN.test(name))
}

function wantedParts(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    // No part grows beyond the size that its table gives, which was added up before.
    return unzipSync(bytes, { filter: ({ name }) => WANTED.test(name) })
  } catch {
    throw new DocumentNotTaken('damaged')
  }
}

function vetted(name: string, part: Uint8Array): Uint8Array {
  const text = strFromU8(part)
  // Word writes UTF-8; a part in another encoding could hide what is looked for here.
  const wide = text.startsWith('\ufffd') || text.includes('\0')
  if (wide || /<!(DOCTYPE|ENTITY)/i.test(text)) {
    throw new DocumentNotTaken('hostile')
  }
  if (name === '[Content_Types].xml' && /macroEnabled/i.test(text)) {
    throw new DocumentNotTaken('macros')
  }
  return part
}
