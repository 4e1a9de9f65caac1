import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contextFor, PACK_IDS, picturing, seen } from '../../../test/support/policy.ts'
import { OBSERVATION_KINDS, type Observation } from '../../gate/types.ts'
import { VERDICTS } from '../../vocabulary/verdicts.ts'
import { findControl } from '../controls/registry.ts'
import { judge, verdictFor } from './judge.ts'

const anyObservation: fc.Arbitrary<Observation> = fc
  .record({
    kind: fc.constantFrom(...OBSERVATION_KINDS),
    confidence: fc.constantFrom('certain', 'likely', 'possible'),
    learners: fc.subarray(['one', 'two']),
    adults: fc.subarray(['adult']),
    owner: fc.constantFrom('staff', 'learner', 'school_public', 'unknown'),
  } as const)
  .map(({ kind, ...more }) => seen(kind, more))
const anyPack = fc.constantFrom(...PACK_IDS)

/** Kinds that come from no words: whether they are so is known. */
const NEVER_MERELY_POSSIBLE: readonly string[] = [
  'password',
  'alt_text_missing',
  'video_not_watched',
  'captions_missing',
  'check_failed',
]

describe('judging', () => {
  test.each(OBSERVATION_KINDS)('leaves nothing unheard: %s', (kind) => {
    for (const id of PACK_IDS) {
      const findings = judge([seen(kind, { learners: ['one'] })], contextFor(id))
      expect(findings.length, id).toBeGreaterThan(0)
    }
  })

  test('names a control that exists, and says what, why and what to do', () => {
    fc.assert(
      fc.property(fc.array(anyObservation), anyPack, (observations, id) => {
        for (const finding of judge(observations, contextFor(id))) {
          expect(findControl(finding.control)?.status).toBe('built')
          expect(finding.title).not.toMatch(/undefined|\.$/)
          expect(finding.why).toMatch(/[.”]$/)
          expect(finding.mend).toMatch(/\.$/)
        }
      }),
    )
  })

  test('cites only clauses of the school’s own policy', () => {
    fc.assert(
      fc.property(fc.array(anyObservation), anyPack, (observations, id) => {
        const context = contextFor(id)
        const known = new Set(context.pack.clauses.map((clause) => clause.id))
        for (const { basis } of judge(observations, context)) {
          const cited = basis.kind === 'clause' ? [basis.clause, ...(basis.also ?? [])] : []
          for (const clause of cited) expect(known).toContain(clause)
        }
        expect(known.size).toBeGreaterThan(0)
      }),
    )
  })

  test('never grows milder for seeing more', () => {
    fc.assert(
      fc.property(fc.array(anyObservation), anyObservation, anyPack, (observations, more, id) => {
        const weigh = (list: readonly Observation[]) =>
          VERDICTS.indexOf(verdictFor(judge(list, contextFor(id))))
        expect(weigh([...observations, more])).toBeGreaterThanOrEqual(weigh(observations))
      }),
    )
  })

  test('holds nothing up for words that are merely possible, and blocks none that are not certain', () => {
    fc.assert(
      fc.property(anyObservation, anyPack, (observation, id) => {
        fc.pre(
          observation.place.part === 'text' &&
            observation.learners.length !== 1 &&
            !observation.kind.startsWith('photo') &&
            !NEVER_MERELY_POSSIBLE.includes(observation.kind),
        )
        const verdict = verdictFor(judge([observation], contextFor(id)))
        if (observation.confidence === 'possible') expect(verdict).toBe('clear')
        if (observation.confidence === 'likely') expect(verdict).not.toBe('block')
        expect(VERDICTS).toContain(verdict)
      }),
    )
  })

  test('puts the gravest first and is clear where nothing was seen', () => {
    const findings = judge(
      [seen('tone'), seen('alt_text_missing'), picturing('unasked')],
      contextFor('maesteg'),
    )
    expect(findings.map((finding) => finding.severity)).toEqual(['block', 'review', 'advice'])
    expect(verdictFor(judge([], contextFor('maesteg')))).toBe('clear')
  })
})
