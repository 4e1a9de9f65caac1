import type { Observation } from '../../types.ts'
import type { NameIndex } from '../names/name-index.ts'
import type { NameTable } from '../names/name-table.ts'
import { findPairs } from '../names/pairs.ts'
import { idOf } from '../names/people.ts'
import { findRunTogether } from '../names/run-together.ts'
import { findClearSpots } from '../names/spots.ts'
import { type PlainRead, readPlainly } from '../readings.ts'
import type { ContactBook } from './contact-book.ts'

/** Whose an address is, as far as can be seen. */
export interface EmailOwner {
  readonly owner: NonNullable<Observation['owner']>
  readonly learners: readonly string[]
  readonly adults: readonly string[]
}

/** Names of post boxes that belong to an office rather than to a person. */
const OFFICE_BOXES =
  /^(?:the)?(?:office|school|mail|post|info|information|enquir(?:y|ies)|inquiries|contact(?:us)?|hello|admin(?:istration)?|admissions?|reception|head(?:s|teacher|master|mistress|ship)?|principal|secretary|bursar|finance|attendance|absences?|sixthform|library|exams?|examinations?|governors?|clerk|send?co?|senco|safeguarding|wellbeing|pastoral|pta|friends|jobs|recruitment|hr|vacancies|lettings|site|it|itsupport|helpdesk|support|website|webmaster|communications|comms|marketing|media|press|news|newsletter|transport|catering|kitchen|uniform|nursery|primary|secondary|swyddfa|ysgol)(?:[._-]?(?:office|team|desk|school|enquiries|admin|support))?\d*$/

/** Tells whose a folded e-mail address is. */
export function emailOwner(address: string, book: ContactBook, names: NameIndex): EmailOwner {
  const nobody = { learners: [], adults: [] }
  if (book.publicEmails.has(address)) return { owner: 'school_public', ...nobody }
  const staff = book.staffEmails.get(address)
  if (staff !== undefined) return { owner: 'staff', learners: [], adults: [staff] }
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  const school = isSchoolDomain(address.slice(at + 1), book)
  const read = readPlainly(local, 'file_name')
  const adults = peopleNamed(read, names.adults)
  if (adults.length > 0) return { owner: 'staff', learners: [], adults }
  const learners = peopleNamed(read, names.learners)
  if (learners.length > 0) return { owner: 'learner', learners, adults: [] }
  if (!school) return { owner: 'unknown', ...nobody }
  return { owner: OFFICE_BOXES.test(local) ? 'school_public' : 'staff', ...nobody }
}

function isSchoolDomain(domain: string, book: ContactBook): boolean {
  return book.schoolDomains.some((own) => domain === own || domain.endsWith(`.${own}`))
}

/** The people whose exact forename and surname make up a local part. */
function peopleNamed(read: PlainRead, table: NameTable): string[] {
  if (table.size === 0) return []
  const { folded, reading } = read
  const { tokens } = reading
  const sought = { text: folded.text, table, where: reading.named }
  const spots = findClearSpots(reading, sought).map((at) =>
    at.filter(({ manner }) => manner === 'exact'),
  )
  const pairs = findPairs({ text: folded.text, tokens, spots, all: spots.flat(), table })
  const exact = pairs
    .flatMap((pair) => pair.matches)
    .filter((match) => match.forename === 'exact' && match.surname === 'exact')
    .map(({ person }) => person)
  const joined = findRunTogether(reading, table).filter(({ sort }) => sort === 'full')
  const people = [...exact, ...joined.flatMap((sighting) => sighting.people)]
  return [...new Set(people.map((person) => idOf(table, person)))]
}
