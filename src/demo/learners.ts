import { createChance } from './chance.ts'
import { FORENAMES, SURNAMES } from './names.ts'
import type { DemoSchool } from './schools.ts'

export interface DemoLearner {
  readonly upn: string
  readonly forename: string
  readonly surname: string
  readonly dateOfBirth: string
  readonly yearGroup: string
  readonly className: string
  readonly contact: { readonly name: string; readonly relationship: string; readonly email: string }
  /** What the old system's tick said. */
  readonly tick: 'Yes' | 'No' | ''
}

const PER_SCHOOL = 200
/** How many of them gave a recorded yes beyond the old system's tick. */
export const ALSO_SAID_YES = 60

/**
 * The made-up learners of a school: no name twice, so that a guide can speak of one of them.
 * @param index position of the school; it seeds the names
 * @param schoolYear calendar year in which the school year began
 */
export function demoLearners(school: DemoSchool, index: number, schoolYear: number): DemoLearner[] {
  const chance = createChance(7_919 * (index + 1))
  const used = new Set<string>()
  const learners: DemoLearner[] = []
  while (learners.length < PER_SCHOOL) {
    const forename = chance.pick(FORENAMES)
    const surname = chance.pick(SURNAMES)
    if (used.has(`${forename} ${surname}`)) continue
    used.add(`${forename} ${surname}`)
    const number = learners.length
    const years = school.phase === 'primary' ? 6 : 5
    const year = (number % years) + (school.phase === 'primary' ? 1 : 7)
    const parent = chance.pick(FORENAMES)
    learners.push({
      upn: upnOf(index, number),
      forename,
      surname,
      dateOfBirth: birthday(schoolYear - year - 5, chance.below(360)),
      yearGroup: `Year ${year}`,
      className: classOf(school, year, number),
      contact: {
        name: `${parent} ${surname}`,
        relationship: chance.pick(['Mother', 'Father', 'Carer', 'Grandparent']),
        email: `family-${index + 1}-${number + 1}@families.example`,
      },
      // The first ones also said yes themselves; a bare cross would stand against that.
      tick:
        number < ALSO_SAID_YES ? chance.pick(['Yes', '']) : chance.pick(['Yes', 'Yes', 'No', '']),
    })
  }
  return learners
}

function classOf(school: DemoSchool, year: number, number: number): string {
  const rooms = school.knownTerms.filter((term) => /Class$|^[A-Z][a-z]+s$/.test(term))
  if (school.phase === 'primary')
    return (rooms[year % rooms.length] ?? `Class ${year}`).replace(' Class', '')
  return `${year}${'ABCD'[Math.floor(number / 7) % 4]}`
}

function birthday(year: number, day: number): string {
  return new Date(Date.UTC(year, 8, 1 + day)).toISOString().slice(0, 10)
}

const CHECK_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** A UPN with a right check letter; local authority 000 is nobody's. */
function upnOf(school: number, number: number): string {
  const digits = `000${String(9000 + school)}26${String(number).padStart(3, '0')}`
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (place + 2), 0)
  return `${CHECK_LETTERS[sum % 23]}${digits}`
}

const HEADINGS = [
  'MIS ID',
  'UPN',
  'Legal first name',
  'Legal last name',
  'Date of birth',
  'Year group',
  'Tutor group',
  'Contact 1 full name',
  'Contact 1 relationship',
  'Contact 1 email',
  'Contact 1 parental responsibility',
  'Social media consent',
] as const

/** The register as a school's own system would export it, headings in Bromcom's manner. */
export function registerCsv(learners: readonly DemoLearner[]): string {
  const rows = learners.map((one, index) => [
    `D${1000 + index}`,
    one.upn,
    one.forename,
    one.surname,
    one.dateOfBirth.split('-').reverse().join('/'),
    one.yearGroup,
    one.className,
    one.contact.name,
    one.contact.relationship,
    one.contact.email,
    'Yes',
    one.tick,
  ])
  return [HEADINGS, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('')
}
