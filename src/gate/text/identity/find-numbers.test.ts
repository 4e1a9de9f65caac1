import { describe, expect, it } from 'vitest'
import { register } from '../../../../test/support/gate-world.ts'
import { packStrings } from '../packed-strings.ts'
import { read } from '../readings.ts'
import { findNumbers } from './find-numbers.ts'
import { buildPupilNumbers } from './pupil-numbers.ts'

const ids = packStrings(register().learners.map(({ id }) => id))
const pupils = buildPupilNumbers(register(), ids)

function seen(text: string): string[] {
  return findNumbers({ place: { part: 'text' }, read: read(text) }, pupils).map(
    ({ start, end, confidence, learners }) =>
      [text.slice(start, end), confidence, ...learners].join(' | '),
  )
}

describe('findNumbers()', () => {
  it.each([
    ['Ref P207000016049', 'P207000016049 | certain | tabitha'],
    ['ref p207000016049', 'p207000016049 | certain | tabitha'],
    ['Ref P207 0000 16049', 'P207 0000 16049 | certain | tabitha'],
    ['B801200005001', 'B801200005001 | likely'],
    ['UPN: B801200005001', 'B801200005001 | certain'],
    ['UPN: A801200005001', 'A801200005001 | likely'],
    ['ULN 9276308686', '9276308686 | certain'],
    ['learner number: 1234567890', '1234567890 | likely'],
    ['9276308686', '9276308686 | possible'],
    ['NHS number 943 476 5919', '943 476 5919 | certain'],
    ['943 476 5919', '943 476 5919 | likely'],
  ])('sees the number in %j', (text, expected) => {
    expect(seen(text)).toEqual([expected])
  })

  it.each([
    'A801200005001',
    'ISBN 9780747532699',
    'raised £1234567890',
    '1234567890',
    '07700 900123',
    'Room A12',
  ])('sees none in %j', (text) => {
    expect(seen(text)).toEqual([])
  })
})
