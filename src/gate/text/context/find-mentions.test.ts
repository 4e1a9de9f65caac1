import { describe, expect, it } from 'vitest'
import { register } from '../../../../test/support/gate-world.ts'
import { buildDictionary } from '../dictionary.ts'
import { read } from '../readings.ts'
import { findMentions } from './find-mentions.ts'
import { buildSchoolClasses } from './school-classes.ts'

const ids = buildDictionary(register().learners.map(({ id }) => id))
const classes = buildSchoolClasses(register(), ids)

function seen(text: string): string[] {
  const reading = read(text)
  return findMentions(reading, classes).map(({ sort, key, start, end }) =>
    [sort, key, reading.folded.text.slice(start, end)].join(' | '),
  )
}

describe('findMentions()', () => {
  it.each([
    ['in Year 7', 'year | 7 | year 7'],
    ['the Year 7s', 'year | 7 | year 7s'],
    ['Y11', 'year | 11 | y11'],
    ['yr. 9', 'year | 9 | yr. 9'],
    ['Blwyddyn 5', 'year | 5 | blwyddyn 5'],
    ['in Year 7 and', 'year | 7 | year 7'],
    ['Year 7B', 'class | 7b | year 7b'],
    ['class 4K', 'class | 4k | class 4k'],
    ['7B', 'class | 7b | 7b'],
    ['Kestrels', 'class | kestrels | kestrels'],
    ['kestrels class', 'class | kestrels | kestrels class'],
    ['Reception', 'year | r | reception'],
    ['Year R came', 'year | r | year r'],
    ['#YearR', 'year | r | yearr'],
    ['the U13 netball team', 'team |  | u13'],
    ['our girls netball team', 'team |  | girls netball team'],
    ['Seacole House', 'house |  | seacole house'],
    ['our head girl', 'office |  | head girl'],
  ])('sees the mention in %j', (text, expected) => {
    expect(seen(text)).toContain(expected)
  })

  it.each([
    'the reception area',
    'this year we',
    '7 years ago',
    'Year 2026',
    'a 4x100 relay at 5pm',
    'watch the kestrels fly',
    'the whole team at school',
  ])('sees none in %j', (text) => {
    expect(seen(text)).toEqual([])
  })
})
