import { describe, expect, it } from 'vitest'
import { register } from '../../../../test/support/gate-world.ts'
import { read } from '../readings.ts'
import { buildContactBook } from './contact-book.ts'
import { findPostcodes } from './find-postcodes.ts'

const book = buildContactBook(register())

function seen(text: string): string[] {
  return findPostcodes({ place: { part: 'text' }, read: read(text) }, book).map(
    ({ start, end, owner, confidence }) => [text.slice(start, end), confidence, owner].join(' '),
  )
}

describe('findPostcodes()', () => {
  it.each(['LL57 1UT', 'B1 1BB', 'SW1A 2AA', 'M13 9PL', 'EH1 1YZ', 'CF31 1AB', 'N1 9GU'])(
    'sees %s',
    (postcode) => {
      expect(seen(`Come to ${postcode}.`)).toEqual([`${postcode} certain unknown`])
      expect(seen(postcode.replace(' ', ''))).toEqual([
        `${postcode.replace(' ', '')} certain unknown`,
      ])
    },
  )

  it.each(['GU16-7HF', 'SY23.3BY', 'BT27 1TH'])('sees %s, oddly written', (postcode) => {
    expect(seen(`Come to ${postcode}`)).toEqual([`${postcode} certain unknown`])
  })

  it.each(['7b 4th place', 'e2-4ab', 'ch1.2nd'])('sees none in %j', (text) => {
    expect(seen(text)).toEqual([])
  })

  it('is less sure in small letters', () => {
    expect(seen('come to ll57 1ut')).toEqual(['ll57 1ut likely unknown'])
  })

  it('knows the published one of the school', () => {
    expect(seen('CF34 0EF')).toEqual(['CF34 0EF certain school_public'])
  })

  it.each([
    '7b 4th place',
    'b4 2nd and e4 1st',
    'Y7 2AB',
    'at 5pm in B4',
    'X1 2YZ',
    'P207000016049',
    'KS2 3AB',
  ])('sees none in %j', (text) => {
    expect(seen(text)).toEqual([])
  })
})
