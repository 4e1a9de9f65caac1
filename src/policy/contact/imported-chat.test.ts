import fc from 'fast-check'
import { expect, test } from 'vitest'
import { looksImported } from './imported-chat.ts'

test.each([
  '[12/11/2026, 16:02:11] Ceri: are we on\n[12/11/2026, 16:03:40] Sir: yes, at four',
  '12/11/2026, 16:02 - Ceri: are we on\n12/11/2026, 16:03 - Sir: yes',
  '16:02 Ceri: are we on\n16:03 Sir: yes',
  'Ceri: are we on\nSir: yes\nCeri: see you',
])('messages copied from a chat are seen: %j', (text) => {
  expect(looksImported(text)).toBe(true)
})

test.each([
  'Moved the rehearsal from 16:00 to 17:00: the hall was taken.',
  'Told the group where to meet.\nReminder: bring boots.',
  'Two things:\nkit list, and who brings the tent',
  '',
])('a note in somebody’s own words is not: %j', (text) => {
  expect(looksImported(text)).toBe(false)
})

test('a chat is seen whatever was said in it, and a single line never is', () => {
  const word = fc.stringMatching(/^[a-zA-Z]{1,12}$/)
  fc.assert(
    fc.property(word, word, fc.array(word, { minLength: 2, maxLength: 9 }), (one, two, said) => {
      const lines = said.map(
        (text, nth) => `12/11/2026, 16:0${nth} - ${nth % 2 ? one : two}: ${text}`,
      )
      expect(looksImported(lines.join('\n'))).toBe(true)
      expect(looksImported(said.join(' '))).toBe(false)
    }),
  )
})
