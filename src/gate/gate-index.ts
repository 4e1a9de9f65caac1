import { buildContactBook, type ContactBook } from './text/contacts/contact-book.ts'
import { buildSchoolClasses, type SchoolClasses } from './text/context/school-classes.ts'
import { type Birthdays, buildBirthdays } from './text/identity/birthdays.ts'
import { buildPupilNumbers, type PupilNumbers } from './text/identity/find-numbers.ts'
import { buildNameIndex, type NameIndex } from './text/names/name-index.ts'
import { buildPhrases, type Phrases } from './text/phrases.ts'
import type { Register } from './types.ts'

/** A school's register made ready for the gate. Never changed once built; build it anew instead. */
export interface GateIndex {
  readonly names: NameIndex
  readonly classes: SchoolClasses
  readonly contacts: ContactBook
  readonly birthdays: Birthdays
  readonly pupilNumbers: PupilNumbers
  readonly confidentialTerms: Phrases
}

/**
 * Makes a register ready for `inspect`. Time and memory grow with the register alone: three
 * thousand learners take a fraction of a second, and one index serves any number of drafts.
 */
export function buildGateIndex(register: Register): GateIndex {
  return {
    names: buildNameIndex(register),
    classes: buildSchoolClasses(register),
    contacts: buildContactBook(register),
    birthdays: buildBirthdays(register),
    pupilNumbers: buildPupilNumbers(register),
    confidentialTerms: buildPhrases(register.confidentialTerms, true),
  }
}
