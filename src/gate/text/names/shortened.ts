const SHORTEST = 3
/** Inside a name, so few letters are there by chance. */
const SHORTEST_INSIDE = 4
const LONGEST = 7
const PET_ENDING = /(?:ie|[aeiosyz])$/

/**
 * Whether a first name may be shortened so, though no list says it: its beginning ("Dex" of
 * "Dexter"), also with a pet's ending ("Thea" of "Theodora"), its end ("Ngozi" of "Obingozi") or,
 * in a long one, its middle ("Dami" of "Oluwadamilola").
 */
export function isShortenedFrom(typed: string, name: string): boolean {
  if (typed.length < SHORTEST || typed.length > LONGEST || name.length < typed.length) return false
  if (name.startsWith(typed)) return name.length > typed.length
  const stem = typed.replace(PET_ENDING, '')
  if (stem.length >= SHORTEST && name.startsWith(stem)) return name.length > stem.length + 1
  if (typed.length < SHORTEST_INSIDE) return false
  return name.endsWith(typed) || (name.length >= 2 * typed.length && name.includes(typed))
}
