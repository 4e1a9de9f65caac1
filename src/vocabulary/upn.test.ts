import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasUpnShape, isUpn, upnCheckLetter } from './upn.ts'

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const letter = fc.constantFrom(...'ABCDEFGHJKLMNPQRTUVWXYZ')

/** A number with any first letter, permanent or temporary. */
const shaped = fc
  .tuple(letter, digits(11), fc.oneof(digits(1), letter))
  .map((parts) => parts.join(''))

describe('unique pupil numbers', () => {
  // Sums worked by hand: 4×2 + 7×4 + 1×9 + 6×10 + 4×12 + 9×13 = 270 = 11×23 + 17, for one.
  it.each([
    ['A000000000000', 'A'],
    ['A000000000001', 'P'],
    ['A100000000000', 'C'],
    ['A407000016049', 'U'],
    ['A00000000000B', 'P'],
    ['A00000000000Z', 'L'],
  ])('%s should begin with %s', (upn, check) => {
    expect(upnCheckLetter(upn)).toBe(check)
  })

  it.each([
    '',
    'A00000000000',
    'A0000000000000',
    'I000000000000',
    'A00000000000O',
    'a000000000000',
    'A 00000000000',
    'A0000000000１',
  ])('%j is not shaped like one', (text) => {
    expect(hasUpnShape(text)).toBe(false)
    expect(isUpn(text)).toBe(false)
  })

  it('exactly one first letter fits any twelve characters', () => {
    fc.assert(
      fc.property(shaped, (upn) => {
        const fitting = [...'ABCDEFGHJKLMNPQRTUVWXYZ'].filter((first) =>
          isUpn(first + upn.slice(1)),
        )
        expect(fitting).toEqual([upnCheckLetter(upn)])
      }),
    )
  })

  it('a mistyped digit always shows', () => {
    fc.assert(
      fc.property(
        shaped,
        fc.integer({ min: 1, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (any, at, by) => {
          const upn = upnCheckLetter(any) + any.slice(1)
          const wrong = String((Number(upn.charAt(at)) + by) % 10)
          expect(isUpn(upn.slice(0, at) + wrong + upn.slice(at + 1))).toBe(false)
        },
      ),
    )
  })
})
