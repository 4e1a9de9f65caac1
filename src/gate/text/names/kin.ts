import type { NameTable } from './name-table.ts'
import { placeOf, spelt } from './people.ts'
import type { Sighting } from './sighting.ts'

const FURTHEST = 120
const LONGEST_WORD = 16
const KIN = /(?<!\p{L})(?:brother|sister|twin|sibling|bro|sis)s?,? ?$/u

/**
 * "Orla Finnerty and her little brother Rory": a first name behind the word for a brother or a
 * sister, and the surname of the learner named before it, make a whole name.
 * @param settled sightings in order of place
 */
export function withKin(
  text: string,
  settled: readonly Sighting[],
  table: NameTable,
): readonly Sighting[] {
  if (!settled.some(({ sort }) => sort === 'full')) return settled
  let named: Sighting | null = null
  return settled.map((sighting) => {
    if (sighting.sort === 'full') named = sighting
    if (sighting.sort !== 'first' || !named || sighting.start - named.end > FURTHEST)
      return sighting
    if (!KIN.test(text.slice(Math.max(named.end, sighting.start - LONGEST_WORD), sighting.start))) {
      return sighting
    }
    const surnames = new Set(named.people.map((person) => surnameOf(table, person)))
    const people = sighting.people.filter((person) => surnames.has(surnameOf(table, person)))
    if (people.length === 0) return sighting
    const reason = 'A first name with the surname of a brother or sister named before.'
    return { ...sighting, sort: 'part', people, confidence: 'likely', reason }
  })
}

function surnameOf(table: NameTable, person: number): string {
  const { segment, at } = placeOf(table, person)
  return spelt(segment, segment.surnames, (segment.people.surname[at] ?? 0) - 1)
}
