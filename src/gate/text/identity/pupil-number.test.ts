import { describe, expect, it } from 'vitest'
import { hasCheckLetter } from './pupil-number.ts'

describe('hasCheckLetter()', () => {
  it('holds for numbers with the right letter, temporary ones too', () => {
    expect(hasCheckLetter('p207000016049')).toBe(true)
    expect(hasCheckLetter('b801200005001')).toBe(true)
    const letters = 'abcdefghjklmnpqrtuvwxyz'
    const temporary = [...letters].filter((letter) => hasCheckLetter(`${letter}82432112301a`))
    expect(temporary).toHaveLength(1)
  })

  it('holds for exactly one letter of the alphabet', () => {
    const right = [...'abcdefghijklmnopqrstuvwxyz'].filter((letter) =>
      hasCheckLetter(`${letter}207000016049`),
    )
    expect(right).toEqual(['p'])
  })

  it('fails for what has another form', () => {
    expect(
      ['p20700001604', 'p2070000160499', '1207000016049', '', 'p20700001604s'].some(hasCheckLetter),
    ).toBe(false)
  })
})
