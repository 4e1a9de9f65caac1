import { describe, expect, it } from 'vitest'
import { type Reading, read } from './readings.ts'

function words(text: string, sort: Reading['sort']): string[] | undefined {
  return read(text)
    .readings.find((reading) => reading.sort === sort)
    ?.tokens.map(({ key }) => key)
}

describe('read()', () => {
  it('always reads plainly, and in no other way without cause', () => {
    expect(read('Well done, all of you').readings.map(({ sort }) => sort)).toEqual(['plain'])
  })

  it('leaves digits around a word out of it', () => {
    expect(words('smith07 7B 2026', 'plain')).toEqual(['smith', 'b', '2026'])
  })

  it('cuts at capitals inside a word', () => {
    expect(words('#WellDoneKizzy2026', 'camel')).toEqual(['well', 'done', 'kizzy', '2026'])
  })

  it('reads signs and digits as part of a word', () => {
    expect(words('T4b1th@ $mith!', 'leet')).toEqual(['t4b1th@', '$mith'])
  })

  it('does not take a time or a rank for a disguise', () => {
    expect(words('10.30am, 4th of 5km', 'leet')).toBeUndefined()
  })

  it('joins letters set apart, and ends a word at a wider gap', () => {
    expect(words('T o m   L e e', 'spaced')).toEqual(['tom', 'lee'])
    expect(words('T-o-m L-e-e', 'spaced')).toEqual(['tom', 'lee'])
    expect(words('T.o.m.L.e.e', 'spaced')).toEqual(['tomlee'])
    expect(words('T - o - m L - e - e', 'spaced')).toEqual(['tom', 'lee'])
    expect(words('T⭐o⭐m L⭐e⭐e', 'spaced')).toEqual(['tom', 'lee'])
    expect(words('T…o…m  L…e…e', 'spaced')).toEqual(['tom', 'lee'])
  })

  it('does not join the digits of a score', () => {
    expect(words('we won 3 2 1 0', 'spaced')).toBeUndefined()
  })

  it('passes over mark-up', () => {
    expect(words('Kizzy <span class="x">Loveridge</span>', 'unmarked')).toEqual([
      'kizzy',
      'loveridge',
    ])
  })

  it('finds its words in place, whichever way it reads', () => {
    const text = 'Ask T o m or #TomLee, T0m'
    const { folded, readings } = read(text)
    for (const { tokens } of readings) {
      for (const { start, end, key } of tokens) {
        expect(folded.text.slice(start, end).replace(/ /g, '')).toBe(key)
      }
    }
  })
})
