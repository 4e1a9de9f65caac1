import { describe, expect, it } from 'vitest'
import { packNamed } from '../../test/support/policy.ts'
import { reviewDue } from './review-due.ts'
import type { Pack } from './types.ts'

const TODAY = '2026-11-20'
const dated = (dates: Pack['dates']): Pack => ({ ...packNamed('maesteg'), dates })

describe('reviewDue()', () => {
  it.each([
    ['cambrian', { by: '2025-12-31', basis: 'stated', overdue: true }],
    ['oldchurch', { basis: 'reckoned', overdue: true }],
    ['maesteg', { by: undefined, basis: 'unknown', overdue: false, months: 12 }],
    ['lwlat', { by: '2025-01-31', basis: 'stated', overdue: true }],
    ['societas', { by: '2022-12-31', basis: 'stated', overdue: true }],
  ] as const)('of %s', (id, expected) => {
    expect(reviewDue(packNamed(id), {}, TODAY)).toMatchObject(expected)
  })

  it.each([
    ['2026-11-20', '2026-11-20', false],
    ['2026-11-19', '2026-11-19', true],
    ['2026-11', '2026-11-30', false],
    ['2026-02', '2026-02-28', true],
    ['2028-02', '2028-02-29', false],
    ['2026', '2026-12-31', false],
  ])('a document that says %s has until %s', (nextReview, by, overdue) => {
    expect(reviewDue(dated({ nextReview }), {}, TODAY)).toMatchObject({ by, overdue })
  })

  it('reckons from the last review where no next one is named', () => {
    const pack = dated({ lastReview: '2025-12', effective: '2020-01-01' })
    expect(reviewDue(pack, {}, TODAY)).toMatchObject({ by: '2026-12-31', basis: 'reckoned' })
    expect(reviewDue(dated({ effective: '2025-11-19' }), {}, TODAY).overdue).toBe(true)
  })
})
