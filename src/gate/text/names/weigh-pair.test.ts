import { describe, expect, it } from 'vitest'
import { draft, register } from '../../../../test/support/gate-world.ts'
import { buildGateIndex, inspect } from '../../index.ts'

const index = buildGateIndex(register())
const weight = (text: string) =>
  inspect(draft(text), index).find(({ kind }) => kind === 'learner_full_name')?.confidence

describe('a name of two ordinary words', () => {
  it.each([
    ['WELL DONE SUMMER MAY', 'likely'],
    ['Well done Summer May', 'certain'],
    ['THE SUMMER MAY FAIR TEAM', 'possible'],
    ['Come to our Summer May Fair', 'possible'],
    ['the Summer May', 'certain'],
  ])('weighs by what stands around it: %j', (text, confidence) => {
    expect(weight(text)).toBe(confidence)
  })
})
