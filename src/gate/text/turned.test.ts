import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draft, register } from '../../../test/support/gate-world.ts'
import { buildGateIndex, inspect } from '../index.ts'
import { fold, spanOf } from './fold.ts'
import { turnedAround } from './turned.ts'

const turnedText = (text: string) => turnedAround(fold(text))?.text

describe('text that a hidden character turns around', () => {
  it.each([
    ['Da iawn \u202ewollahneP ahtibaT\u202c heddiw', 'da iawn tabitha penhallow heddiw'],
    ['\u202ecba', 'abc'],
    ['\u202ecba\nxyz', 'abc\nxyz'],
    ['\u202eba\u202c \u202edc\u202c!', 'ab cd!'],
    ['\u202ed\u202ac\u202cb\u202ca', 'bcda'],
    ['\u202e\u00e6n\u202c', 'nae'],
  ])('is read as it shows: %j', (text, shown) => {
    expect(turnedText(text)).toBe(shown)
  })

  it('is only where the character stands', () => {
    expect(turnedText('ahtibaT \u200b \u202a wollahneP')).toBeUndefined()
  })

  it('keeps every letter and the way back', () => {
    const piece = fc.constantFrom(
      '\u202e',
      '\u202c',
      '\u202a',
      'ab',
      'É',
      'ß',
      '\n',
      ' ',
      '\u{1d400}',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const folded = fold(pieces.join(''))
        const turned = turnedAround(folded)
        if (!turned) return
        const sorted = (text: string) => [...text].sort().join('')
        expect(sorted(turned.text)).toBe(sorted(folded.text))
        for (let at = 0; at < turned.text.length; at++) {
          const { start, end, text } = spanOf(turned, at, at + 1)
          expect(end).toBeGreaterThan(start)
          expect(fold(text).text).toContain(turned.text.charAt(at))
        }
      }),
    )
  })

  it('names a learner, with all that was typed for the name', () => {
    const text = 'Da iawn \u202ewollahneP ahtibaT\u202c heddiw'
    const seen = inspect(draft(text), buildGateIndex(register()))
    expect(seen.map((one) => [one.kind, one.learners, one.text])).toContainEqual([
      'learner_full_name',
      ['tabitha'],
      'wollahneP ahtibaT',
    ])
    expect(seen.filter(({ kind }) => kind === 'hidden_characters')).toHaveLength(2)
  })

  it('covers all of a name of which only half is turned around', () => {
    const text = 'Tabitha \u202ewollahneP\u202c won'
    const seen = inspect(draft(text), buildGateIndex(register()))
    const name = seen.find(({ kind }) => kind === 'learner_full_name')
    expect(name?.text).toBe('Tabitha \u202ewollahneP')
  })
})
