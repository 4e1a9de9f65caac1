import { describe, expect, it } from 'vitest'
import { readIntent } from './intent.ts'

const ID = 'b0c7f3de-0a51-4c0e-9d0e-2f7f4c1d9a01'

describe('readIntent()', () => {
  it.each([
    ['save', { press: 'save' }],
    ['submit', { press: 'submit' }],
    ['check', { press: 'check' }],
    ['upload', { press: 'upload' }],
    ['video', { press: 'video' }],
    ['enter', { press: 'enter' }],
    ['find:named', { press: 'find', target: 'named' }],
    [`find:photo.${ID}`, { press: 'find', target: `photo.${ID}` }],
    [`tag:${ID}`, { press: 'tag', learnerId: ID }],
    [`remove:${ID}`, { press: 'remove', photoId: ID }],
    [`adopt:${ID}`, { press: 'adopt', photoId: ID }],
    [`mine:${ID}`, { press: 'mine', photoId: ID }],
    [`chosen:${ID}`, { press: 'chosen', photoId: ID }],
    [`same:${ID}`, { press: 'same', photoId: ID }],
    [`aside:${'0a'.repeat(12)}`, { press: 'aside', key: '0a'.repeat(12) }],
    [`unaside:${'f1'.repeat(12)}`, { press: 'unaside', key: 'f1'.repeat(12) }],
  ])('reads the button %j', (value, intent) => {
    expect(readIntent(value)).toEqual(intent)
  })

  it.each([
    '',
    'publish',
    'find:',
    `find:${ID}`,
    'tag:me',
    'remove:',
    'submit\n',
    `tag:${ID} `,
    'aside:',
    `aside:${ID}`,
  ])('takes %j for a save, which loses nothing', (value) => {
    expect(readIntent(value)).toEqual({ press: 'save' })
  })
})
