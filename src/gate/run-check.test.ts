import { describe, expect, it } from 'vitest'
import { runCheck } from './run-check.ts'

describe('runCheck()', () => {
  it('gives what the check found', () => {
    expect(runCheck('names', { part: 'text' }, 0, () => 7)).toEqual({ value: 7, failures: [] })
  })

  it('reports a check that breaks, so that a person looks, and goes on with the fallback', () => {
    const { value, failures } = runCheck('names', { part: 'text' }, 0, () => {
      throw new Error('broken')
    })
    expect(value).toBe(0)
    expect(failures).toMatchObject([
      {
        kind: 'check_failed',
        confidence: 'likely',
        place: { part: 'text' },
        reason: 'The check for names could not be finished. Please look here yourself.',
      },
    ])
  })
})
