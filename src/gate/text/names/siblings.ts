import { gapBetween } from './gaps.ts'
import { matchesOf } from './matches.ts'
import type { Pair, Scene } from './pairs.ts'
import { stands } from './people.ts'
import type { Sighting } from './sighting.ts'
import type { Spot } from './spot.ts'

/** Words that join the first names of brothers and sisters before one surname. */
const AND = new Set(['and', 'plus', 'n', 'a', 'ac', 'i', 'with'])
const MOST_SIBLINGS = 6

/** Others who share the surname of a pair: Olivia in "Olivia, Tom and Jack Smith". */
export function findSiblings(scene: Scene, pair: Pair): Sighting[] {
  if (pair.order === 'reversed') return []
  const sightings: Sighting[] = []
  let from = pair.forename.from
  while (sightings.length < MOST_SIBLINGS) {
    const spot = joinedBefore(scene, from)
    if (!spot) break
    from = spot.from
    const matches = matchesOf(scene.table, spot.form, pair.surname.form).filter(
      (match) => match.forename !== 'middle',
    )
    if (matches.length === 0) continue
    const exact = matches.some((match) => match.forename === 'exact' && match.surname === 'exact')
    sightings.push({
      sort: exact ? 'full' : 'part',
      start: spot.start,
      end: pair.surname.end,
      claims: [spot.start, spot.end],
      people: matches.map(({ person }) => person),
      confidence: exact && pair.surname.manner === 'exact' && !spot.word ? 'certain' : 'likely',
      reason: 'The full name of a learner, who shares the surname that follows.',
    })
  }
  return sightings
}

/** The first name that stands before `from`, joined to it by "and" or by the comma of a list. */
function joinedBefore(scene: Scene, from: number): Spot | null {
  const { text, tokens } = scene
  const next = tokens[from]
  if (!next) return null
  const word = tokens[from - 1]
  const joined = word !== undefined && AND.has(word.key)
  const at = joined ? from - 2 : from - 1
  const last = tokens[at]
  if (!last) return null
  const gap = gapBetween(text, last.end, (joined ? word : next).start)
  const stroke = !joined && text.slice(last.end, next.start).trim() === '/'
  if (!stroke && (gap === null || gap === 'stop' || (!joined && gap !== 'list'))) return null
  for (let start = Math.max(0, at - 2); start <= at; start++) {
    const spot = scene.spots[start]?.find(
      (candidate) =>
        candidate.past === at + 1 &&
        candidate.manner !== 'slip' &&
        (!candidate.word || candidate.token.capital) &&
        stands(scene.table, 'givens', candidate.form),
    )
    if (spot) return spot
  }
  return null
}
