import type { ObservationKind } from '../../gate/types.ts'
import type { Finding, SetAside } from '../types.ts'

/** Words that may be somebody else's name. A learner's number is nobody else's, and a tag is the author's own. */
const MAY_BE_ANOTHER: ReadonlySet<ObservationKind> = new Set([
  'learner_full_name',
  'learner_name_possible',
  'learner_in_context',
  'age_and_name',
])

const MEND = 'Whoever approves this reads the reason and decides whether it is so.'

type Words = Pick<SetAside, 'place' | 'text' | 'kind'>

/** Whether an author can say of this finding that it does not mean the person found. */
export function isAnswerable(finding: Finding): boolean {
  return finding.severity !== 'advice' && wordsOf(finding) !== undefined
}

/** What an answer to this finding answers: every finding of the same words in the same place. */
export function setAsideOf(
  finding: Finding,
  findings: readonly Finding[],
): Pick<SetAside, 'kind' | 'place' | 'text' | 'learners' | 'controls' | 'times'> | undefined {
  const words = wordsOf(finding)
  if (!words) return undefined
  const same = ofSame(words, findings)
  return {
    ...words,
    learners: [...new Set(same.flatMap((one) => one.learners))].toSorted(),
    controls: [...new Set(same.map((one) => one.control))].toSorted(),
    times: timesIn(same),
  }
}

/** Whether an answer is about the same words, read in the same way, in the same place. */
export function sameWords(one: Words, other: Words): boolean {
  return (
    one.kind === other.kind &&
    JSON.stringify(placeOf(one)) === JSON.stringify(placeOf(other)) &&
    foldedWords(one.text) === foldedWords(other.text)
  )
}

/** Words as they are held against each other: however they are spaced and whether capitals or not. */
export function foldedWords(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

/**
 * Puts the author's answers beside what they answer. What is stopped becomes what a person looks
 * at, and no more than that: an answer is the author's word and clears nothing. An answer to
 * anything less than what is there now, such as before another learner of that name joined, changes
 * nothing, and is shown to be asked again.
 */
export function withAnswers(
  findings: readonly Finding[],
  setAside: readonly SetAside[],
): readonly Finding[] {
  if (setAside.length === 0) return findings
  return findings.map((finding) => {
    const words = wordsOf(finding)
    const answer = words && setAside.find((one) => sameWords(one, words))
    if (!answer) return finding
    if (!isCovered(finding, answer, findings)) {
      return { ...finding, answer: { stands: false, setAside: answer } }
    }
    const severity = finding.severity === 'block' ? 'review' : finding.severity
    return { ...finding, severity, mend: MEND, answer: { stands: true, setAside: answer } }
  })
}

/** Whether an author answered less than what is found now, so that they must be asked again. */
export function asksAgain(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.answer?.stands === false && isAnswerable(finding))
}

function isCovered(finding: Finding, answer: SetAside, findings: readonly Finding[]): boolean {
  const same = ofSame(answer, findings)
  return (
    answer.controls.includes(finding.control) &&
    same.every((one) => one.learners.every((learner) => answer.learners.includes(learner))) &&
    timesIn(same) <= answer.times
  )
}

function ofSame(words: Words, findings: readonly Finding[]): Finding[] {
  return findings.filter((one) => {
    const others = wordsOf(one)
    return others !== undefined && sameWords(words, others)
  })
}

function wordsOf({ seen, place, text, learners }: Finding): Words | undefined {
  if (!seen || !MAY_BE_ANOTHER.has(seen) || learners.length === 0 || text.trim() === '') {
    return undefined
  }
  return { kind: seen, place, text }
}

function placeOf({ place }: Words): readonly string[] {
  if ('channel' in place) return [place.part, place.channel]
  return 'photo' in place ? [place.part, place.photo] : [place.part]
}

/** Several findings may be made of one mention. */
function timesIn(findings: readonly Finding[]): number {
  return new Set(findings.map((finding) => finding.start)).size
}
