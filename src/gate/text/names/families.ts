import type { Scene } from './pairs.ts'
import { peopleBy } from './people.ts'
import type { Sighting } from './sighting.ts'
import type { Spot } from './spot.ts'

const FAMILY = /^(?:twins?|triplets|sisters?|brothers?|siblings?)$/
const FEWEST = 2
/** Brothers and sisters whom lessons are about. */
const WELL_KNOWN = /^(?:wright|bronte|grimm|williams|marx|montgolfier|lumiere|warner|mitford)$/

/** "The Penhallow twins", where the register holds two learners or more of the surname. */
export function findFamilies(scene: Scene): Sighting[] {
  return scene.all.flatMap((spot) => family(scene, spot) ?? [])
}

function family({ text, tokens, table }: Scene, spot: Spot): Sighting | null {
  const next = tokens[spot.past]
  if (!next || !FAMILY.test(next.key) || text.slice(spot.end, next.start) !== ' ') return null
  if (spot.manner !== 'exact' || WELL_KNOWN.test(spot.key)) return null
  if (spot.word && (!spot.token.capital || spot.token.begins || spot.token.shouted)) return null
  const people = peopleBy(table, 'surnames', spot.form, 'exact')
  if (people.length < FEWEST) return null
  return {
    sort: 'part',
    start: spot.start,
    end: next.end,
    claims: [spot.start, spot.end],
    people,
    confidence: 'likely',
    reason: 'The surname of learners who are brothers or sisters.',
  }
}
