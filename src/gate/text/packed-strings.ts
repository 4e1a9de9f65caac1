/**
 * Many strings in two typed arrays: no objects for the collector to walk, and a size in bytes
 * that can be told exactly.
 */
export interface PackedStrings {
  readonly units: Uint16Array | Uint8Array
  /** Where each string begins; one entry more than there are strings. */
  readonly at: Uint32Array
}

const LATIN = 0xff

/** Packs a list of strings; one byte a letter where none needs more. */
export function packStrings(list: readonly string[]): PackedStrings {
  const at = new Uint32Array(list.length + 1)
  for (const [index, text] of list.entries()) at[index + 1] = (at[index] ?? 0) + text.length
  const units = new Uint16Array(at[list.length] ?? 0)
  let to = 0
  let highest = 0
  for (const text of list) {
    for (let from = 0; from < text.length; from++) {
      const unit = text.charCodeAt(from)
      if (unit > highest) highest = unit
      units[to++] = unit
    }
  }
  return { units: highest > LATIN ? units : Uint8Array.from(units), at }
}

/** The string at a place; empty where there is none. */
export function stringAt({ units, at }: PackedStrings, index: number): string {
  const past = at[index + 1] ?? 0
  const own: number[] = []
  for (let unit = at[index] ?? 0; unit < past; unit++) own.push(units[unit] ?? 0)
  return String.fromCharCode(...own)
}

/** The length of the string at a place. */
export function lengthAt({ at }: PackedStrings, index: number): number {
  return (at[index + 1] ?? 0) - (at[index] ?? 0)
}
