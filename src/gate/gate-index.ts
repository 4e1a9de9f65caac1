import { type Changes, NO_CHANGES, withChange } from './text/changes.ts'
import { buildContactBook, type ContactBook } from './text/contacts/contact-book.ts'
import {
  buildSchoolClasses,
  changeClasses,
  type SchoolClasses,
} from './text/context/school-classes.ts'
import { indexOfWord } from './text/dictionary.ts'
import { type Birthdays, buildBirthdays } from './text/identity/birthdays.ts'
import { buildPupilNumbers, type PupilNumbers } from './text/identity/pupil-numbers.ts'
import { buildNameIndex, type NameIndex } from './text/names/name-index.ts'
import { changeNameTable } from './text/names/name-table.ts'
import { buildPhrases, type Phrases } from './text/phrases.ts'
import type { Register, RegisterLearner } from './types.ts'

/**
 * A school's register made ready for the gate. Never changed once built: a change of one learner
 * gives another index, which shares all but a little with the one before.
 */
export interface GateIndex {
  /** Tells it from every other index. */
  readonly serial: number
  readonly names: NameIndex
  readonly classes: SchoolClasses
  readonly contacts: ContactBook
  readonly birthdays: Birthdays
  readonly pupilNumbers: PupilNumbers
  readonly confidentialTerms: Phrases
  readonly changes: Changes
}

let indexes = 0

/** With more changes than this, build the index anew: each further one costs more time. */
export const MOST_CHANGES = 40

/**
 * Makes a register ready for `inspect`. Time and memory grow with the register alone: three
 * thousand learners take a fraction of a second, and one index serves any number of drafts.
 */
export function buildGateIndex(register: Register): GateIndex {
  const names = buildNameIndex(register)
  const { ids } = names.learners.base.people
  return {
    serial: ++indexes,
    names,
    classes: buildSchoolClasses(register, ids),
    contacts: buildContactBook(register),
    birthdays: buildBirthdays(register, ids.words),
    pupilNumbers: buildPupilNumbers(register, ids.words),
    confidentialTerms: buildPhrases(register.confidentialTerms, true),
    changes: NO_CHANGES,
  }
}

/**
 * The index with one learner who joined, or changed: whoever had the same id before is replaced,
 * and stands last in the register. The index given stays as it is, so drafts may be looked at
 * with it meanwhile.
 */
export function putLearner(index: GateIndex, learner: RegisterLearner): GateIndex {
  return change(index, learner.id, learner)
}

/** The index without one learner; the same where nobody has the id. */
export function removeLearner(index: GateIndex, id: string): GateIndex {
  const there = index.changes.has(id) || indexOfWord(index.classes.ids, id) >= 0
  return there ? change(index, id, null) : index
}

/** Whether so many learners changed that the index had better be built anew from the register. */
export function isWorn({ changes }: GateIndex): boolean {
  return changes.size > MOST_CHANGES
}

function change(index: GateIndex, id: string, learner: RegisterLearner | null): GateIndex {
  const changes = withChange(index.changes, id, learner)
  return {
    ...index,
    serial: ++indexes,
    names: { ...index.names, learners: changeNameTable(index.names.learners, changes) },
    classes: changeClasses(index.classes, changes, { id, learner }),
    birthdays: { ...index.birthdays, changes },
    pupilNumbers: { ...index.pupilNumbers, changes },
    changes,
  }
}
