import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import { makeFormToken, readFormToken } from './form-token.ts'
import { receiptCode, receiptDigest } from './receipt.ts'

const key = { secret: 'a secret', schoolId: 'a school' }
const DAY = 24 * 3_600_000

describe('the code of a reporter', () => {
  it('is twenty letters of thirty-two, the same for the same form', () => {
    const code = receiptCode(key, 'a form')
    expect(code).toMatch(/^([0-9A-HJ-KM-NP-Z]{4}-){4}[0-9A-HJ-KM-NP-Z]{4}$/)
    expect(receiptCode(key, 'a form')).toBe(code)
  })

  it('is another for every form, school and installation', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, two) => {
        fc.pre(one !== two)
        expect(receiptCode(key, one)).not.toBe(receiptCode(key, two))
        expect(receiptCode({ ...key, schoolId: 'another' }, one)).not.toBe(receiptCode(key, one))
        expect(receiptCode({ ...key, secret: 'another' }, one)).not.toBe(receiptCode(key, one))
      }),
    )
  })

  it('uses each letter about as often as any other', () => {
    const counts = new Map<string, number>()
    for (let nth = 0; nth < 2_000; nth += 1) {
      for (const letter of receiptCode(key, `form ${nth}`).replaceAll('-', '')) {
        counts.set(letter, (counts.get(letter) ?? 0) + 1)
      }
    }
    expect(counts.size).toBe(32)
    for (const count of counts.values()) expect(Math.abs(count - 1_250)).toBeLessThan(250)
  })

  it('is known however it was typed, and at its own school alone', () => {
    const code = receiptCode(key, 'a form')
    const digest = receiptDigest(key, code)
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    const sloppy = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect(receiptDigest(key, ` ${sloppy} `)).toBe(digest)
    expect(receiptDigest({ ...key, schoolId: 'another' }, code)).not.toBe(digest)
    expect(receiptDigest({ ...key, secret: 'another' }, code)).not.toBe(digest)
  })

  it('is nothing where it is no code at all', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 19 }), (text) => {
        expect(receiptDigest(key, text)).toBeUndefined()
      }),
    )
  })
})

describe('the name of a form', () => {
  it('is read back for two weeks, and for its own school alone', () => {
    const token = makeFormToken('a secret', 'a school', NOW)
    const read = (days: number, school = 'a school', secret = 'a secret') =>
      readFormToken(secret, school, token, new Date(NOW.getTime() + days * DAY))
    expect(read(0)).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(read(14)).toBe(read(0))
    expect(read(14.1)).toBeUndefined()
    expect(read(0, 'another')).toBeUndefined()
    expect(read(0, 'a school', 'another')).toBeUndefined()
  })

  it('is never read from what we did not make', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readFormToken('a secret', 'a school', text, NOW)).toBeUndefined()
      }),
    )
  })
})
