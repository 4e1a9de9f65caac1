import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NameInText, REMOVED, redactText, SOME_NAME } from './redact-text.ts'

const ZOE: NameInText = { names: ['Zoë Kowalczyk', 'Zo Kowalczyk'], by: '[Pupil A]' }
const SIBLING: NameInText = { names: ['Jan Kowalczyk'], by: '[Pupil B]' }
const said = (text: string, names = [ZOE], passages: string[] = []) =>
  redactText(text, names, passages).text

describe('redactText()', () => {
  it.each([
    ['Zoë Kowalczyk hit him', '[Pupil A] hit him'],
    ['zoe said so, ZOE KOWALCZYK too', '[Pupil A] said so, [Pupil A] too'],
    ['Zoe’s bag and Zoes coat', '[Pupil A]’s bag and [Pupil A]s coat'],
    ['Kowalczyk, Zo', '[Pupil A], [Pupil A]'],
    ['@zoe.kowalczyk_2011 and zoekowalczyk7', '@[Pupil A]_2011 and [Pupil A]7'],
    ['Zoe\u0308 in two signs', '[Pupil A] in two signs'],
    ['The zoo and Zoology stay', 'The zoo and Zoology stay'],
  ])('%s', (text, after) => expect(said(text)).toBe(after))

  it('says of a part that two have only that it is a name', () => {
    expect(said('Jan and Kowalczyk', [ZOE, SIBLING])).toBe(`[Pupil B] and ${SOME_NAME}`)
  })

  it('leaves a whole name that stays, also where a part of it is replaced', () => {
    const teacher = { names: ['Ann Kowalczyk'], by: undefined }
    expect(said('Ann Kowalczyk and Zoë', [ZOE, teacher])).toBe('Ann Kowalczyk and [Pupil A]')
    expect(said('Ann and Kowalczyk', [ZOE, teacher])).toBe(`Ann and ${SOME_NAME}`)
  })

  it('takes passages out, however they are broken into lines', () => {
    expect(said('He has asthma\n and a dog.', [], ['has asthma and'])).toBe(`He ${REMOVED} a dog.`)
    expect(said('1+1 (two)', [], ['+1 (t', ''])).toBe(`1${REMOVED}wo)`)
  })

  it('counts what it replaced, and leaves all else letter for letter', () => {
    expect(redactText('No name here.', [ZOE], [])).toEqual({ text: 'No name here.', count: 0 })
    expect(redactText('Zoë, Zoë', [ZOE], []).count).toBe(2)
    expect(redactText('x', [], []).count).toBe(0)
  })

  it('leaves no name that was to go, whatever stands around it', () => {
    const word = fc.stringMatching(/^[a-zà-ž]{2,9}$/u)
    const joint = fc.constantFrom(' ', '-', '’s ', ', ', '\n', '_', '. ', '!!')
    const letters = /\p{L}+/gu
    const bareWords = (text: string) =>
      (text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().match(letters) ?? []).join(' ')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), word, joint), { maxLength: 20 }),
        fc.boolean(),
        (pieces, loud) => {
          const name = loud ? 'OLWEN PRYCE' : 'Olwen Pryce'
          const text = pieces.map(([named, other, end]) => (named ? name : other) + end).join('')
          const after = redactText(text, [{ names: ['Olwen Pryce'], by: '[X]' }], []).text
          expect(` ${bareWords(after)} `).not.toMatch(/ (olwen|pryce) /)
          const others = pieces.filter(([named]) => !named).length
          if (pieces.length === others) expect(after).toBe(text.normalize('NFC'))
        },
      ),
    )
  })
})
