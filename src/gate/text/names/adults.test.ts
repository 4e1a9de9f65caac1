import { describe, expect, it } from 'vitest'
import { register } from '../../../../test/support/gate-world.ts'
import { read } from '../readings.ts'
import { findAdults } from './adults.ts'
import { buildNameIndex } from './name-index.ts'
import { idOf } from './people.ts'

const index = buildNameIndex(register())

function seen(text: string): string[] {
  const reading = read(text)
  return findAdults(reading, index).map(({ start, end, people }) => {
    const ids = people.map((person) => idOf(index.adults, person))
    return `${ids.join('+')} ${reading.folded.text.slice(start, end)}`
  })
}

describe('findAdults()', () => {
  it.each([
    ['Thank you to Helen Prothero', 'prothero helen prothero'],
    ['Thank you to Mrs Prothero', 'prothero mrs prothero'],
    ['MRS PROTHERO', 'prothero mrs prothero'],
    ['mrs prothero', 'prothero mrs prothero'],
    ['Mrs. H. Prothero', 'prothero mrs. h. prothero'],
    ['Dr Quayle', 'quayle dr quayle'],
    ['#HelenProthero', 'prothero helenprothero'],
    ['Prothero, Helen', 'prothero prothero, helen'],
  ])('sees a colleague in %j', (text, expected) => {
    expect(seen(text)).toEqual([expected])
  })

  it.each([
    'Prothero Road is closed',
    'Helen won',
    'Mrs Somebody',
    'the Helen Prothero Cup',
    'Helen. Prothero',
  ])('sees none in %j', (text) => {
    expect(seen(text)).toEqual([])
  })

  it('sees each of two colleagues once', () => {
    expect(seen('Mrs Helen Prothero and Dr Quayle')).toEqual([
      'prothero mrs helen prothero',
      'quayle dr quayle',
    ])
  })

  it('gives everybody whom a shared surname may mean, and is less sure', () => {
    const shared = buildNameIndex(
      register({
        adults: [
          { id: 'one', name: 'Ann Quayle' },
          { id: 'two', name: 'Bo Quayle' },
        ],
      }),
    )
    const [both] = findAdults(read('Ms Quayle'), shared)
    expect(both).toMatchObject({ people: [0, 1], confidence: 'likely' })
  })
})
