import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PACKS } from '../../../test/support/policy.ts'
import { findParameter } from '../parameters/registry.ts'
import { resolveParameter } from '../parameters/resolve.ts'
import { quizFor } from './quiz.ts'
import { QUIZ_WORDS } from './quiz-words.ts'

const packs = PACKS
const quiz = (pack: (typeof packs)[number], personId: string, count: number) =>
  quizFor({ pack, overrides: {} }, { personId, policyVersionId: 'v1', count })

describe('quizFor()', () => {
  it.each(packs.map((pack) => [pack.id, pack] as const))(
    'asks at least three things of %s',
    (_, pack) => {
      for (const count of [3, 4, 5]) {
        const questions = quiz(pack, 'somebody', count)
        expect(questions.length).toBeGreaterThanOrEqual(3)
        expect(questions.length).toBeLessThanOrEqual(count)
      }
    },
  )

  it('has one right answer among several, which is what runs, with clauses of that policy', () => {
    fc.assert(
      fc.property(fc.constantFrom(...packs), fc.uuid(), (pack, personId) => {
        for (const { key, choices, right, clauses } of quiz(pack, personId, 5)) {
          expect(choices.filter(({ code }) => code === right)).toHaveLength(1)
          expect(choices.length).toBeGreaterThanOrEqual(2)
          expect(new Set(choices.map(({ words }) => words)).size).toBe(choices.length)
          const { value } = resolveParameter(pack, key)
          expect(right).toBe(Array.isArray(value) ? [...value].sort().join(',') : String(value))
          const known = new Set(pack.clauses.map(({ id }) => id))
          expect(clauses.every((clause) => known.has(clause))).toBe(true)
        }
      }),
    )
  })

  it('asks the same person the same, and different people different things', () => {
    const [pack] = packs
    if (!pack) throw new Error('There is no policy.')
    expect(quiz(pack, 'one', 3)).toEqual(quiz(pack, 'one', 3))
    const asked = ['a', 'b', 'c', 'd', 'e', 'f'].map((who) => JSON.stringify(quiz(pack, who, 3)))
    expect(new Set(asked).size).toBeGreaterThan(1)
  })

  it('asks about parameters that there are', () => {
    for (const key of Object.keys(QUIZ_WORDS)) expect(findParameter(key)?.key).toBe(key)
  })
})
