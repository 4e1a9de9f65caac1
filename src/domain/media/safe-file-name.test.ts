import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeFileName } from './safe-file-name.ts'

describe('safeFileName()', () => {
  it.each([
    ['Sports day 2026.jpg', 'Sports day 2026.jpg'],
    ['Eisteddfod – côr.JPG', 'Eisteddfod – côr.JPG'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\fakepath\\team.png', 'team.png'],
    ['photo\u202egnp.exe', 'photognp.exe'],
    ['zero\u200bwidth\u0000.jpg', 'zerowidth.jpg'],
    ['two\r\nlines.jpg', 'two lines.jpg'],
    ['a<b>"c|d?.jpg', 'a-b--c-d-.jpg'],
    ['.htaccess', 'htaccess'],
    ['trailing. . ', 'trailing'],
    ['CON', '_CON'],
    ['nul.jpg', '_nul.jpg'],
    ['com1.png', '_com1.png'],
    ['consent.jpg', 'consent.jpg'],
    ['..', 'photo'],
    ['folder/', 'photo'],
    ['', 'photo'],
  ])('makes %j into %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  it('cuts a long name in front of its extension and between characters', () => {
    const safe = safeFileName(`${'é😀'.repeat(100)}.jpeg`)
    expect(safe).toMatch(/^[é😀]+\.jpeg$/u)
    expect(Buffer.byteLength(safe)).toBeGreaterThan(190)
    expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200)
  })

  it('gives a name that any file system takes, whatever came in, and leaves its own names alone', () => {
    const nasty = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      ' ',
      '\0',
      '\u202e',
      'con',
      'COM¹',
      ':',
      '\ud800',
    )
    const name = fc
      .array(fc.oneof(nasty, fc.string({ unit: 'binary' })))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(name, (text) => {
        const safe = safeFileName(text)
        expect(safe).not.toMatch(
          /[\\/:*?"<>|\p{Cc}\p{Cf}]|^\.|[. ]$|^(?:con|nul|aux|prn)(?:\.|$)/iu,
        )
        expect(Buffer.byteLength(safe)).toBeGreaterThan(0)
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(201)
        expect(safe.isWellFormed()).toBe(true)
        expect(safeFileName(safe)).toBe(safe)
      }),
    )
  })
})
