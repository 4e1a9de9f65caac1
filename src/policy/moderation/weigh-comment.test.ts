import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seen } from '../../../test/support/policy.ts'
import { WATCH_EFFECTS, WATCH_KINDS } from '../../vocabulary/moderation.ts'
import { findLinks } from './find-links.ts'
import { effectsOf, LEAST_EFFECTS, strongerEffect } from './watches.ts'
import { type WeighedComment, weighComment } from './weigh-comment.ts'

const NOTHING: WeighedComment = {
  text: 'A fine day',
  observations: [],
  words: { hold: [], flag: [] },
  repeated: false,
  newAuthor: false,
  effects: effectsOf({}),
}
const weigh = (more: Partial<WeighedComment>) => weighComment({ ...NOTHING, ...more })
const effects = WATCH_EFFECTS.map((one) => one.code)
const kinds = WATCH_KINDS.map((one) => one.code)

describe('weighing a comment', () => {
  it.each([
    ['nothing', {}, 'plain'],
    ['a learner’s name', { observations: [seen('learner_full_name')] }, 'held'],
    ['what may be a learner’s name', { observations: [seen('learner_name_possible')] }, 'held'],
    ['abuse', { observations: [seen('abusive_word')] }, 'held'],
    ['a telephone number', { observations: [seen('phone_number')] }, 'held'],
    ['a check that failed', { observations: [seen('check_failed')] }, 'held'],
    ['characters that nobody sees', { observations: [seen('hidden_characters')] }, 'held'],
    [
      'an opinion, which is what comments are for',
      { observations: [seen('personal_opinion')] },
      'plain',
    ],
    ['a colleague', { observations: [seen('adult_name')] }, 'plain'],
    ['a word that holds', { words: { hold: [{ start: 0, end: 1 }], flag: [] } }, 'held'],
    ['a word to point out', { words: { hold: [], flag: [{ start: 0, end: 1 }] } }, 'flagged'],
    ['a link', { text: 'see www.tickets.example' }, 'flagged'],
    ['the same again', { repeated: true }, 'flagged'],
    ['somebody new', { newAuthor: true }, 'flagged'],
  ] as const)('%s makes it %s', (_, more, standing) => {
    expect(weigh(more).standing).toBe(standing)
  })

  it('has the reasons that hold first', () => {
    const { reasons } = weigh({ newAuthor: true, observations: [seen('abusive_word')] })
    expect(reasons.map((one) => one.effect)).toEqual(['hold', 'flag'])
  })

  it('holds a learner’s name whatever the school chose', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...kinds), fc.constantFrom(...effects)),
        (chosen) => {
          const result = weigh({
            observations: [seen('learner_full_name')],
            effects: effectsOf(chosen),
          })
          expect(result.standing).toBe('held')
          for (const kind of kinds) {
            expect(strongerEffect(effectsOf(chosen)[kind], LEAST_EFFECTS[kind])).toBe(
              effectsOf(chosen)[kind],
            )
          }
        },
      ),
    )
  })
})

describe('links', () => {
  it.each([
    ['see https://tickets.example/a?b=1 now', ['https://tickets.example/a?b=1']],
    ['see WWW.TICKETS.EXAMPLE', ['WWW.TICKETS.EXAMPLE']],
    ['cheap-tickets.co.uk/offer', ['cheap-tickets.co.uk/offer']],
    ['bit.ly/xyz and t.co', ['bit.ly/xyz', 't.co']],
  ])('are found in “%s”', (text, found) => {
    expect(findLinks(text).map(({ start, end }) => text.slice(start, end))).toEqual(found)
  })

  it.each(['write to wren@larkfield.co.uk', 'Well done.Come again', 'at 3.30 p.m.', 'e.g. this'])(
    'are none in “%s”',
    (text) => {
      expect(findLinks(text)).toEqual([])
    },
  )

  it('are found in time however a text is made', () => {
    for (const text of ['a.'.repeat(2_000), 'www.'.repeat(1_000), `${'a-'.repeat(1_500)}.com`]) {
      expect(Array.isArray(findLinks(text))).toBe(true)
    }
  })
})
