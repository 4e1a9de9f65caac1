import type { Token } from '../tokens.ts'
import { TRAIT } from '../traits.ts'
import type { Scene } from './pairs.ts'
import { peopleBy } from './people.ts'
import type { Sighting } from './sighting.ts'
import type { Spot } from './spot.ts'

const FAMILY = /^(?:twins?|triplets|sisters?|brothers?|siblings?)$/
/** Said of teams and classes too, so that the surname must be nothing else. */
const CHILDREN = /^(?:boys|girls|lads|kids|children|bros)$/
const FEWEST = 2
/** Brothers and sisters whom lessons are about. */
const WELL_KNOWN = /^(?:wright|bronte|grimm|williams|marx|montgolfier|lumiere|warner|mitford)$/

/** "The Penhallow twins", where the register holds two learners or more of the surname. */
export function findFamilies(scene: Scene): Sighting[] {
  return scene.all.flatMap((spot) => family(scene, spot) ?? [])
}

function family({ text, tokens, table }: Scene, spot: Spot): Sighting | null {
  const next = tokens[spot.past]
  if (!next || text.slice(spot.end, next.start) !== ' ') return null
  if (!FAMILY.test(next.key) && !isOnlySurname(spot, next)) return null
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

/** "The Penhallow boys", but neither "Lancaster girls" nor "Green boys". */
function isOnlySurname({ word, token }: Spot, { key }: Token): boolean {
  if (!CHILDREN.test(key) || word || !token.capital) return false
  return (token.traits & (TRAIT.placeSurname | TRAIT.placeWord | TRAIT.forename)) === 0
}
