import { describe, expect, it } from 'vitest'
import { foldedText } from '../fold.ts'
import {
  HARMLESS,
  HARMLESS_NAMES,
  HASHTAG_EXCEPTIONS,
  INSIDE_HASHTAGS,
  POINTED_WORDS,
  STRONG_WORDS,
  THREATS,
} from './abuse.ts'
import { DISCLOSURES } from './disclosures.ts'
import { FORENAMES } from './forenames.ts'
import { otherForms } from './nicknames.ts'
import { OPINIONS, PROMISES } from './opinions-and-promises.ts'
import { ORDINARY_WORDS } from './ordinary-words.ts'
import { OFFICE_WORDS, PLACE_WORDS } from './places.ts'
import { PUBLIC_FIGURES, STORY_PEOPLE } from './public-figures.ts'
import { SURNAMES } from './surnames.ts'
import { ABBREVIATED_TITLES, ADULT_ROLES, WRITTEN_TITLES } from './titles.ts'

const LISTS: readonly (readonly [string, Iterable<string>])[] = [
  ['ordinary words', ORDINARY_WORDS],
  ['forenames', FORENAMES],
  ['surnames', SURNAMES],
  ['titles', [...ABBREVIATED_TITLES, ...WRITTEN_TITLES]],
  ['adult roles', ADULT_ROLES],
  ['place words', [...PLACE_WORDS, ...OFFICE_WORDS]],
  ['abuse', [...STRONG_WORDS, ...POINTED_WORDS, ...THREATS]],
  ['harmless', [...HARMLESS, ...HARMLESS_NAMES, ...HASHTAG_EXCEPTIONS]],
  ['figures', [...PUBLIC_FIGURES, ...STORY_PEOPLE]],
  ['opinions and promises', [...OPINIONS, ...PROMISES]],
  ['disclosures', DISCLOSURES],
]

describe('word lists', () => {
  it.each(LISTS)('%s are folded already, so that they meet the folded text', (_name, list) => {
    const words = [...list]
    expect(words.length).toBeGreaterThan(0)
    for (const word of words) expect(foldedText(word).trim()).toBe(word)
  })

  it.each([
    ['phrases of abuse', THREATS],
    ['harmless phrases', HARMLESS],
    ['opinions', OPINIONS],
    ['promises', PROMISES],
    ['disclosures', DISCLOSURES],
  ])('%s hold nothing twice', (_name, list) => {
    expect(new Set(list).size).toBe(list.length)
  })

  it('call no harmless name abuse', () => {
    for (const name of HARMLESS_NAMES) expect(STRONG_WORDS.has(name)).toBe(false)
  })

  it('find every exception of a hashtag in need of one', () => {
    for (const exception of HASHTAG_EXCEPTIONS) {
      expect(INSIDE_HASHTAGS.some((abuse) => exception.includes(abuse))).toBe(true)
    }
  })

  it('relate nicknames in both directions, and nobody to themselves', () => {
    for (const name of ['katarzyna', 'william', 'samantha', 'mohammed', 'siobhan']) {
      expect(otherForms(name).size).toBeGreaterThan(0)
      expect(otherForms(name).has(name)).toBe(false)
      for (const other of otherForms(name)) expect(otherForms(other).has(name)).toBe(true)
    }
    expect(otherForms('nobody-at-all').size).toBe(0)
  })
})
