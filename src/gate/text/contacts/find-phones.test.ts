import { describe, expect, it } from 'vitest'
import { register } from '../../../../test/support/gate-world.ts'
import { read } from '../readings.ts'
import { buildContactBook } from './contact-book.ts'
import { findPhones } from './find-phones.ts'

const book = buildContactBook(register())

function seen(text: string): string[] {
  return findPhones({ place: { part: 'text' }, read: read(text) }, book).map(
    ({ start, end, owner, adults }) => [text.slice(start, end), owner, ...adults].join(' '),
  )
}

describe('findPhones()', () => {
  it.each([
    '01632 960123',
    '01632960123',
    '01632-960-123',
    '01632.960.123',
    '0 1 6 3 2 9 6 0 1 2 3',
    'O1632 96O123',
    '07700 900123',
    '07700/900123',
    '+44 7700 900123',
    '+44 (0)7700 900123',
    '0044 7700 900123',
    '020 7946 0123',
    '0808 157 0123',
    '+353 1 234 5678',
    '０１６３２ ９６０１２３',
    '٠١٦٣٢ ٩٦٠١٢٣',
    '01632 / 960123',
    '01632,960,123',
    '01632_960_123',
    '44 7700 900123',
    '447700900123',
  ])('sees %s', (number) => {
    expect(seen(`Ring ${number}, please`)).toEqual([`${number} unknown`])
  })

  it('tells the office and colleagues apart', () => {
    expect(seen('01632 960000')).toEqual(['01632 960000 school_public'])
    expect(seen('+44 1632 960111')).toEqual(['+44 1632 960111 staff prothero'])
  })

  it('sees a number behind digits that only look like those of a book', () => {
    expect(seen('Room 978 01632 960123')).toEqual(['01632 960123 unknown'])
  })

  it('sees two numbers side by side', () => {
    expect(seen('01632 960123 or 07700 900123')).toHaveLength(2)
    expect(seen('01632 960123 07700 900123')).toHaveLength(2)
  })

  it.each([
    'on 01.02.2026 at 10.30',
    '01 02 2026 1030',
    '04/07/2014 10:30',
    'ISBN 0-19-853453-1',
    'ISBN 978-0-14-136546-2',
    'ISBN-13: 978 0 7475 3269 9',
    '978-0-7475-3269-9 is the book',
    'we won 24-12, 10-3',
    'grid reference SS 8123 9045',
    'UPN P207000016049',
    'raised £01632',
    '1234567890123456',
    'Go, 2026!',
  ])('sees none in %j', (text) => {
    expect(seen(text)).toEqual([])
  })
})
