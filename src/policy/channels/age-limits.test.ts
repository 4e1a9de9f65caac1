import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NETWORKS, type Network } from '../../vocabulary/networks.ts'
import type { ReferenceFact } from '../facts/fact.ts'
import { shippedFacts } from '../packs/shipped-facts.ts'
import { ageLimits, tooYoungFor } from './age-limits.ts'

const TODAY = '2026-11-20'
const SPRING = '2027-03-01'

const youngestIn = (network: Network, today: string) =>
  Math.max(0, ...ageLimits(network, shippedFacts(), today).now.map(({ years }) => years))

describe('ageLimits()', () => {
  it.each([
    ['hosted', 0, 0],
    ['facebook', 13, 16],
    ['instagram', 13, 16],
    ['x', 13, 16],
    ['tiktok', 13, 16],
    ['youtube', 13, 16],
    ['linkedin', 16, 16],
    ['bluesky', 13, 13],
    ['mastodon', 16, 16],
  ] as const)('of %s asks %i now and %i from spring 2027', (network, now, then) => {
    expect(youngestIn(network, TODAY)).toBe(now)
    expect(youngestIn(network, SPRING)).toBe(then)
  })

  it('says of which networks nobody has put the terms on record', () => {
    const facts = shippedFacts().filter(({ key }) => key !== 'platform-bluesky')
    const unknown = NETWORKS.filter(({ code }) => !ageLimits(code, facts, TODAY).termsKnown)
    expect(unknown.map(({ code }) => code)).toEqual(['bluesky'])
  })

  it('names the announced law before it holds', () => {
    const { coming } = ageLimits('facebook', shippedFacts(), TODAY)
    expect(coming).toEqual([
      { years: 16, by: 'law', from: '2027-03-01', fact: 'under-16-accounts' },
    ])
    expect(ageLimits('facebook', shippedFacts(), SPRING).coming).toEqual([])
  })

  it('takes the trust’s own words before the shipped number', () => {
    const facts = shippedFacts().map(
      (fact): ReferenceFact =>
        fact.key === 'platform-minimum-age' ? { ...fact, value: '14 since this summer' } : fact,
    )
    expect(ageLimits('facebook', facts, TODAY).now.map(({ years }) => years)).toEqual([14])
  })
})

describe('tooYoungFor()', () => {
  const limits = [
    { years: 13, by: 'terms', from: undefined, fact: 'a' },
    { years: 16, by: 'law', from: SPRING, fact: 'b' },
  ] as const

  it.each([
    [12, 'b'],
    [13, 'b'],
    [15, 'b'],
    [16, undefined],
  ])('of %i year olds names the strictest limit', (youngest, fact) => {
    expect(tooYoungFor(limits, youngest)?.fact).toBe(fact)
  })

  it('never objects to somebody older than one to whom it does not object', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(5), (age, more) => {
        if (tooYoungFor(limits, age) !== undefined) return
        expect(tooYoungFor(limits, age + more)).toBeUndefined()
      }),
    )
  })
})
