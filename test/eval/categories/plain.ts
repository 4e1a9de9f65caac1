import { mark } from '../case.ts'
import { type Category, spelling } from '../category.ts'
import { withoutAccents } from '../letters.ts'
import type { Luck } from '../random.ts'
import type { Pupil, School } from '../school.ts'

const full = ({ forename, surname }: Pupil) => `${forename} ${surname}`

const APOSTROPHES = ["'", '’', '`', '´', 'ʼ', '', ' ']
const HAS_APOSTROPHE = /['’]/
const HAS_ACCENT = /[^A-Za-z' -]/

/** Names as the register has them, and as people vary them without meaning anything by it. */
export const PLAIN: readonly Category[] = [
  spelling({ letter: 'A', what: 'plain, CAPITALS, small letters', target: 99.9 }, (pupil, luck) =>
    luck.pick([full(pupil), full(pupil).toUpperCase(), full(pupil).toLowerCase()]),
  ),
  spelling({ letter: 'B', what: 'possessives', target: 99.9 }, (pupil, luck) => {
    const name = mark(full(pupil))
    const ends = pupil.surname.endsWith('s') ? ["'", '’', "'s"] : ["'s", '’s']
    return `${name}${luck.pick(ends)} team`
  }),
  spelling({ letter: 'C', what: 'surname first', target: 99.5 }, surnameFirst),
  spelling({ letter: 'D', what: 'middle names and initials', target: 99 }, withMiddle),
  spelling(
    {
      letter: 'E',
      what: 'double names',
      target: 99.5,
      fits: isDouble,
    },
    doubleName,
  ),
  spelling(
    {
      letter: 'F',
      what: 'apostrophes',
      target: 99.5,
      fits: ({ surname }) => HAS_APOSTROPHE.test(surname),
    },
    ({ forename, surname }, luck) =>
      `${forename} ${surname.replace(HAS_APOSTROPHE, luck.pick(APOSTROPHES))}`,
  ),
  spelling(
    {
      letter: 'G',
      what: 'accents left out or taken apart',
      target: 99.9,
      fits: (pupil) => HAS_ACCENT.test(full(pupil)),
    },
    (pupil, luck) =>
      luck.chance(0.7) ? withoutAccents(full(pupil)) : full(pupil).normalize('NFD'),
  ),
  spelling(
    {
      letter: 'Y',
      what: 'names that are words',
      target: 98,
      fits: ({ origin }) => origin === 'Words',
    },
    full,
  ),
]

function surnameFirst({ forename, surname }: Pupil, luck: Luck): string {
  return luck.pick([
    `${surname}, ${forename}`,
    `${surname.toUpperCase()}, ${forename}`,
    `${surname.toUpperCase()} ${forename}`,
    `${mark(`${surname} (${forename}`)})`,
  ])
}

function withMiddle({ forename, middleNames, surname }: Pupil, luck: Luck): string {
  const initial = (middleNames ?? luck.pick(['Anna', 'John', 'Marie'])).charAt(0)
  return luck.pick([
    `${forename} ${middleNames ?? `${initial}.`} ${surname}`,
    `${forename} ${initial} ${surname}`,
    `${forename} ${initial}. ${surname}`,
    `${mark(`${surname}, ${forename}`)} ${initial}`,
    `${forename} "Ace" ${surname}`,
  ])
}

/** Both halves can stand alone, and nobody else bears one of them alone with this forename. */
function isDouble({ forename, surname }: Pupil, { pupils }: School): boolean {
  const halves = surname.split('-')
  if (halves.length < 2 || halves.some((half) => !/^\p{L}{4,}$/u.test(half))) return false
  return !pupils.some((one) => one.forename === forename && halves.includes(one.surname))
}

function doubleName({ forename, surname }: Pupil, luck: Luck): string {
  const [first = '', second = ''] = surname.split('-')
  const glued = `${first}${second.toLowerCase()}`
  const written = luck.pick([
    [surname],
    [`${first} ${second}`, `${first}–${second}`, glued],
    [first, second],
  ])
  return `${forename} ${luck.pick(written)}`
}
