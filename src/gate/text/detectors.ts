import type { GateIndex } from '../gate-index.ts'
import type { Observation } from '../types.ts'
import { findEmails } from './contacts/find-emails.ts'
import { findPhones } from './contacts/find-phones.ts'
import { findPostcodes } from './contacts/find-postcodes.ts'
import { FEWEST_COUNTED, findSpokenPhones } from './contacts/find-spoken-phones.ts'
import { findStreetAddresses } from './contacts/find-street-addresses.ts'
import { findClasses } from './context/find-classes.ts'
import { findInContext } from './context/find-in-context.ts'
import type { Mention } from './context/find-mentions.ts'
import { findTagged } from './context/find-tagged.ts'
import { rareSurnames } from './context/lone-surnames.ts'
import { CUE } from './cues.ts'
import { findAges } from './identity/find-ages.ts'
import { findBirthDates } from './identity/find-birth-dates.ts'
import { findNumbers } from './identity/find-numbers.ts'
import { findPasswords } from './identity/find-passwords.ts'
import type { AdultSighting } from './names/adults.ts'
import type { Sighting } from './names/sighting.ts'
import { namesObserved } from './names-observed.ts'
import type { Part } from './part.ts'
import { TRAIT } from './traits.ts'
import { findAbuse } from './wording/find-abuse.ts'
import { findDisclosures } from './wording/find-disclosures.ts'
import { findHiddenCharacters } from './wording/find-hidden-characters.ts'
import { findOpinions, findPromises } from './wording/find-opinions.ts'
import { findConfidentialTerms } from './wording/find-terms.ts'
import { findTone } from './wording/find-tone.ts'

/** What every detector may look at. */
export interface Scene {
  readonly part: Part
  readonly index: GateIndex
  readonly tagged: ReadonlySet<string>
  readonly adults: readonly AdultSighting[]
  readonly sightings: readonly Sighting[]
  readonly mentions: readonly Mention[]
  readonly idsOf: (people: readonly number[]) => string[]
}

/** A detector by the name of its check, and what it cannot do without: bits of `NEEDS`. */
export interface Detector {
  readonly name: string
  readonly needs: number
  readonly run: (scene: Scene) => Observation[]
}

/** What a detector may need, one bit each: most texts hold little of it, and most detectors rest. */
const NEEDS = {
  nothing: 0,
  learners: 1,
  anybody: 2,
  mentions: 4,
  tagged: 8,
  digits: 16,
  address: 32,
  postcode: 64,
  street: 128,
  secret: 256,
  phrases: 512,
  harm: 1024,
  opinion: 2048,
  promise: 4096,
  disclosure: 8192,
  unseen: 16384,
  counted: 32768,
} as const

const ASKED_OF_TRAITS: readonly (readonly [trait: number, need: number])[] = [
  [TRAIT.street, NEEDS.street],
  [TRAIT.opinion, NEEDS.opinion],
  [TRAIT.promise, NEEDS.promise],
  [TRAIT.disclosure, NEEDS.disclosure],
  [TRAIT.threat, NEEDS.harm],
]

/** Everything that looks at a text, in order. */
export const DETECTORS: readonly Detector[] = [
  { name: 'names', needs: NEEDS.anybody, run: namesObserved },
  { name: 'first names with a class', needs: NEEDS.learners | NEEDS.mentions, run: inContext },
  {
    name: 'tagged learners',
    needs: NEEDS.learners | NEEDS.tagged,
    run: (s) => findTagged(s.part, s.sightings, s.tagged, s.idsOf),
  },
  {
    name: 'classes and years',
    needs: NEEDS.learners | NEEDS.mentions,
    run: (s) => findClasses(s.part, s.sightings, s.mentions, s.idsOf),
  },
  {
    name: 'ages',
    needs: NEEDS.learners,
    run: (s) => findAges(s.part, s.sightings, s.idsOf),
  },
  { name: 'dates of birth', needs: NEEDS.digits, run: birthDates },
  {
    name: 'e-mail addresses',
    needs: NEEDS.address,
    run: (s) => findEmails(s.part, s.index.contacts, s.index.names),
  },
  {
    name: 'telephone numbers',
    needs: NEEDS.digits,
    run: (s) => findPhones(s.part, s.index.contacts),
  },
  {
    name: 'telephone numbers in words',
    needs: NEEDS.counted,
    run: (s) => findSpokenPhones(s.part, s.index.contacts),
  },
  {
    name: 'postcodes',
    needs: NEEDS.digits | NEEDS.postcode,
    run: (s) => findPostcodes(s.part, s.index.contacts),
  },
  {
    name: 'street addresses',
    needs: NEEDS.digits | NEEDS.street,
    run: (s) => findStreetAddresses(s.part, s.index.contacts),
  },
  {
    name: 'pupil numbers',
    needs: NEEDS.digits,
    run: (s) => findNumbers(s.part, s.index.pupilNumbers),
  },
  { name: 'passwords', needs: NEEDS.secret, run: (s) => findPasswords(s.part) },
  {
    name: 'confidential words',
    needs: NEEDS.phrases,
    run: (s) => findConfidentialTerms(s.part, s.index.confidentialTerms),
  },
  {
    name: 'abuse',
    needs: NEEDS.harm,
    run: (s) => findAbuse(s.part, () => [...s.sightings.filter(isWhole), ...s.adults]),
  },
  { name: 'opinions', needs: NEEDS.opinion, run: (s) => findOpinions(s.part) },
  { name: 'promises', needs: NEEDS.promise, run: (s) => findPromises(s.part) },
  {
    name: 'private matters',
    needs: NEEDS.disclosure,
    run: (s) => findDisclosures(s.part, s.sightings, s.idsOf),
  },
  { name: 'tone', needs: NEEDS.nothing, run: (s) => findTone(s.part) },
  { name: 'hidden characters', needs: NEEDS.unseen, run: (s) => findHiddenCharacters(s.part) },
]

/** What a text gives its detectors: bits of what they need. */
export function heldIn({ part, sightings, adults, mentions, tagged }: Scene): number {
  const { digits, cues, counted, gathered, folded } = part.read
  let held = heldByWords(part)
  if (sightings.length > 0) held |= NEEDS.learners | NEEDS.anybody
  if (adults.length > 0) held |= NEEDS.anybody
  if (mentions.length > 0) held |= NEEDS.mentions
  if (tagged.size > 0) held |= NEEDS.tagged
  if (digits > 0) held |= NEEDS.digits
  if (counted >= FEWEST_COUNTED) held |= NEEDS.counted
  if (gathered || (cues & CUE.spelt) !== 0) held |= NEEDS.address
  if ((cues & CUE.postcode) !== 0) held |= NEEDS.postcode
  if ((cues & (CUE.secret | CUE.code)) !== 0) held |= NEEDS.secret
  return folded.unseen ? held | NEEDS.unseen : held
}

function heldByWords({ place, read }: Part): number {
  const { traits, readings, stretched, masked, gathered } = read
  let held = 0
  for (const [trait, need] of ASKED_OF_TRAITS) if ((traits & trait) !== 0) held |= need
  const joined = gathered || place.part === 'file_name'
  if (joined || stretched || masked) held |= NEEDS.harm
  for (const reading of readings) {
    if (reading.phrasal.length > 0) held |= NEEDS.phrases
    if (reading.harsh || (reading.traits & TRAIT.threat) !== 0) held |= NEEDS.harm
  }
  return held
}

function inContext({ part, sightings, mentions, index, idsOf: ids }: Scene): Observation[] {
  if (mentions.length === 0) return []
  const names = sightings.filter(({ sort }) => sort === 'first' || sort === 'short')
  const alone = [...names, ...rareSurnames(part, sightings, index.names)]
  return findInContext(part, alone, mentions, { classes: index.classes, idsOf: ids })
}

function birthDates({ part, sightings, index, idsOf: ids }: Scene): Observation[] {
  if (part.read.digits === 0) return []
  const named = sightings
    .filter(({ sort }) => sort !== 'surname' && sort !== 'short')
    .map(({ start, end, people }) => ({ start, end, learners: ids(people) }))
  return findBirthDates(part, index.birthdays, named)
}

function isWhole({ sort }: Sighting): boolean {
  return sort === 'full' || sort === 'part'
}
