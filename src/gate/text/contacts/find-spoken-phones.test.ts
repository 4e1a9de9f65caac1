import { describe, expect, it } from 'vitest'
import { register } from '../../../../test/support/gate-world.ts'
import { read } from '../readings.ts'
import { buildContactBook } from './contact-book.ts'
import { findSpokenPhones } from './find-spoken-phones.ts'

const book = buildContactBook(register())

function seen(text: string): string[] {
  return findSpokenPhones({ place: { part: 'text' }, read: read(text) }, book).map(
    ({ start, end, owner, adults }) => [text.slice(start, end), owner, ...adults].join(' | '),
  )
}

describe('findSpokenPhones()', () => {
  it.each([
    'zero seven seven double zero, nine double zero, four six one',
    'oh one six three two, nine six oh, one two three',
    '07700 nine hundred four six one',
    'Oh-seven-seven-oh-oh nine-oh-oh four-six-one',
  ])('sees %j', (number) => {
    const more = 'Six or seven of us, four at most: ring '
    expect(seen(`${more}${number} please`)).toEqual([`${number} | unknown`])
  })

  it('knows the number of the office', () => {
    expect(seen('oh one six three two nine six oh oh oh oh')).toEqual([
      'oh one six three two nine six oh oh oh oh | school_public',
    ])
  })

  it.each([
    'one two three four five six seven eight nine ten',
    'zero one two three four five six seven eight nine ten eleven twelve',
    'Score: five, four, three, two. Oh one six more!',
    'Oh, one of us. Six of you. Three of them, two of ours.',
    'two two four six oh oh one three five seven nine',
  ])('sees none in %j', (text) => {
    expect(seen(text)).toEqual([])
  })
})
