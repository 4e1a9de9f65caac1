import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSealedWith, openCredentials, type SealingKeys, sealCredentials } from './seal.ts'

const key = (id: string) => ({ id, key: randomBytes(32) })
const keys: SealingKeys = [key('a1')]
const place = { trustId: randomUUID(), channelId: randomUUID() }
const credentials = fc.dictionary(fc.string(), fc.string())

test('what is sealed opens again, and says nothing of itself', () => {
  fc.assert(
    fc.property(credentials, (secret) => {
      const sealed = sealCredentials(keys, place, secret)
      expect(openCredentials(keys, place, sealed)).toEqual(JSON.parse(JSON.stringify(secret)))
    }),
  )
  const sealed = sealCredentials(keys, place, { password: 'larch-heron' })
  expect(sealed).not.toContain('larch')
  expect(sealCredentials(keys, place, { password: 'larch-heron' })).not.toBe(sealed)
})

test('it opens nowhere else: not for another trust, another channel or with another key', () => {
  const sealed = sealCredentials(keys, place, { token: 't' })
  expect(openCredentials(keys, { ...place, trustId: randomUUID() }, sealed)).toBeUndefined()
  expect(openCredentials(keys, { ...place, channelId: randomUUID() }, sealed)).toBeUndefined()
  expect(openCredentials([key('a1')], place, sealed)).toBeUndefined()
  expect(openCredentials([key('b2')], place, sealed)).toBeUndefined()
})

test('changed anywhere, it does not open', () => {
  const sealed = sealCredentials(keys, place, { token: 'a token' })
  const at = fc.integer({ min: 0, max: sealed.length - 1 })
  fc.assert(
    fc.property(at, fc.constantFrom(...'AbZ09-_.'), (index, letter) => {
      const other = sealed.slice(0, index) + letter + sealed.slice(index + 1)
      const opened = openCredentials(keys, place, other)
      // The last letter of base64 carries bits that no byte holds.
      if (opened !== undefined) expect(index === sealed.length - 1 || other === sealed).toBe(true)
    }),
  )
  for (const nonsense of ['', '.', 'a1', 'a1.', 'a1.AAAA']) {
    expect(openCredentials(keys, place, nonsense)).toBeUndefined()
  }
})

test('an older key still opens, and is known to be an older one', () => {
  const sealed = sealCredentials(keys, place, { token: 't' })
  const rotated: SealingKeys = [key('b2'), ...keys]
  expect(openCredentials(rotated, place, sealed)).toEqual({ token: 't' })
  expect([isSealedWith(keys, sealed), isSealedWith(rotated, sealed)]).toEqual([true, false])
})
