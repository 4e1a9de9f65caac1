import { expect, test } from 'vitest'
import { PACKS, packNamed } from '../../test/support/policy.ts'
import type { Control } from './controls/registry.ts'
import { coverage } from './coverage.ts'
import type { Clause } from './types.ts'

const built: Control = {
  id: 'a',
  title: 'A',
  does: 'A.',
  status: 'built',
  code: ['a.ts', 'both.ts'],
  tests: ['a.test.ts'],
}
const alsoBuilt: Control = { ...built, id: 'b', code: ['b.ts', 'both.ts'], tests: [] }
const planned: Control = { ...built, id: 'c', status: 'planned', code: [], tests: [] }

function rowFor(controls: readonly string[], none?: string) {
  const [first] = packNamed('maesteg').clauses
  if (!first) throw new Error('The pack has no clauses.')
  const clause: Clause = { ...first, id: 'maesteg:x', controls, none }
  const pack = { ...packNamed('maesteg'), clauses: [clause] }
  return coverage([pack], [built, alsoBuilt, planned])[0]
}

test('there is one row for each of the 561 clauses', () => {
  const rows = coverage(PACKS)
  expect(rows).toHaveLength(561)
  expect(new Set(rows.map((row) => row.clause)).size).toBe(561)
})

test('every clause has a control or the stated reason for none', () => {
  for (const row of coverage(PACKS)) {
    expect(row.status === 'none', row.clause).toBe(row.reason !== undefined)
    expect(row.controls.length > 0, row.clause).toBe(row.status !== 'none')
  }
})

test('a clause is built only where each of its controls is', () => {
  expect(rowFor(['a', 'b'])).toEqual({
    pack: 'maesteg',
    clause: 'maesteg:x',
    control: 'a',
    controls: ['a', 'b'],
    status: 'built',
    code: ['a.ts', 'both.ts', 'b.ts'],
    tests: ['a.test.ts'],
  })
  expect(rowFor(['a', 'c'])?.status).toBe('planned')
  expect(rowFor(['c', 'a'])).toMatchObject({ status: 'planned', control: 'c' })
  expect(rowFor(['a', 'unheard-of'])?.status).toBe('planned')
})

test('a clause without a control carries its reason', () => {
  expect(rowFor([], 'Information only.')).toMatchObject({
    control: null,
    status: 'none',
    reason: 'Information only.',
  })
})
