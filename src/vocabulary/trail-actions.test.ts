import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  bookOf,
  SAFEGUARDING_SUBJECTS,
  TRAIL_ACTIONS,
  TRAIL_BOOKS,
  TRAIL_SUBJECTS,
  trailSentence,
} from './trail-actions.ts'

const SOURCE = join(import.meta.dirname, '..')

/** Every file of the product itself, without its tests and without this table. */
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .filter(
    (name) =>
      !name.endsWith(join('vocabulary', 'trail-actions.ts')) &&
      name !== 'vocabulary/trail-actions.ts',
  )
  .map((name) => ({ name, text: readFileSync(join(SOURCE, name), 'utf8') }))

const writers = files.filter(
  ({ text }) => text.includes('appendEntry(') || /action: ['`][a-z_]+\./.test(text),
)

/** Codes written in full: `action: 'post.started'`, also where one of several is chosen or given. */
function codesIn(text: string): string[] {
  const places = [...text.matchAll(/\baction: [^\n]*/g)].map((match) => match[0])
  return places.flatMap((place) =>
    [...place.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map((match) => match[1] ?? ''),
  )
}

/** Codes of which a part is filled in: `action: `consent.${…}``. */
function beginningsIn(text: string): string[] {
  return [...text.matchAll(/\baction: `([a-z_]+\.)\$\{/g)].map((match) => match[1] ?? '')
}

describe('TRAIL_ACTIONS', () => {
  test('has words for every action that the source writes', () => {
    const written = new Set(files.flatMap(({ text }) => codesIn(text)))
    expect(written.size).toBeGreaterThan(30)
    expect([...written].filter((code) => !Object.hasOwn(TRAIL_ACTIONS, code))).toEqual([])
  })

  test('has words for every action whose last part is filled in', () => {
    const beginnings = new Set(files.flatMap(({ text }) => beginningsIn(text)))
    const known = {
      'consent.': ['given', 'refused'],
      'declaration.': ['accepted', 'not_accepted'],
      'post.': ['approved', 'changes_requested', 'refused'],
    } as Record<string, string[]>
    expect([...beginnings].filter((beginning) => !known[beginning])).toEqual([])
    for (const [beginning, ends] of Object.entries(known)) {
      for (const end of ends) expect(TRAIL_ACTIONS).toHaveProperty([beginning + end])
    }
  })

  test('misses no writer: each file that adds an entry names its action in one of these ways', () => {
    const unread = writers
      .filter(({ text }) => text.includes('appendEntry('))
      .filter(({ name }) => name !== join('domain', 'trail', 'append-entry.ts'))
      // Handed its action by each step, which names it in full.
      .filter(({ name }) => name !== join('domain', 'policies', 'life', 'step.ts'))
      .filter(({ name }) => name !== join('domain', 'sending', 'errands', 'set-publication.ts'))
      .filter(({ text }) => codesIn(text).length + beginningsIn(text).length === 0)
      .map(({ name }) => name)
    expect(unread).toEqual([])
  })

  test('has no words for what nothing writes', () => {
    const all = files.map(({ text }) => text).join('\n')
    const filledIn =
      /^(consent\.(given|refused)|declaration\.(not_)?accepted|post\.(approved|changes_requested|refused))$/
    const unused = Object.keys(TRAIL_ACTIONS).filter(
      (code) => !filledIn.test(code) && !all.includes(`'${code}'`),
    )
    expect(unused).toEqual([])
  })

  test('reads on from a name and ends without a full stop', () => {
    for (const words of Object.values(TRAIL_ACTIONS)) expect(words).toMatch(/^[a-z].*[^.]$/)
  })
})

test('trailSentence() says so when a later version wrote the action', () => {
  expect(trailSentence('post.started')).toBe('started a post')
  expect(trailSentence('post.sung')).toContain('no words for (post.sung)')
  expect(trailSentence('toString')).toContain('no words for')
})

describe('bookOf()', () => {
  test('knows exactly one book for every action', () => {
    for (const action of Object.keys(TRAIL_ACTIONS)) {
      expect(TRAIL_BOOKS.filter((book) => bookOf(action) === book)).toHaveLength(1)
    }
  })

  test.each([
    'allegation',
    'candidate',
    'case',
    'concern',
    'conduct',
    'contact',
    'contact_report',
    'evidence',
    'matter',
    'monitoring',
    'referral',
    'takedown',
  ])('puts whatever is done about a %s into the safeguarding book', (noun) => {
    expect(bookOf(`${noun}.opened`)).toBe('safeguarding')
    expect(bookOf(`${noun}.a_verb_of_a_later_version`)).toBe('safeguarding')
  })

  test.each(['contact.added', 'contact.changed', 'takedown.done'])(
    'leaves %s in the school’s book, where it always stood',
    (action) => {
      expect(TRAIL_ACTIONS).toHaveProperty([action])
      expect(bookOf(action)).toBe('school')
    },
  )

  test.each(['comment.handed_over', 'restriction.made', 'trail.read', 'casework.opened', 'case'])(
    'goes by the whole noun: %s',
    (action) => {
      expect(bookOf(action)).toBe(action === 'case' ? 'safeguarding' : 'school')
    },
  )
})

test('every kind of thing that entries are about has a name, in the list of one book', () => {
  const subjects = new Set(
    files.flatMap(({ text }) =>
      [...text.matchAll(/\bsubject: `([a-z_]+):\$\{/g)].map((match) => match[1] ?? ''),
    ),
  )
  const known: readonly string[] = [...TRAIL_SUBJECTS, ...SAFEGUARDING_SUBJECTS].map(
    (subject) => subject.code,
  )
  expect(new Set(known).size).toBe(known.length)
  expect(subjects.size).toBeGreaterThan(8)
  expect([...subjects].filter((subject) => !known.includes(subject))).toEqual([])
})
