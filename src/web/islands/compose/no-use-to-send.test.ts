import { expect, it } from 'vitest'
import { noUseToSend } from './no-use-to-send.ts'

const LIMITS = { photos: 10, bytes: 1000, tooBig: 'Send a smaller copy.' }

it.each([
  ['the last that fits', { photos: 9, bytes: 1000 }, undefined],
  [
    'one too many',
    { photos: 10, bytes: 1 },
    { why: 'A post holds 10 photos. Remove one to make room.', mayFit: true },
  ],
  ['one too large', { photos: 0, bytes: 1001 }, { why: 'Send a smaller copy.', mayFit: false }],
  ['both', { photos: 10, bytes: 1001 }, { why: 'Send a smaller copy.', mayFit: false }],
])('asks the server only where it may say yes: %s', (_, file, said) => {
  expect(noUseToSend(file, LIMITS)).toEqual(said)
})

it('asks the server where the page says no limits', () => {
  const unknown = { photos: Number.NaN, bytes: Number.NaN, tooBig: '' }
  expect(noUseToSend({ photos: 3, bytes: 5 }, { ...unknown, photos: 4 })).toBeUndefined()
})
