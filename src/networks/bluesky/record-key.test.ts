import { TID } from '@atproto/common-web'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordKey } from './record-key.ts'

const moment = fc.date({
  min: new Date('2020-01-01'),
  max: new Date('2080-01-01'),
  noInvalidDate: true,
})

test('a record key is a timestamp identifier of the minute before the post', () => {
  fc.assert(
    fc.property(fc.uuid(), moment, (key, at) => {
      const made = recordKey({ key, at })
      expect(TID.is(made)).toBe(true)
      const age = at.getTime() - TID.fromStr(made).timestamp() / 1_000
      expect(age).toBeGreaterThanOrEqual(0)
      expect(age).toBeLessThanOrEqual(60_000)
    }),
  )
})

test('the same post has the same key, and 20,000 posts of one moment have 20,000', () => {
  const at = new Date('2026-11-20T16:00:00Z')
  const keys = Array.from({ length: 20_000 }, (_, n) => recordKey({ key: `post-${n}`, at }))
  expect(new Set(keys).size).toBe(20_000)
  expect(recordKey({ key: 'post-7', at })).toBe(keys[7])
})
