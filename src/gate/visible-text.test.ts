import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visibleText } from './visible-text.ts'

describe('visibleText()', () => {
  it('keeps ordinary text of any language as it is', () => {
    expect(visibleText('Siân Ó’Grady-王', 50)).toBe('Siân Ó’Grady-王')
  })

  it('drops characters that nobody can see and that turn text around', () => {
    expect(visibleText('photo\u202egpj.exe\u200b\u0007', 50)).toBe('photogpj.exe')
  })

  it('makes tabs, line breaks and hard spaces one space', () => {
    expect(visibleText(' a\t\r\n b\u00a0c ', 50)).toBe('a b c')
  })

  it('cuts long text with an ellipsis and never through a character', () => {
    expect(visibleText('😀'.repeat(10), 4)).toBe('😀😀😀…')
  })

  it('is short, well formed and unchanged by a second pass, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 30 }), (text, max) => {
        const seen = visibleText(text, max)
        expect(Array.from(seen).length).toBeLessThanOrEqual(max)
        expect(seen.isWellFormed()).toBe(true)
        expect(visibleText(seen, max)).toBe(seen)
      }),
    )
  })
})
