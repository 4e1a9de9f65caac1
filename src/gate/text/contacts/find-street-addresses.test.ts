import { describe, expect, it } from 'vitest'
import { register } from '../../../../test/support/gate-world.ts'
import { read } from '../readings.ts'
import { buildContactBook } from './contact-book.ts'
import { findStreetAddresses } from './find-street-addresses.ts'

const book = buildContactBook(register())

function seen(text: string): string[] {
  return findStreetAddresses({ place: { part: 'text' }, read: read(text) }, book).map(
    ({ start, end, owner, confidence }) => [text.slice(start, end), confidence, owner].join(' | '),
  )
}

describe('findStreetAddresses()', () => {
  it.each([
    '14 Acacia Avenue',
    '221b Baker Street',
    '102 St James Road',
    '8 The Crescent',
    '7 Mill Close',
    '14 Larch Cl',
    '5 Cae Glas',
    'Flat 4, 12 Station Road',
    '27 Heol y Felin',
    '5 Ffordd Las',
    '3 Stryd Fawr',
    '10 Bryn Coed Lane',
  ])('sees %s', (address) => {
    expect(seen(`Send it to ${address}, please`)).toEqual([`${address} | certain | unknown`])
  })

  it('is less sure in small letters', () => {
    expect(seen('we live at 14 acacia avenue')).toEqual(['14 acacia avenue | likely | unknown'])
    expect(seen('we live by 61 orchard close, Neath')).toEqual([
      '61 orchard close | likely | unknown',
    ])
  })

  it('knows the published one of the school', () => {
    expect(seen('Find us: 1 Orchard Lane')).toEqual(['1 Orchard Lane | certain | school_public'])
  })

  it.each([
    'Year 9 Drama Court',
    'Class 4 Beech Road',
    'we ran 5 miles down the road',
    '3 happy children walk to school',
    '12 new road signs',
    '24 pupils and a walk',
    'On 3 May Park and Ride runs',
    'A score of 3-1 Park won',
    'on 3 Medi. Dr Evans',
    '£4 Close the gap',
  ])('sees none in %j', (text) => {
    expect(seen(text)).toEqual([])
  })
})
