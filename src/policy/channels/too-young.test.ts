import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NETWORKS } from '../../vocabulary/networks.ts'
import { shippedFacts } from '../packs/shipped-facts.ts'
import { type AskedChannel, tooYoung } from './too-young.ts'

const facts = shippedFacts()
const asked = (more: Partial<AskedChannel> = {}): AskedChannel => ({
  network: 'facebook',
  youngest: 13,
  opensOn: '2026-12-01',
  closesOn: '2027-02-28',
  ...more,
})

describe('tooYoung(), the minimum-age control', () => {
  it.each([
    ['facebook', 12, '2027-02-28', 'Facebook itself asks that people on Facebook are 13 or older'],
    ['facebook', 13, '2027-02-28', undefined],
    ['facebook', 13, '2027-03-01', 'are 16 or older from 1 March 2027'],
    ['facebook', 16, '2028-07-01', undefined],
    ['linkedin', 15, '2027-02-28', '16 or older'],
    ['mastodon', 15, '2027-02-28', '16 or older'],
    ['bluesky', 13, '2028-07-01', undefined],
    ['hosted', 5, '2028-07-01', undefined],
  ] as const)('of %s for %i year olds until %s says %s', (network, youngest, closesOn, says) => {
    const fault = tooYoung(asked({ network, youngest, closesOn }), facts)
    if (says === undefined) expect(fault).toBeUndefined()
    else expect(fault).toContain(says)
  })

  it('asks no age of a channel for adults alone', () => {
    for (const { code } of NETWORKS) {
      expect(tooYoung(asked({ network: code, youngest: null }), facts)).toBeUndefined()
    }
  })

  it('says what to change', () => {
    const fault = tooYoung(asked({ youngest: 9 }), facts)
    expect(fault).toContain('Choose an audience of 13 or older')
    expect(fault).toContain('the school’s own page')
  })

  it('assumes no age where nobody knows one', () => {
    const unknown = facts.filter(({ networks }) => !networks?.includes('bluesky'))
    expect(tooYoung(asked({ network: 'bluesky' }), unknown)).toContain('Nobody has put down')
    expect(tooYoung(asked({ network: 'bluesky', youngest: 18 }), unknown)).toBeUndefined()
  })

  it('never stops an older audience on the same days, nor one that leaves sooner', () => {
    const network = fc.constantFrom(...NETWORKS.map(({ code }) => code))
    const day = fc.integer({ min: 0, max: 900 }).map((nth) => {
      const at = new Date(Date.UTC(2026, 11, 2 + nth))
      return at.toISOString().slice(0, 10)
    })
    fc.assert(
      fc.property(network, fc.nat(18), fc.nat(4), day, (where, youngest, older, closesOn) => {
        const one = asked({ network: where, youngest, closesOn })
        if (tooYoung(one, facts) !== undefined) return
        expect(tooYoung({ ...one, youngest: youngest + older }, facts)).toBeUndefined()
        expect(tooYoung({ ...one, closesOn: '2026-12-01' }, facts)).toBeUndefined()
      }),
    )
  })
})
