import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { madeUpRegister } from '../../test/bench/made-up-register.ts'
import { draft, LEARNERS, learner, register } from '../../test/support/gate-world.ts'
import { MOST_CHANGES } from './gate-index.ts'
import {
  buildGateIndex,
  type GateIndex,
  indexBytes,
  inspect,
  isWorn,
  putLearner,
  type RegisterLearner,
  removeLearner,
} from './index.ts'

/** Few names, so that namesakes, halves, short forms and slips of one another come about. */
const someLearner = fc.record({
  id: fc.constantFrom(...LEARNERS.slice(0, 8).map(({ id }) => id), 'new', 'newer'),
  forename: fc.constantFrom('Tabitha', 'Katarzyna', 'Kasia', 'Anne-Marie', 'Tabtha', 'Grace', 'Jo'),
  preferredForename: fc.constantFrom(undefined, 'Kat', 'Tabitha'),
  middleNames: fc.constantFrom(undefined, 'Wren', 'Jo Grace'),
  surname: fc.constantFrom('Penhallow', 'Penhalow', 'Hartley-Bowen', 'Bowen', 'Hope', "O'Flaherty"),
  className: fc.constantFrom(undefined, '7B', '9C', 'Otters'),
  dateOfBirth: fc.constantFrom(undefined, '2014-07-04', '2012-01-30'),
  upn: fc.constantFrom(undefined, 'P207000016049', 'B801200005001'),
})
const someChange = fc.oneof(
  someLearner.map((one) => ({ put: one as RegisterLearner })),
  fc
    .constantFrom(...LEARNERS.slice(0, 8), learner('new', '', ''))
    .map(({ id }) => ({ remove: id })),
)

const TEXTS = [
  'Tabitha Penhallow and Kasia Bowen ran; Anne Hartley and Kat Penhalow sang.',
  'Katarzyna Wren Penhallow, Tabtha Hope, T. Bowen and Grace of 7B, Jo in Otters class',
  '#welldonetabithapenhallow #gracejohope @kasia.bowen Marie O\u2019Flahrety T4b1tha P3nhallow',
  'born 04/07/2014, birthday 30 January for Tabitha, UPN P207000016049, UPN B801200005001',
]

function observed(index: GateIndex): unknown[] {
  return TEXTS.map((text) => inspect(draft(text), index))
}

describe('putLearner() and removeLearner()', () => {
  it('see after any changes what an index built anew from the register sees', () => {
    fc.assert(
      fc.property(fc.array(someChange, { maxLength: 12 }), (changes) => {
        let index = buildGateIndex(register())
        let learners = [...LEARNERS]
        for (const change of changes) {
          const id = 'put' in change ? change.put.id : change.remove
          learners = learners.filter((one) => one.id !== id)
          if ('put' in change) learners.push(change.put)
          index = 'put' in change ? putLearner(index, change.put) : removeLearner(index, id)
        }
        expect(observed(index)).toEqual(observed(buildGateIndex(register({ learners }))))
      }),
      { numRuns: 150 },
    )
  })

  it('leave the index before them as it was', () => {
    const before = buildGateIndex(register())
    const seen = observed(before)
    removeLearner(putLearner(before, learner('new', 'Jo', 'Bowen', { className: '9C' })), 'tabitha')
    expect(observed(before)).toEqual(seen)
    expect(removeLearner(before, 'nobody')).toBe(before)
  })

  it('say when an index had better be built anew', () => {
    let index = buildGateIndex(register())
    for (let at = 0; at < MOST_CHANGES; at++) index = putLearner(index, learner(`${at}`, 'A', 'B'))
    expect(isWorn(index)).toBe(false)
    expect(isWorn(putLearner(index, learner('one more', 'A', 'B')))).toBe(true)
  })
})

describe('indexBytes()', () => {
  it('is the same for the same register, and grows with it', () => {
    const bytes = (learners: number) => indexBytes(buildGateIndex(madeUpRegister(learners)))
    expect(bytes(500)).toBe(bytes(500))
    expect(bytes(2000)).toBeGreaterThan(bytes(500))
  })

  it('stays within four hundred bytes a learner', () => {
    const learners = 40_000
    expect(indexBytes(buildGateIndex(madeUpRegister(learners))) / learners).toBeLessThan(400)
  })
})
