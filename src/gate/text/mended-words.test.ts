import { describe, expect, it } from 'vitest'
import { draft, register } from '../../../test/support/gate-world.ts'
import { buildGateIndex, inspect } from '../index.ts'
import { read } from './readings.ts'

const index = buildGateIndex(register())

function mended(text: string): string[] | undefined {
  return read(text)
    .readings.find(({ sort }) => sort === 'mended')
    ?.tokens.filter(({ fresh }) => fresh)
    .map(({ key }) => key)
}

function asked(text: string): string[] {
  return inspect(draft(text), index)
    .filter(({ learners, confidence }) => learners.length > 0 && confidence !== 'possible')
    .map(({ text: words, learners }) => [words, ...learners].join(' | '))
}

describe('cutMended()', () => {
  it.each([
    ['Yesss, Kizzyyyy won', ['yes', 'kizzy']],
    ['Loveri*ge and Lov?ridge', ['loverige', 'lovridge']],
    ['Wr\ufffdblewski', ['wrblewski']],
    ['(|-|u()!)', ['huo']],
    ['|<izzy', ['kizzy']],
    ['p/\\ul', ['paul']],
  ])('reads %j as it is meant', (text, words) => {
    expect(mended(text)).toEqual(words)
  })

  it.each([
    'Well done, all of you. Really? Yes!',
    '*Well done* and **thank you**',
    'https://school.example/news?page=two',
    'www.school.example and an xxx',
    'Fruit | water | a coat',
    'Score: 3*2',
  ])('finds nothing to mend in %j', (text) => {
    expect(mended(text)).toBeUndefined()
  })

  it.each([
    ['Kizzyyyy Loveridgeeee get in', 'Kizzyyyy Loveridgeeee | kizzy'],
    ['Kizzy Lov*ridge was off today', 'Kizzy Lov*ridge | kizzy'],
    ['Zbigniew Wr?blewski came first', 'Zbigniew Wr?blewski | zbigniew'],
    ['|<izzy L()veri|)ge was here', '|<izzy L()veri|)ge | kizzy'],
  ])('asks about the learner in %j', (text, expected) => {
    expect(asked(text)).toContain(expected)
  })

  it('does not look inside an ordinary word that is drawn out', () => {
    expect(asked('Congratulationsss, willmarked your booksss')).toEqual([])
  })

  it('takes time in proportion to the text', () => {
    const signs = read('|/\\()'.repeat(4000))
    expect(signs.plain).toEqual([])
  })
})
