import type { Observation } from '../../types.ts'
import { everyMatch } from '../every-match.ts'
import { observe, type Part, type Seen } from '../part.ts'
import { isLearnerNumber, isNhsNumber } from './check-digits.ts'
import { hasCheckLetter } from './pupil-number.ts'
import { learnerWithNumber, type PupilNumbers } from './pupil-numbers.ts'

const PUPIL_NUMBER = /(?<![\p{L}\d])([a-z])((?:[ -]?\d){11}[ -]?[\da-z])(?![\p{L}\d])/gu
const TEN_DIGITS = /(?<![\p{L}\d.])\d{3}([ -]?)\d{3}\1\d{4}(?![\p{L}\d])/gu
const PUPIL_WORDS = /(?:upn|pupil (?:number|no|ref))/
const LEARNER_WORDS = /(?:uln|learner (?:number|no|ref)|candidate)/
const NHS_WORDS = /(?:nhs|health)/
const NEAR = 40
const FEWEST_DIGITS = 10

/** Finds unique pupil numbers, unique learner numbers and NHS numbers. */
export function findNumbers(part: Part, pupils: PupilNumbers): Observation[] {
  const { text } = part.read.folded
  if (part.read.digits < FEWEST_DIGITS) return []
  const seen = [
    ...everyMatch(text, PUPIL_NUMBER).map((match) => pupilNumber(text, match, pupils)),
    ...everyMatch(text, TEN_DIGITS).map((match) => tenDigits(text, match)),
  ]
  return seen.flatMap((one) => (one ? observe(part, one) : []))
}

function pupilNumber(text: string, match: RegExpExecArray, pupils: PupilNumbers): Seen | null {
  const upn = match[0].replace(/[ -]/g, '')
  const learner = learnerWithNumber(pupils, upn)
  const named = PUPIL_WORDS.test(before(text, match.index))
  const right = hasCheckLetter(upn)
  if (learner === undefined && !named && !right) return null
  return {
    ...place(match),
    confidence: learner !== undefined || (named && right) ? 'certain' : 'likely',
    learners: learner === undefined ? [] : [learner],
    reason:
      learner === undefined ? 'A unique pupil number.' : 'The unique pupil number of a learner.',
  }
}

function tenDigits(text: string, match: RegExpExecArray): Seen | null {
  const digits = match[0].replace(/[ -]/g, '')
  const leading = before(text, match.index)
  if (LEARNER_WORDS.test(leading)) {
    const confidence = isLearnerNumber(digits) ? 'certain' : 'likely'
    return { ...place(match), confidence, reason: 'A unique learner number.' }
  }
  const apart = match[1] !== ''
  if (NHS_WORDS.test(leading) || (apart && isNhsNumber(digits))) {
    const sure = NHS_WORDS.test(leading) && isNhsNumber(digits)
    return { ...place(match), confidence: sure ? 'certain' : 'likely', reason: 'An NHS number.' }
  }
  if (digits.startsWith('0') || !isLearnerNumber(digits)) return null
  return { ...place(match), confidence: 'possible', reason: 'It may be a unique learner number.' }
}

function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - NEAR), at)
}

function place(match: RegExpExecArray): Pick<Seen, 'kind' | 'from' | 'to'> {
  return { kind: 'learner_identifier', from: match.index, to: match.index + match[0].length }
}
