import { expect, it } from 'vitest'
import type { Place } from '../../gate/types.ts'
import type { Finding } from '../../policy/index.ts'
import { gatherAlike } from './gather-alike.ts'

function finding(place: Place, more: Partial<Finding> = {}): Finding {
  return {
    control: 'post-approval',
    severity: 'review',
    basis: { kind: 'floor', parameter: 'alt_text' },
    place,
    start: 0,
    end: 0,
    text: '',
    learners: [],
    channels: [],
    title: 'This photo has no description',
    why: 'Some cannot see it.',
    mend: 'Say what can be seen.',
    ...more,
  }
}

const on = (photo: string): Place => ({ part: 'photo', photo })
const placesOf = (...findings: Finding[]) => gatherAlike(findings).map((one) => one.places)

it('makes one of findings that say the same of several photos, at the place of the first', () => {
  const words = finding({ part: 'text' }, { start: 1, end: 4, text: 'Bram' })
  const boxes = [{ x: 0, y: 0, width: 1, height: 1 }]
  expect(placesOf(finding(on('a')), words, finding(on('b'), { boxes }))).toEqual([
    [on('a'), on('b')],
    [words.place],
  ])
})

it.each<[string, Partial<Finding>]>([
  ['weight', { severity: 'block' }],
  ['reason', { why: '3 faces can be seen.' }],
  ['learner', { learners: ['somebody'] }],
  ['channel', { channels: ['page'] }],
  ['clause', { basis: { kind: 'clause', clause: 'maesteg:prot.2' } }],
  ['kind of place', { place: { part: 'alt_text', photo: 'b' } }],
])('keeps apart what differs in its %s', (_, differs) => {
  expect(placesOf(finding(on('a')), finding(on('b'), differs))).toHaveLength(2)
})

it('keeps apart what quotes words, although the words are the same', () => {
  const quoted = { start: 0, end: 4, text: 'Bram' }
  const inAlt = (photo: string) => finding({ part: 'alt_text', photo }, quoted)
  const written = (photo: string) => finding({ part: 'writing', photo })
  expect(placesOf(inAlt('a'), inAlt('b'), written('a'), written('b'))).toHaveLength(4)
})
