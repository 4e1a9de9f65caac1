import { describe, expect, it } from 'vitest'
import { adultName } from './adult-name.ts'

describe('adultName()', () => {
  it.each([
    ['Helen Prothero', 'Helen', 'Prothero'],
    ['Mrs Helen Prothero', 'Helen', 'Prothero'],
    ['Mrs. H. Prothero', 'H.', 'Prothero'],
    ['Dr Ewart Glyn Quayle', 'Ewart', 'Quayle'],
    ['Prothero, Helen', 'Helen', 'Prothero'],
    ['Anneke van der Veen', 'Anneke', 'van der Veen'],
    ['Helen Prothero, BA (Hons)', 'Helen', 'Prothero'],
    ['Mrs Prothero', '', 'Prothero'],
    ['', '', ''],
  ])('takes %j apart', (name, forename, surname) => {
    expect(adultName({ id: 'a', name })).toMatchObject({ id: 'a', forename, surname })
  })
})
