import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutWords } from './cut-words.ts'
import { hashOf } from './dictionary.ts'
import { fold } from './fold.ts'
import { RUN, RUN_ENTRIES, signedRuns, survey } from './survey.ts'

const pieces = fc.constantFrom(
  ...['Olivia', 'SMITH', 'smith07', '7B', 'vv', 'aaa', 'McFly', "O'", '-', ' ', ' ', '!', '@', '€'],
  ...['é', 'Ж', '王', '🎉', '\ud800', '1', 'a', '\n', '#', '.', 'ﬁ'],
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

function runsOf(text: string) {
  const { count, runs } = survey(fold(text))
  return Array.from({ length: count }, (_, run) => {
    const [start = 0, end = 0, hash = 0, tells = 0] = runs.subarray(run * RUN_ENTRIES)
    return { start, end, hash, tells }
  })
}

describe('survey()', () => {
  it('finds the words of any text, with their hashes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = fold(text).text
        expect(runsOf(text).map(({ start, end, hash }) => ({ start, end, hash }))).toEqual(
          cutWords(folded).map(({ start, end }) => ({
            start,
            end,
            hash: hashOf(folded, start, end),
          })),
        )
      }),
      { numRuns: 400 },
    )
  })

  it('counts the digits of any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = fold(text)
        expect(survey(folded).digits).toBe(folded.text.replace(/[^0-9]/g, '').length)
      }),
    )
  })

  it('tells what each word shows, whether or not the text is plain', () => {
    const { turns, shouted, spaced, joined, signed } = RUN
    for (const more of ['', ' é']) {
      const tells = runsOf(`WellDone DAY r7b 7B A Mary-Ann, x${more}`).map((run) => run.tells)
      expect(tells.slice(0, 8)).toEqual([
        turns,
        spaced | shouted,
        spaced | turns | signed,
        spaced | signed,
        spaced,
        spaced,
        joined,
        0,
      ])
    }
  })

  it('lists the words in which digits or signs may be letters', () => {
    for (const more of ['', ' é']) {
      const signed = (text: string) => signedRuns(survey(fold(text + more)))
      expect(signed('J0hn 07 $am K0f! day! one + two €va a-b (x)')).toEqual([0, 2, 3, 4, 7])
      expect(signed('M!tch3ll wrote to office@school.example on 5 May')).toEqual([0, 1, 4, 5])
    }
  })

  it('tells where a letter may be left out of a word', () => {
    const masked = (text: string) => survey(fold(text)).masked
    expect(['f**k', 'a%', 'so# ', 'é f*'].map(masked)).toEqual([true, true, true, true])
    expect(['', '50%', '**bold', 'a *b*', '#a b', '& so'].map(masked)).toEqual([
      ...[false, false, false, true, false, false],
    ])
  })

  it('has room for a text of any length', () => {
    const text = 'ab '.repeat(5000)
    expect(runsOf(text)).toHaveLength(5000)
    expect(runsOf(text).at(-1)).toMatchObject({ start: 14_997, end: 14_999 })
  })
})
