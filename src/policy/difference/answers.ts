import { PARAMETERS } from '../parameters/registry.ts'
import { type ResolvedParameter, resolveParameter } from '../parameters/resolve.ts'
import { isAtLeastAsStrict } from '../parameters/strictness.ts'
import type { Overrides, Pack, ParameterValue } from '../types.ts'

/** One question that two versions answer differently. */
export interface AnswerChange {
  readonly key: string
  /** The question in plain English. */
  readonly title: string
  readonly before: ResolvedParameter
  readonly after: ResolvedParameter
  /**
   * Which way what runs has moved. `words`: the same value runs, and only where it comes from
   * changed. `different`: the two cannot be ranked.
   */
  readonly moved: 'stricter' | 'looser' | 'different' | 'words'
}

/**
 * The questions to which two versions give another answer, or the same on other grounds, in the order
 * of the register of questions.
 * @param overrides what the school has set for itself, which holds under both
 */
export function compareAnswers(
  before: Pack,
  after: Pack,
  overrides: Overrides = {},
): readonly AnswerChange[] {
  return PARAMETERS.flatMap(({ key, title, stricter }): AnswerChange[] => {
    const was = resolveParameter(before, key, overrides)
    const is = resolveParameter(after, key, overrides)
    if (same(was, is)) return []
    const moved = (): AnswerChange['moved'] => {
      if (equal(was.value, is.value)) return 'words'
      if (!stricter || was.value === null || is.value === null) return 'different'
      const up = isAtLeastAsStrict(is.value, was.value, stricter)
      const down = isAtLeastAsStrict(was.value, is.value, stricter)
      return up === down ? 'different' : up ? 'stricter' : 'looser'
    }
    return [{ key, title, before: was, after: is, moved: moved() }]
  })
}

function same(was: ResolvedParameter, is: ResolvedParameter): boolean {
  return (
    was.status === is.status &&
    equal(was.value, is.value) &&
    equal(was.stated, is.stated) &&
    equal([...was.clauses], [...is.clauses])
  )
}

function equal(a: ParameterValue | null, b: ParameterValue | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
