import { describe, expect, test } from 'vitest'
import { PACKS, packNamed } from '../../../test/support/policy.ts'
import { neverAllowed, permitRules } from './permit-rules.ts'

test.each([
  ['societas', ['head', 'line_manager']],
  ['oldchurch', ['head']],
  ['cambrian', ['head']],
  ['lwlat', ['head']],
  ['maesteg', ['head']],
] as const)('under %s %j decide', (pack, deciders) => {
  expect(permitRules(packNamed(pack)).deciders).toEqual(deciders)
})

test('the policy’s own clause is cited, or that it does not say', () => {
  expect(permitRules(packNamed('societas')).under16).toContain('5.5a')
  expect(permitRules(packNamed('societas')).end).toContain('5.6a')
  expect(permitRules(packNamed('maesteg')).under16).toContain('does not say')
})

test('every policy has words for every rule', () => {
  for (const pack of PACKS) {
    const { deciders, ...words } = permitRules(pack)
    expect(deciders).not.toEqual([])
    for (const text of Object.values(words)) expect(text.length, pack.id).toBeGreaterThan(20)
  }
})

describe('what no leave makes good', () => {
  const fine = { account: 'school', device: 'school', seen: 'others', family: false } as const

  test('is refused, each on its own question', () => {
    expect(neverAllowed({ ...fine, account: 'own' })?.field).toBe('account')
    expect(neverAllowed({ ...fine, device: 'own' })?.field).toBe('whose')
    expect(neverAllowed({ ...fine, seen: 'nobody' })?.field).toBe('seen')
    expect(neverAllowed({ ...fine, family: true })?.says).toContain('declare it once')
  })

  test('is nothing of the school’s account, device and an open place', () => {
    expect(neverAllowed(fine)).toBeUndefined()
  })
})
