import type { Observation, ObservationKind } from '../../types.ts'
import { everyMatch } from '../every-match.ts'
import { observe, type Part } from '../part.ts'
import { buildPhrases, findPhrases, type Phrases } from '../phrases.ts'
import { coverOf, type Stretch } from '../stretches.ts'
import { TRAIT } from '../traits.ts'
import { OPINIONS, PROMISES } from '../words/opinions-and-promises.ts'

const OPINION_PHRASES = buildPhrases(OPINIONS)
const PROMISE_PHRASES = buildPhrases(PROMISES)
const QUOTATION = /"[^"\n]{1,600}"/g

/** Finds views put as the author's own; one that is quoted from somebody else only informs. */
export function findOpinions(part: Part): Observation[] {
  return phrases(part, OPINION_PHRASES, TRAIT.opinion, {
    kind: 'personal_opinion',
    reason: 'It reads as a personal opinion.',
  })
}

/** Finds promises that the school could be held to. */
export function findPromises(part: Part): Observation[] {
  return phrases(part, PROMISE_PHRASES, TRAIT.promise, {
    kind: 'promise',
    reason: 'It reads as a promise on the school’s behalf.',
  })
}

function phrases(
  part: Part,
  list: Phrases,
  trait: number,
  { kind, reason }: { kind: ObservationKind; reason: string },
): Observation[] {
  if ((part.read.traits & trait) === 0) return []
  const found = findPhrases(part.read.plain, list, part.read.phrasal)
  if (found.length === 0) return []
  const quoted = coverOf(quotations(part.read.folded.text))
  let last = 0
  return found.flatMap(({ start, end }) => {
    if (start < last) return []
    last = end
    return observe(part, {
      kind,
      from: start,
      to: end,
      confidence: quoted(start, end) ? 'possible' : 'likely',
      reason,
    })
  })
}

/** Stretches between double quotation marks, as quoted speech is set. */
function quotations(text: string): Stretch[] {
  return everyMatch(text, QUOTATION).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
