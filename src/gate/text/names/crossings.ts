import { TRAIT } from '../traits.ts'
import { gapBetween } from './gaps.ts'
import type { Pair, Scene } from './pairs.ts'

/**
 * Leaves out pairs read backwards from one person's name into the next: in "Niamh Dunne & Cormac
 * Healy" no Cormac Dunne is meant. A name in reading order always comes before one that is turned
 * round and parted by a sign.
 */
export function withoutCrossings(scene: Scene, pairs: readonly Pair[]): readonly Pair[] {
  const forward = pairs.filter(isInReadingOrder)
  if (forward.length === 0 || forward.length === pairs.length) return pairs
  const forenames = new Set(forward.map(({ forename }) => forename.start))
  const surnames = new Set(forward.map(({ surname }) => surname.start))
  return pairs.filter((pair) => {
    if (pair.order === 'forward' || pair.gap === 'close') return true
    if (forenames.has(pair.forename.start)) return false
    return !(surnames.has(pair.surname.start) && hasOwnSurname(scene, pair))
  })
}

function isInReadingOrder({ order, gap, forename, surname }: Pair): boolean {
  return (
    order === 'forward' &&
    gap === 'close' &&
    forename.manner !== 'slip' &&
    surname.manner !== 'slip'
  )
}

/** Whether a name follows the forename at once, so that it needs none from before. */
function hasOwnSurname({ text, tokens }: Scene, { forename }: Pair): boolean {
  const next = tokens[forename.past]
  if (!next || next.capital !== forename.token.capital) return false
  if ((next.traits & TRAIT.ordinary) !== 0 && !(next.capital && !next.shouted)) return false
  return gapBetween(text, forename.end, next.start) === 'close'
}
