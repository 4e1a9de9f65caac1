import type { GateIndex } from '../gate-index.ts'
import { limited } from '../limited.ts'
import { type Checked, checkFailed, runCheck } from '../run-check.ts'
import type { Observation } from '../types.ts'
import { findEmails } from './contacts/find-emails.ts'
import { findPhones } from './contacts/find-phones.ts'
import { findPostcodes } from './contacts/find-postcodes.ts'
import { findStreetAddresses } from './contacts/find-street-addresses.ts'
import { findClasses } from './context/find-classes.ts'
import { findInContext } from './context/find-in-context.ts'
import { findMentions, type Mention } from './context/find-mentions.ts'
import { findTagged } from './context/find-tagged.ts'
import { rareSurnames } from './context/lone-surnames.ts'
import { findAges } from './identity/find-ages.ts'
import { findBirthDates } from './identity/find-birth-dates.ts'
import { findNumbers } from './identity/find-numbers.ts'
import { findPasswords } from './identity/find-passwords.ts'
import { type AdultSighting, findAdults } from './names/adults.ts'
import { findLearners } from './names/find-learners.ts'
import { idOf } from './names/people.ts'
import type { Sighting } from './names/sighting.ts'
import { namesObserved } from './names-observed.ts'
import type { Part } from './part.ts'
import { findAbuse } from './wording/find-abuse.ts'
import { findDisclosures } from './wording/find-disclosures.ts'
import { findHiddenCharacters } from './wording/find-hidden-characters.ts'
import { findOpinions, findPromises } from './wording/find-opinions.ts'
import { findConfidentialTerms } from './wording/find-terms.ts'
import { findTone } from './wording/find-tone.ts'

/** A part of a draft with the names that were seen in it. */
export interface InspectedPart {
  readonly part: Part
  readonly sightings: readonly Sighting[]
  readonly observations: readonly Observation[]
}

/** What every detector may look at. */
interface Scene {
  readonly part: Part
  readonly index: GateIndex
  readonly tagged: ReadonlySet<string>
  readonly adults: readonly AdultSighting[]
  readonly sightings: readonly Sighting[]
  readonly mentions: readonly Mention[]
  readonly idsOf: (people: readonly number[]) => string[]
}

type Check = readonly [name: string, run: (scene: Scene) => Observation[]]

const NOTHING: readonly Observation[] = []

const CHECKS: readonly Check[] = [
  ['names', namesObserved],
  ['first names with a class', inContext],
  ['tagged learners', (s) => findTagged(s.part, s.sightings, s.tagged, s.idsOf)],
  ['classes and years', (s) => findClasses(s.part, s.sightings, s.mentions, s.idsOf)],
  ['ages', (s) => findAges(s.part, s.sightings, s.idsOf)],
  ['dates of birth', birthDates],
  ['e-mail addresses', (s) => findEmails(s.part, s.index.contacts, s.index.names)],
  ['telephone numbers', (s) => findPhones(s.part, s.index.contacts)],
  ['postcodes', (s) => findPostcodes(s.part, s.index.contacts)],
  ['street addresses', (s) => findStreetAddresses(s.part, s.index.contacts)],
  ['pupil numbers', (s) => findNumbers(s.part, s.index.pupilNumbers)],
  ['passwords', (s) => findPasswords(s.part)],
  ['confidential words', (s) => findConfidentialTerms(s.part, s.index.confidentialTerms)],
  ['abuse', (s) => findAbuse(s.part, () => [...s.sightings.filter(isWhole), ...s.adults])],
  ['opinions', (s) => findOpinions(s.part)],
  ['promises', (s) => findPromises(s.part)],
  ['private matters', (s) => findDisclosures(s.part, s.sightings, s.idsOf)],
  ['tone', (s) => findTone(s.part)],
  ['hidden characters', (s) => findHiddenCharacters(s.part)],
]

/** Runs every detector over one part; one that fails is reported and stops no other. */
export function inspectPart(
  part: Part,
  index: GateIndex,
  tagged: ReadonlySet<string>,
): InspectedPart {
  const failures: Observation[] = []
  const attempt = <T>(name: string, fallback: T, run: () => T): T => {
    const checked: Checked<T> = runCheck(name, part.place, fallback, run)
    if (checked.failures.length > 0) failures.push(...checked.failures)
    return checked.value
  }
  const adults = attempt('colleagues', [], () => findAdults(part.read, index.names))
  const sightings = attempt('learners', [], () => findLearners(part.read, index.names, adults))
  const mentions = attempt('classes', [], () => findMentions(part.read, index.classes))
  const scene = { part, index, tagged, adults, sightings, mentions, idsOf: idsOf(index) }
  const observations: Observation[] = []
  for (const check of CHECKS) {
    const seen = seenBy(check, scene, failures)
    if (seen.length === 0) continue
    for (const one of seen) observations.push(one)
  }
  const { turned } = part.read
  const shown = turned
    ? inspectPart({ ...part, read: turned }, index, tagged).observations
    : NOTHING
  for (const one of shown) observations.push(one)
  for (const one of failures) observations.push(one)
  return { part, sightings, observations }
}

function seenBy([name, run]: Check, scene: Scene, failures: Observation[]): readonly Observation[] {
  try {
    return limited(run(scene))
  } catch {
    failures.push(checkFailed(scene.part.place, name))
    return NOTHING
  }
}

/** From places in the register's table of learners to their ids. */
export function idsOf(index: GateIndex): (people: readonly number[]) => string[] {
  const { learners } = index.names
  let known: Map<number, string> | null = null
  const id = (person: number) => {
    known ??= new Map()
    const before = known.get(person)
    if (before !== undefined) return before
    const now = idOf(learners, person)
    known.set(person, now)
    return now
  }
  return (people) => {
    const ids: string[] = []
    for (const person of people) ids.push(id(person))
    return ids.length < 2 ? ids : [...new Set(ids)]
  }
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
