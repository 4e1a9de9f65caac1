import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { readLetters, shippedLetters } from '../packs/shipped-letters.ts'
import { fillLetter, LETTER_FIELDS, type LetterFields } from './letter.ts'

const folder = mkdtempSync(join(tmpdir(), 'gatepost-letters-'))
afterAll(() => rmSync(folder, { recursive: true }))

const empty = Object.fromEntries(LETTER_FIELDS.map((name) => [name, ''])) as LetterFields

test('each letter stands once, and is filled without a brace left over', () => {
  const letters = shippedLetters()
  expect(new Set(letters.map(({ key }) => key)).size).toBe(letters.length)
  for (const letter of letters) {
    expect(fillLetter(letter, empty), letter.key).not.toMatch(/[{}]/)
    expect(letter.text).not.toMatch(/password[^s]/i)
  }
  expect(new Set(letters.map(({ route }) => route))).toEqual(new Set(['platform', 'person']))
})

test('what somebody typed is put in word for word, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (typed) => {
      const fields = { ...empty, about: typed, school: 'Larkfield School' }
      const filled = fillLetter({ ...aLetter, text: '[{about}] from {school}' }, fields)
      expect(filled).toBe(`[${typed.trim() || '……………………'}] from Larkfield School`)
    }),
  )
  const swapped = { ...empty, about: '{person} $& $1', person: 'nobody' }
  expect(fillLetter({ ...aLetter, text: '{about}' }, swapped)).toBe('{person} $& $1')
})

const aLetter = {
  ...({ key: 'a', title: 'A', route: 'platform', when: 'Always', text: '' } as const),
  asks: false,
}

test('a letter with a field that there is not is refused with its line', () => {
  writeFileSync(
    join(folder, 'letters.yaml'),
    '- key: a\n  title: A\n  route: platform\n  when: Always\n  text: "{password}"\n',
  )
  expect(() => readLetters(folder)).toThrow(/letters\.yaml:5/)
})
