import { describe, expect, it } from 'vitest'
import { read } from '../readings.ts'
import { findOpinions, findPromises } from './find-opinions.ts'

const part = (text: string) => ({ place: { part: 'text' } as const, read: read(text) })
const seen = (text: string) =>
  findOpinions(part(text)).map(({ text: words, confidence }) => `${words} | ${confidence}`)
const promised = (text: string) => findPromises(part(text)).map(({ text: words }) => words)

describe('findOpinions()', () => {
  it.each([
    ['I think this is wrong', 'I think | likely'],
    ['In my opinion it rains', 'In my opinion | likely'],
    ['imho', 'imho | likely'],
    ['I don’t believe it', 'I don’t believe | likely'],
    ['Dwi’n meddwl bod', 'Dwi’n meddwl | likely'],
    ['"I think it was fun," said a pupil', 'I think | possible'],
  ])('sees it in %j', (text, expected) => {
    expect(seen(text)).toEqual([expected])
  })

  it('sees none in what the school says as itself', () => {
    expect(seen('We think it was fun. Think before you post. We believe in kindness.')).toEqual([])
  })
})

describe('findPromises()', () => {
  it.each([
    ['We guarantee a place', 'We guarantee'],
    ['we will refund you', 'we will refund'],
    ['You will get a full refund', 'full refund'],
    ['Every child will get a prize', 'Every child will get'],
    ['We can assure you', 'We can assure you'],
  ])('sees it in %j', (text, expected) => {
    expect(promised(text)).toEqual([expected])
  })

  it('sees none in plans and hopes', () => {
    expect(
      promised('We hope to see you. We will never forget. The Promise assembly is today.'),
    ).toEqual([])
  })
})
