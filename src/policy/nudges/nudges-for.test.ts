import { describe, expect, it } from 'vitest'
import { PACK_IDS, packNamed } from '../../../test/support/policy.ts'
import { findParameter } from '../parameters/registry.ts'
import { NUDGE_WORDS } from './nudge-words.ts'
import { nudgesFor } from './nudges-for.ts'

const clausesOf = (id: (typeof PACK_IDS)[number]) =>
  nudgesFor(packNamed(id)).map(({ clauses }) => clauses.join())

describe('what a policy would have adults look at in their own accounts', () => {
  it.each([
    [
      'cambrian',
      ['cambrian:app.13', 'cambrian:app.9,cambrian:app.12', 'cambrian:app.10', 'cambrian:app.6'],
    ],
    ['societas', ['societas:A1.3', 'societas:A1.4b']],
    ['maesteg', ['maesteg:rep.13']],
    ['oldchurch', ['oldchurch:8.1', 'oldchurch:8.3']],
    // Its section on personal use is missing, and nothing is borrowed from another school.
    ['lwlat', []],
  ] as const)('is what the clauses of %s say', (id, clauses) => {
    expect(clausesOf(id)).toEqual(clauses)
  })

  it.each(PACK_IDS)('cites every clause of %s that asks for it, and only readable ones', (id) => {
    const pack = packNamed(id)
    const told = nudgesFor(pack).flatMap(({ clauses }) => clauses)
    const asking = pack.clauses.filter(({ controls }) => controls.includes('staff-nudges'))
    expect(told).toEqual(expect.arrayContaining(asking.map((clause) => clause.id)))
    for (const clause of told) {
      expect(pack.clauses.find(({ id }) => id === clause)?.text, clause).not.toBe('missing')
    }
  })

  it.each(PACK_IDS)('speaks in whole sentences, in the words of %s', (id) => {
    const said = nudgesFor(packNamed(id)).map(({ says }) => says)
    expect(said.filter((says) => !/^[A-Z][^{}]+[.?]$/.test(says))).toEqual([])
  })
})

it('has words only for questions that policies are asked', () => {
  for (const key of Object.keys(NUDGE_WORDS)) expect(findParameter(key)?.key).toBe(key)
})
