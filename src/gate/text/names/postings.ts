import { HOW, type How } from './name-forms.ts'

/**
 * The people whose name has a given form, in order of their place in the table, each packed with
 * how the form stands to their name: `place * 8 + how`.
 */
export type Postings = Uint32Array

/** A person named by a forename and a surname together, and how close each is to the register. */
export interface Match {
  readonly person: number
  readonly forename: How
  readonly surname: How
}

export const NO_POSTINGS: Postings = new Uint32Array(0)
/** No text means more people than this at once; the list ends here so that none can blow it up. */
export const MOST_PEOPLE = 50

const SHIFT = 8

/** Packs the people of one form, closest first for each. */
export function packPostings(people: readonly { person: number; how: How }[]): Postings {
  const packed = people.map(({ person, how }) => person * SHIFT + HOW.indexOf(how)).sort(ascending)
  return Uint32Array.from(
    packed.filter((entry, at) => at === 0 || personOf(entry) !== personOf(packed[at - 1] ?? 0)),
  )
}

/** The person of a packed entry. */
export function personOf(entry: number): number {
  return Math.floor(entry / SHIFT)
}

/** How the form of a packed entry stands to the person's name. */
export function howOf(entry: number): How {
  return HOW[entry % SHIFT] ?? 'middle'
}

/** The people in a list who have the form exactly as given or preferred, at most `MOST_PEOPLE`. */
export function exactPeople(postings: Postings): number[] {
  return peopleBy(postings, 'exact')
}

/** The people in a list to whose name the form stands in one way, at most `MOST_PEOPLE`. */
export function peopleBy(postings: Postings, how: How): number[] {
  const people: number[] = []
  for (const entry of postings) {
    if (howOf(entry) === how) people.push(personOf(entry))
    if (people.length === MOST_PEOPLE) break
  }
  return people
}

/**
 * The people in both lists whose match is as close as any: where a forename and a surname fit
 * one learner exactly, another who has the surname only as half of theirs is not meant.
 */
export function closestMatches(forenames: Postings, surnames: Postings): Match[] {
  let best = Number.POSITIVE_INFINITY
  let matches: Match[] = []
  let other = 0
  for (const entry of forenames) {
    const person = personOf(entry)
    while (other < surnames.length && personOf(surnames[other] ?? 0) < person) other++
    const partner = surnames[other]
    if (partner === undefined) break
    if (personOf(partner) !== person) continue
    const distance = (entry % SHIFT) + (partner % SHIFT)
    if (distance < best) {
      best = distance
      matches = []
    }
    if (distance === best && matches.length < MOST_PEOPLE) {
      matches.push({ person, forename: howOf(entry), surname: howOf(partner) })
    }
  }
  return matches
}

function ascending(one: number, other: number): number {
  return one - other
}
