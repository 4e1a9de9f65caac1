import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draft, LEARNERS, photo, register } from '../../test/support/gate-world.ts'
import { buildGateIndex, inspect, OBSERVATION_KINDS, type Place } from './index.ts'
import type { Draft } from './types.ts'

const index = buildGateIndex(register())

/** Any UTF-16 at all, with plenty that means something to the gate. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(...' .,#@-_\'"<>&;:!/()\n0123456789', '\u200b', '\u202e', '\ud83c', 'é'),
      fc.constantFrom(
        'Kizzy',
        'Loveridge',
        'Year 7',
        'aged 9',
        'password:',
        '01632 960123',
        '04/07/2014',
        'a@b.example',
        'Mrs Prothero',
        'K i z z y',
        'L0ver1dge',
        '&nbsp;',
        '<br>',
        'and',
      ),
    ),
    { maxLength: 25 },
  )
  .map((pieces) => pieces.join(''))

function textAt({ text, photos }: Draft, place: Place): string {
  if (place.part === 'text') return text
  if (!('photo' in place)) return ''
  const { altText = '', fileName = '' } = photos.find(({ id }) => id === place.photo) ?? {}
  if (place.part === 'alt_text') return altText
  return place.part === 'file_name' ? fileName : ''
}

/** Clean posts, as schools write them. */
const CLEAN: readonly string[] = [
  'What a fantastic start to the week! Our pupils baked their own bread on Monday.',
  'Reminder: the school will be closed on Friday 14 March for staff training.',
  'Huge thanks to everyone who came to the summer fair. Together we raised £1,240.',
  'Will you be joining us for the spring concert? Tickets are on sale from 9am.',
  'Our team won 24-12 away from home. A superb performance from start to finish.',
  'Please remember that PE kit should be black shorts, a white T-shirt and trainers.',
  'World Book Day is on 6 March. Come dressed as a character from your favourite story.',
  'Bore da! Mae’r disgyblion wedi bod yn dysgu am hanes Cymru yr wythnos hon.',
  'The library has 120 new books. Come and borrow one at lunch.',
  'Attendance this week: 96.8%. Keep it up!',
  'Please park with care and do not block our neighbours’ drives.',
  'Science week was a blast. Volcanoes erupted and rockets soared.',
  'Menus for the spring term are now on the website.',
]
const cleanPost = fc
  .array(fc.constantFrom(...CLEAN), { minLength: 1, maxLength: 4 })
  .map((sentences) => sentences.join(' '))

describe('inspect()', () => {
  it('never throws, and every span covers exactly what was typed', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (text, altText, fileName) => {
        const given = draft(text, { photos: [photo({ altText, fileName })] })
        for (const seen of inspect(given, index)) {
          expect(OBSERVATION_KINDS).toContain(seen.kind)
          expect(seen.kind).not.toBe('check_failed')
          expect(seen.text).toBe(textAt(given, seen.place).slice(seen.start, seen.end))
          expect(seen.reason).not.toBe('')
        }
      }),
      { numRuns: 400 },
    )
  })

  it('says the same of the same draft twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(inspect(draft(text), index)).toEqual(inspect(draft(text), index))
      }),
    )
  })

  it('finds the full name of any learner planted anywhere in a clean post', () => {
    fc.assert(
      fc.property(cleanPost, fc.nat(), fc.constantFrom(...LEARNERS), (post, at, learner) => {
        const words = post.split(' ')
        const name = `${learner.forename} ${learner.surname}`
        const place = at % (words.length + 1)
        const text = [...words.slice(0, place), name, ...words.slice(place)].join(' ')
        const seen = inspect(draft(text), index).filter(
          ({ kind, confidence, learners }) =>
            kind === 'learner_full_name' &&
            confidence !== 'possible' &&
            learners.includes(learner.id),
        )
        expect(seen.map((one) => text.slice(one.start, one.end))).toEqual([name])
      }),
      { numRuns: 400 },
    )
  })

  it('raises no alarm over a clean post', () => {
    fc.assert(
      fc.property(cleanPost, (post) => {
        const alarms = inspect(draft(post), index).filter(
          ({ confidence }) => confidence !== 'possible',
        )
        expect(alarms).toEqual([])
      }),
    )
  })

  it('looks at alt texts and file names as at the text', () => {
    const photos = [
      photo({ id: 'one', altText: 'Kizzy Loveridge with a cup', fileName: 'meiling-tsang.jpg' }),
      photo({ id: 'two', altText: 'you are an idiot', fileName: '01632 960123.png' }),
    ]
    expect(
      inspect(draft('Look!', { photos }), index).map(({ kind, place, text }) => [
        kind,
        place,
        text,
      ]),
    ).toEqual([
      ['learner_full_name', { part: 'alt_text', photo: 'one' }, 'Kizzy Loveridge'],
      ['learner_full_name', { part: 'file_name', photo: 'one' }, 'meiling-tsang'],
      ['abusive_word', { part: 'alt_text', photo: 'two' }, 'idiot'],
      ['phone_number', { part: 'file_name', photo: 'two' }, '01632 960123'],
    ])
  })

  it.each([
    'Kizzy%20Loveridge.jpg',
    'kizzy_loveridge_7B.jpeg',
    'KizzyLoveridge.HEIC',
    'kizzyloveridge2.png',
    'loveridge, kizzy.jpg',
    'DSC0012-Kizzy.Loveridge.jpg',
  ])('finds the name in the file name %s', (fileName) => {
    const [name] = inspect(draft('', { photos: [photo({ fileName })] }), index)
    expect(name).toMatchObject({ kind: 'learner_full_name', learners: ['kizzy'] })
  })

  it('orders what it sees by part, then by where it begins', () => {
    const given = draft('Meiling Tsang rang 01632 960123', {
      photos: [photo({ altText: '', device: 'personal', pictured: ['kizzy'] })],
    })
    expect(inspect(given, index).map(({ kind, start }) => `${kind} ${start}`)).toEqual([
      'learner_full_name 0',
      'phone_number 19',
      'alt_text_missing 0',
      'photo_pictures_learner 0',
      'photo_contradictory 0',
      'photo_device 0',
    ])
  })

  it('reports what could not be looked at, and looks at all the rest', () => {
    const broken = { ...index, birthdays: Object.create(null) as typeof index.birthdays }
    const seen = inspect(draft('Kizzy Loveridge, 04/07/2014'), broken)
    expect(seen.map(({ kind }) => kind).sort()).toEqual(['check_failed', 'learner_full_name'])
  })

  it('reports a draft that cannot even be read', () => {
    const unreadable: Draft = {
      ...draft('Kizzy Loveridge'),
      get photos(): Draft['photos'] {
        throw new Error('gone')
      },
    }
    const kinds = new Set(inspect(unreadable, index).map(({ kind }) => kind))
    expect([...kinds]).toEqual(['check_failed'])
  })

  it('has nothing to say of an empty draft and an empty register', () => {
    const empty = buildGateIndex({
      learners: [],
      adults: [],
      schoolDomains: [],
      publicContacts: [],
      knownTerms: [],
      confidentialTerms: [],
    })
    expect(inspect(draft(''), empty)).toEqual([])
    expect(inspect(draft('Kizzy Loveridge'), empty)).toEqual([])
  })

  it('bears a register with names that are hardly any', () => {
    const odd = buildGateIndex(
      register({
        learners: ['', ' ', '-', '\u200b', '王', 'A', "'", '\ud800'].map((name, at) => ({
          id: `odd-${at}`,
          forename: name,
          surname: name,
        })),
        adults: [{ id: 'x', name: '' }],
        knownTerms: ['', ' '],
        confidentialTerms: [''],
      }),
    )
    expect(inspect(draft('A plain text of no account, A A'), odd)).not.toContainEqual(
      expect.objectContaining({ kind: 'check_failed' }),
    )
  })
})

const HOSTILE: readonly (readonly [string, string])[] = [
  ['a megabyte of one letter', 'a'.repeat(1_000_000)],
  ['a megabyte of lone surrogates', '\ud800'.repeat(1_000_000)],
  ['a megabyte of spaces', ' '.repeat(1_000_000)],
  ['a long row of digits set apart', '0 1 2 3 '.repeat(20_000)],
  ['five thousand zero-width characters', '\u200b'.repeat(5000)],
  ['one word of five thousand letters', 'kizzyloveridg'.repeat(385)],
  ['a text turned around and around', '\u202ekizzy\u202c '.repeat(700)],
  ['nothing but signs', '#@&<*!|$'.repeat(20_000)],
]

describe('inspect() on hostile text', () => {
  it.each(HOSTILE)('finishes %s', (_what, text) => {
    const seen = inspect(draft(text), index)
    expect(seen.every((one) => one.text === text.slice(one.start, one.end))).toBe(true)
  })

  it('finds the one name in a megabyte of other words', () => {
    const words = 'What a lovely day for a picnic by the lake. '.repeat(12_000)
    const text = `${words}Kizzy Loveridge ${words}`
    expect(text.length).toBeGreaterThan(1_000_000)
    const seen = inspect(draft(text), index).filter(({ learners }) => learners.length > 0)
    expect(seen).toMatchObject([
      { kind: 'learner_full_name', start: words.length, learners: ['kizzy'] },
    ])
  })

  it('finds a name behind five thousand zero-width characters', () => {
    const text = `Kiz${'\u200b'.repeat(5000)}zy Loveridge`
    expect(inspect(draft(text), index)).toContainEqual(
      expect.objectContaining({ kind: 'learner_full_name', text }),
    )
  })

  it('puts a text made to drown it before a person', () => {
    const kinds = inspect(draft('you idiot '.repeat(2000)), index).map(({ kind }) => kind)
    expect(kinds).toContain('check_failed')
    expect(kinds.length).toBeLessThan(1000)
  })
})
