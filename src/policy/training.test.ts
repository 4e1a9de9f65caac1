import { describe, expect, it, test } from 'vitest'
import { PACK_IDS, packNamed } from '../../test/support/policy.ts'
import {
  headAsksForTraining,
  type Pack,
  resolveParameter,
  TRAINED_ACTS,
  type TrainedAct,
  type TrainingAsked,
  trainedActsOf,
  trainingAsked,
} from './index.ts'

type Row = readonly [
  pack: (typeof PACK_IDS)[number],
  needed: Readonly<Record<TrainedAct, TrainingAsked['needed']>>,
]

const SILENT = {
  post: 'unsaid',
  decide: 'unsaid',
  publish: 'unsaid',
  keep_policy: 'unsaid',
  investigate: 'unsaid',
} as const

const ASKED: readonly Row[] = [
  ['cambrian', SILENT],
  ['lwlat', SILENT],
  ['societas', SILENT],
  ['oldchurch', { ...SILENT, post: 'no', decide: 'yes', publish: 'yes' }],
  [
    'maesteg',
    {
      post: 'if_head_asks',
      decide: 'no',
      publish: 'if_head_asks',
      keep_policy: 'yes',
      investigate: 'yes',
    },
  ],
]

/** What comes of each answer once the head asks for training before posting. */
const HEAD_ASKS = { training_before_posting: true }

describe('trainingAsked()', () => {
  it.each(ASKED)('has for %s what its clauses say', (id, needed) => {
    for (const act of TRAINED_ACTS) {
      const asked = trainingAsked(packNamed(id), {}, act)
      expect([act, asked.needed]).toEqual([act, needed[act]])
      expect(asked.stops).toBe(
        asked.needed === 'yes' && ['post', 'decide', 'publish'].includes(act),
      )
      if (asked.needed === 'unsaid') expect(asked.basis.kind).toBe('silent')
      else expect(asked.basis).toMatchObject({ kind: 'clause', clause: asked.clauses[0] })
    }
  })

  it.each(PACK_IDS)(
    'lets the head of a school on %s ask for it, of whoever speaks for the school',
    (id) => {
      const pack = packNamed(id)
      expect(resolveParameter(pack, 'training_before_posting', HEAD_ASKS).value).toBe(true)
      for (const act of ['post', 'publish'] as const) {
        expect(trainingAsked(pack, HEAD_ASKS, act)).toMatchObject({ needed: 'yes', stops: true })
      }
      for (const act of ['decide', 'keep_policy', 'investigate'] as const) {
        expect(trainingAsked(pack, HEAD_ASKS, act)).toEqual(trainingAsked(pack, {}, act))
      }
    },
  )

  it('names the kind of course, and keeps the policy’s own where both ask', () => {
    const purposes = (pack: Pack, overrides = {}) =>
      TRAINED_ACTS.map((act) => trainingAsked(pack, overrides, act).purpose)
    expect(purposes(packNamed('oldchurch'), HEAD_ASKS)).toEqual([
      'posting',
      'moderating',
      'administering',
      'administering',
      'investigating',
    ])
    expect(purposes(packNamed('maesteg'), HEAD_ASKS)[2]).toBe('posting')
  })

  it.each([
    [true, ['yes', 'no', 'yes']],
    [false, ['no', 'no', 'no']],
    ['something else', ['unsaid', 'unsaid', 'unsaid']],
  ] as const)('reads a policy that states %s', (value, needed) => {
    const pack = packNamed('maesteg')
    const setting = { status: 'stated', value, alsoReads: [], clauses: ['maesteg:edu.2'] } as const
    const stating = {
      ...pack,
      parameters: { ...pack.parameters, training_before_posting: setting },
    }
    const asked = (['post', 'decide', 'publish'] as const).map(
      (act) => trainingAsked(stating, {}, act).needed,
    )
    expect(asked).toEqual(needed)
  })
})

test('only a plain yes of the head counts as having asked', () => {
  expect(headAsksForTraining(HEAD_ASKS)).toBe(true)
  expect(headAsksForTraining({})).toBe(false)
  expect(headAsksForTraining({ training_before_posting: 'true' })).toBe(false)
})

describe('trainedActsOf()', () => {
  it.each([
    ['maesteg', ['author'], ['post']],
    ['maesteg', ['deputy_head'], ['post', 'decide', 'investigate']],
    // Reminders go straight to whoever publishes.
    ['maesteg', ['media_officer'], ['post', 'decide', 'publish']],
    ['oldchurch', ['line_manager'], ['post', 'decide']],
    ['oldchurch', ['media_officer'], ['post', 'publish']],
    ['oldchurch', ['head'], ['post', 'decide', 'publish', 'keep_policy', 'investigate']],
    ['cambrian', ['governor'], []],
    ['cambrian', [], []],
  ] as const)('under %s finds for %s: %s', (id, roles, acts) => {
    expect(trainedActsOf(roles, packNamed(id), {})).toEqual(acts)
  })
})
