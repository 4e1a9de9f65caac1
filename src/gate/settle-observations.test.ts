import { describe, expect, it } from 'vitest'
import { settleObservations } from './settle-observations.ts'
import type { Observation } from './types.ts'

function observation(rest: Partial<Observation>): Observation {
  return {
    kind: 'learner_full_name',
    place: { part: 'text' },
    start: 0,
    end: 6,
    text: '',
    learners: ['a'],
    adults: [],
    confidence: 'certain',
    reason: '',
    ...rest,
  }
}

describe('settleObservations()', () => {
  const sure = observation({})

  it('lets the strongest speak for one learner in one place', () => {
    const weak = observation({ kind: 'learner_in_context', confidence: 'likely', end: 20 })
    expect(settleObservations([weak, sure])).toEqual([sure])
  })

  it('keeps what is seen elsewhere in the text, in another part or of another learner', () => {
    const others = [
      observation({ start: 6, end: 9 }),
      observation({ place: { part: 'alt_text', photo: 'p' } }),
      observation({ learners: ['b'] }),
    ]
    expect(settleObservations([sure, ...others])).toHaveLength(4)
  })

  it('keeps observations of different things in one place', () => {
    const email = observation({ kind: 'email_address' })
    expect(settleObservations([sure, email])).toHaveLength(2)
  })

  it('drops a mere possibility inside a surer name, whoever it may mean', () => {
    const possible = observation({
      kind: 'learner_name_possible',
      learners: ['b', 'c'],
      confidence: 'possible',
      end: 4,
    })
    expect(settleObservations([possible, sure])).toEqual([sure])
  })

  it('keeps every observation that means a whole part', () => {
    const photos = ['a', 'b'].map((id) =>
      observation({ kind: 'photo_pictures_learner', learners: [id], end: 0 }),
    )
    expect(settleObservations(photos)).toEqual(photos)
  })
})
