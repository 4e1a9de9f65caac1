import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PACKS, packNamed } from '../../../test/support/policy.ts'
import type { Clause, Pack } from '../types.ts'
import { comparePolicies } from './difference.ts'
import { compareWords } from './words.ts'

const maesteg = packNamed('maesteg')

function withClause(pack: Pack, nth: number, change: Partial<Clause>): Pack {
  const clauses = pack.clauses.map((clause, at) => (at === nth ? { ...clause, ...change } : clause))
  return { ...pack, clauses }
}

describe('compareWords()', () => {
  it('gives both wordings back whole, whatever they are', () => {
    const wording = fc.array(fc.constantFrom('a', 'post', 'may', ',', ' ', '\n', 'è', '🙂', '.'))
    fc.assert(
      fc.property(wording, wording, (one, other) => {
        const [before, after] = [one.join(''), other.join('')]
        const runs = compareWords(before, after)
        const all = (kind: string) =>
          runs.filter((run) => run.kind === 'same' || run.kind === kind).map((run) => run.text)
        expect(all('removed').join('')).toBe(before)
        expect(all('added').join('')).toBe(after)
      }),
    )
  })
})

describe('comparePolicies()', () => {
  it.each(PACKS.map((pack) => pack.id))('%s against itself is no difference', (id) => {
    const pack = packNamed(id as 'maesteg')
    const none = { facts: [], clauses: [], answers: [], cosmetic: true }
    expect(comparePolicies(pack, structuredClone(pack))).toEqual(none)
  })

  it('calls a better wording cosmetic', () => {
    const [first] = maesteg.clauses
    const better = withClause(maesteg, 0, { wording: `${first?.wording} Thank you.` })
    const { clauses, cosmetic } = comparePolicies(maesteg, { ...better, version: '2' })
    expect(clauses).toMatchObject([{ kind: 'changed', parts: [] }])
    expect(cosmetic).toBe(true)
  })

  it.each([
    ['a clause of another kind', withClause(maesteg, 0, { kind: 'duty' })],
    ['a clause with another control', withClause(maesteg, 0, { controls: ['audience-list'] })],
    ['a clause less', { ...maesteg, clauses: maesteg.clauses.slice(1) }],
    ['other words for roles', { ...maesteg, roles: maesteg.roles.slice(1) }],
    ['another nation', { ...maesteg, jurisdiction: 'england' as const }],
    ['another answer', withAnswer('change_notice_days', 40)],
  ])('does not call %s cosmetic', (_, changed) => {
    expect(comparePolicies(maesteg, changed).cosmetic).toBe(false)
    expect(comparePolicies(changed, maesteg).cosmetic).toBe(false)
  })

  it('says which way an answer has moved, as it runs over the floor', () => {
    const moved = (value: number) =>
      comparePolicies(maesteg, withAnswer('change_notice_days', value)).answers.map(
        (change) => change.moved,
      )
    expect(moved(60)).toEqual(['stricter'])
    expect(moved(10)).toEqual(['looser'])
  })

  it('tells clauses that came from clauses that went, between any two policies', () => {
    for (const before of PACKS) {
      for (const after of PACKS) {
        const { clauses } = comparePolicies(before, after)
        const count = (kind: string) => clauses.filter((change) => change.kind === kind).length
        if (before === after) continue
        expect(count('added')).toBe(after.clauses.length)
        expect(count('removed')).toBe(before.clauses.length)
      }
    }
  })
})

function withAnswer(key: string, value: number): Pack {
  const setting = maesteg.parameters[key]
  if (!setting) throw new Error(`The policy has no ${key}.`)
  const answer = { ...setting, status: 'stated' as const, value, alsoReads: [] }
  return { ...maesteg, parameters: { ...maesteg.parameters, [key]: answer } }
}

it('compareWords() reads a rewritten passage as what went, then what came', () => {
  const runs = compareWords('Use is never allowed in class.', 'Use is for breaks and home.')
  expect(runs.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same'])
})
