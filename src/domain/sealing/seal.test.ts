import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSealedWith, openText, sealText } from './seal.ts'
import { makeSealingKey, readSealingKeys, type SealingKeys } from './sealing-keys.ts'

const key = (id: string) => ({ id, key: randomBytes(32) })
const keys: SealingKeys = [key('a1')]
const place = `a note ${randomUUID()}`

test('what is sealed opens again, and says nothing of itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      expect(openText(keys, place, sealText(keys, place, words))).toBe(words)
    }),
  )
  const sealed = sealText(keys, place, 'larch-heron')
  expect(sealed).not.toContain('larch')
  expect(sealText(keys, place, 'larch-heron')).not.toBe(sealed)
})

test('it opens nowhere else and with no other key', () => {
  const sealed = sealText(keys, place, 'words')
  expect(openText(keys, `a note ${randomUUID()}`, sealed)).toBeUndefined()
  expect(openText([key('a1')], place, sealed)).toBeUndefined()
  expect(openText([key('b2')], place, sealed)).toBeUndefined()
})

test('changed anywhere, it does not open', () => {
  const sealed = sealText(keys, place, 'some words')
  const at = fc.integer({ min: 0, max: sealed.length - 1 })
  fc.assert(
    fc.property(at, fc.constantFrom(...'AbZ09-_.'), (index, letter) => {
      const other = sealed.slice(0, index) + letter + sealed.slice(index + 1)
      const opened = openText(keys, place, other)
      // The last letter of base64 carries bits that no byte holds.
      if (opened !== undefined) expect(index === sealed.length - 1 || other === sealed).toBe(true)
    }),
  )
  for (const nonsense of ['', '.', 'a1', 'a1.', 'a1.AAAA']) {
    expect(openText(keys, place, nonsense)).toBeUndefined()
  }
})

test('an older key still opens, and is known to be an older one', () => {
  const sealed = sealText(keys, place, 'words')
  const rotated: SealingKeys = [key('b2'), ...keys]
  expect(openText(rotated, place, sealed)).toBe('words')
  expect([isSealedWith(keys, sealed), isSealedWith(rotated, sealed)]).toEqual([true, false])
})

test('keys are read from a file, the newest first, and nothing else passes for one', () => {
  const [newest, older] = [makeSealingKey(), makeSealingKey()]
  expect(readSealingKeys(newest + older).map(({ id }) => id)).toEqual([
    newest.slice(0, 12),
    older.slice(0, 12),
  ])
  for (const text of ['', '\n', 'no key', `${newest}x`]) {
    expect(() => readSealingKeys(text)).toThrow(/sealing keys/)
  }
})
