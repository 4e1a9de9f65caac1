import fc from 'fast-check'
import type { Register, RegisterLearner } from '../../../src/gate/types.ts'

const LONG = 'X'.repeat(300)

/** What an office might type, paste or leave empty in the field of a name. */
function strangeNames(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('', ' ', "'", '-', 'Ó', 'van der', 'Tabitha', 'Penhallow', LONG, 'a b c d e f'),
  )
}

/** Registers in which nothing is as it should be. */
export function strangeRegisters(): fc.Arbitrary<Register> {
  const name = strangeNames()
  const perhaps = fc.option(name, { nil: undefined })
  const learner: fc.Arbitrary<RegisterLearner> = fc.record({
    id: fc.uuid(),
    forename: name,
    surname: name,
    preferredForename: perhaps,
    middleNames: perhaps,
    yearGroup: perhaps,
    className: perhaps,
    dateOfBirth: perhaps,
    upn: perhaps,
  })
  const words = fc.array(name, { maxLength: 3 })
  return fc.record({
    learners: fc.array(learner, { maxLength: 20 }),
    adults: fc.array(fc.record({ id: fc.uuid(), name, email: perhaps, phone: perhaps }), {
      maxLength: 3,
    }),
    schoolDomains: words,
    publicContacts: words,
    knownTerms: words,
    confidentialTerms: words,
  })
}
