import type { Observation } from '../../types.ts'
import { isCapital } from '../fold.ts'
import type { Sighting } from '../names/sighting.ts'
import { observe, type Part } from '../part.ts'
import { buildPhrases, findPhrases } from '../phrases.ts'
import { inOneSentence } from '../sentences.ts'
import { nearby } from '../stretches.ts'
import { TRAIT } from '../traits.ts'
import { ABOUT_A_CHILD, DISCLOSURES } from '../words/disclosures.ts'

const DISCLOSURE_PHRASES = buildPhrases(DISCLOSURES)
const NEAR = 120
const SENTENCE = 200

/**
 * Finds words of health, needs, family and discipline in a sentence about a learner or about
 * "a pupil"; a post about autism awareness week tells nothing of anybody.
 */
export function findDisclosures(
  part: Part,
  sightings: readonly Sighting[],
  idsOf: (people: readonly number[]) => string[],
): Observation[] {
  if ((part.read.traits & TRAIT.disclosure) === 0) return []
  const { text } = part.read.folded
  const names = sightings.filter(({ sort }) => sort !== 'surname')
  const { plain, phrasal } = part.read
  return findPhrases(plain, DISCLOSURE_PHRASES, phrasal).flatMap((phrase) => {
    if (isSendAsVerb(text, phrase.start, phrase.end, part)) return []
    const about = nearby(names, phrase, NEAR).filter((name) =>
      inOneSentence(text, name.start, phrase.start),
    )
    if (about.length === 0 && !isAboutChild(text, phrase.start, phrase.end)) return []
    return observe(part, {
      kind: 'disclosure',
      from: phrase.start,
      to: phrase.end,
      confidence: about.length > 0 ? 'likely' : 'possible',
      learners: [...new Set(about.flatMap(({ people }) => idsOf(people)))],
      reason: 'It may tell something private about a child.',
    })
  })
}

/** "Send" and "add" are needs only in capitals. */
function isSendAsVerb(text: string, start: number, end: number, part: Part): boolean {
  if (!/^(?:send|sen|add)$/.test(text.slice(start, end))) return false
  return !isCapital(part.read.folded, start + 1)
}

function isAboutChild(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - SENTENCE), start)
      .split(/[.!?]\s|\n/)
      .at(-1) ?? ''
  const after = text.slice(end, end + SENTENCE).split(/[.!?]\s|\n/)[0] ?? ''
  return ABOUT_A_CHILD.test(before + text.slice(start, end) + after)
}
