import type { ObservationKind } from '../../../src/gate/types.ts'
import type { Level } from '../score.ts'

/** A stage of the gate, how it is taken away, and the category that only it finds. */
export interface Stage {
  readonly name: string
  /** By file under `src/gate`, what stands in for an export; the whole module is at hand as `real`. */
  readonly without: Readonly<Record<string, string>>
  readonly category: string
  /** The level that is lost, where another stage still asks. @default ask */
  readonly level?: Level
  /** Only the cases of the category in which this kind must be seen. */
  readonly kind?: ObservationKind
}

const nothing = (name: string) => `export const ${name} = () => []`

const DETAILS: readonly Stage[] = [
  detail('contacts/find-emails.ts', 'findEmails', 'email_address'),
  detail('contacts/find-phones.ts', 'findPhones', 'phone_number'),
  detail('contacts/find-postcodes.ts', 'findPostcodes', 'postcode'),
  detail('contacts/find-street-addresses.ts', 'findStreetAddresses', 'street_address'),
  detail('identity/find-birth-dates.ts', 'findBirthDates', 'date_of_birth'),
  detail('identity/find-numbers.ts', 'findNumbers', 'learner_identifier'),
]

/** Every stage whose loss must show; what two stages find alike is named with both gone. */
export const STAGES: readonly Stage[] = [
  {
    name: 'pairs of names',
    without: { 'text/names/pairs.ts': nothing('findPairs') },
    category: 'A',
  },
  { name: 'possessives', without: { 'text/names/pairs.ts': nothing('findPairs') }, category: 'B' },
  {
    name: 'surname first',
    without: {
      'text/names/pairs.ts':
        'export const findPairs = (scene) => real.findPairs(scene).filter(({ order }) => order === "forward")',
    },
    category: 'C',
  },
  {
    name: 'middle names',
    without: { 'text/names/middle-names.ts': 'export const mayBeMiddle = () => false' },
    category: 'D',
  },
  {
    name: 'forms of surnames',
    without: {
      'text/names/name-forms.ts':
        'export const surnameForms = (name) => [{ key: name.toLowerCase(), how: "exact" }]',
    },
    category: 'E',
  },
  {
    name: 'names of several words',
    without: { 'text/names/find-forms.ts': 'export const walkOn = () => null' },
    category: 'F',
    level: 'block',
  },
  {
    name: 'accents',
    without: {
      'text/plain-letters.ts':
        'export const plainLetters = (letter) => letter.normalize("NFD") === letter ? real.plainLetters(letter) : { sort: "shown", letters: letter }',
    },
    category: 'G',
    level: 'block',
  },
  {
    name: 'names run together, and words cut at capitals',
    without: {
      'text/names/run-together.ts': nothing('findRunTogether'),
      'text/survey.ts':
        'export const survey = (...what) => ({ ...real.survey(...what), turns: false })',
    },
    category: 'H',
  },
  {
    name: 'names run together',
    without: { 'text/names/run-together.ts': nothing('findRunTogether') },
    category: 'I',
  },
  {
    name: 'unseen characters',
    without: {
      'text/plain-letters.ts':
        'export const plainLetters = (letter) => { const seen = real.plainLetters(letter); return seen.sort === "unseen" ? { sort: "shown", letters: " " } : seen }',
    },
    category: 'K',
    level: 'block',
  },
  {
    name: 'letters by their look',
    without: {
      'text/plain-letters.ts':
        'export const plainLetters = (letter) => ({ sort: "shown", letters: letter })',
    },
    category: 'L',
  },
  {
    name: 'signs for letters',
    without: { 'text/leet.ts': 'export const isLeet = () => false' },
    category: 'M',
  },
  {
    name: 'letters set apart',
    without: { 'text/spaced-letters.ts': 'export const joinSpaced = () => null' },
    category: 'N',
  },
  {
    name: 'slips and near misses',
    without: {
      'text/names/slips.ts': 'export const addSlips = () => []',
      'text/names/near-misses.ts': nothing('findNearMisses'),
    },
    category: 'O',
  },
  {
    name: 'near misses',
    without: { 'text/names/near-misses.ts': nothing('findNearMisses') },
    category: 'P',
  },
  {
    name: 'sounds and other spellings',
    without: {
      'text/names/sounds.ts': 'export const soundsAsWritten = () => []',
      'text/words/nicknames.ts': 'export const otherForms = () => new Set()',
    },
    category: 'Q',
  },
  {
    name: 'nicknames',
    without: { 'text/words/nicknames.ts': 'export const otherForms = () => new Set()' },
    category: 'R',
  },
  {
    name: 'first names in context',
    without: { 'text/context/find-in-context.ts': nothing('findInContext') },
    category: 'S',
  },
  {
    name: 'initials',
    without: { 'text/names/initials.ts': nothing('findInitials') },
    category: 'T',
  },
  {
    name: 'what stands between names',
    without: {
      'text/names/gaps.ts':
        'export const gapBetween = (...at) => { const gap = real.gapBetween(...at); return gap === "close" ? gap : null }',
    },
    category: 'U',
  },
  {
    name: 'split names',
    without: { 'text/names/split-names.ts': nothing('findSplitNames') },
    category: 'V',
  },
  {
    name: 'siblings',
    without: { 'text/names/siblings.ts': nothing('findSiblings') },
    category: 'W',
  },
  ...DETAILS,
  {
    name: 'names that are words',
    without: { 'text/names/pairs.ts': nothing('findPairs') },
    category: 'Y',
  },
]

function detail(file: string, finder: string, kind: ObservationKind): Stage {
  return { name: kind, without: { [`text/${file}`]: nothing(finder) }, category: 'X', kind }
}
