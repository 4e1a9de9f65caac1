import { describe, expect, it } from 'vitest'
import { limited, MOST_OF_A_KIND } from './limited.ts'
import type { Confidence, Observation } from './types.ts'

function observations(count: number, confidence: Confidence): Observation[] {
  return Array.from({ length: count }, (_, at) => ({
    kind: 'tone',
    place: { part: 'text' },
    start: at,
    end: at + 1,
    text: '!',
    learners: [],
    adults: [],
    confidence,
    reason: '',
  }))
}

describe('limited()', () => {
  it('leaves what can be read as it is', () => {
    const few = observations(MOST_OF_A_KIND, 'possible')
    expect(limited(few)).toEqual(few)
  })

  it('keeps the surest, and says that there was more', () => {
    const many = [...observations(MOST_OF_A_KIND, 'possible'), ...observations(5, 'certain')]
    const kept = limited(many)
    expect(kept).toHaveLength(MOST_OF_A_KIND + 1)
    expect(kept.filter(({ confidence }) => confidence === 'certain')).toHaveLength(5)
    expect(kept.at(-1)).toMatchObject({ kind: 'check_failed', place: { part: 'text' } })
  })
})
