import type { Register, RegisterLearner } from '../../src/gate/types.ts'
import type { Half } from './half.ts'
import { groupCalled, type NameGroup, originsOf, readNames } from './names.ts'
import type { Luck } from './random.ts'
import { upnFor } from './upn.ts'

/** A learner of the made-up school, with what the categories need to know of them. */
export interface Pupil extends RegisterLearner {
  readonly origin: string
  /** What the whole name is written as instead, by nickname or by sound. */
  readonly writtenAs?: string
}

/** The made-up school whose learners the generated posts name. */
export interface School {
  readonly half: Half
  readonly pupils: readonly Pupil[]
  readonly register: Register
}

const PER_ORIGIN = 62
const DOUBLE_BARRELLED = 8
const BESIDE_PAIR = 5
const WORD_NAMES = 40
const HOUSES = { dev: ['Kestrel House', 'Seacole'], test: ['Heron House', 'Nightingale'] }

/** A school of about a thousand learners of twelve origins; nobody in it exists. */
export function makeSchool(half: Half, luck: Luck): School {
  const groups = readNames(half)
  const origins = originsOf(groups)
  const named = [
    ...origins.flatMap((group) => [
      ...combine(group, luck, PER_ORIGIN),
      ...doubled(group, luck, DOUBLE_BARRELLED),
    ]),
    ...['Nicknames', 'By sound'].flatMap((title) =>
      paired(groupCalled(groups, title), origins, luck),
    ),
    ...combine(groupCalled(groups, 'Words'), luck, WORD_NAMES),
  ]
  const pupils = named.map((one, at) => enrol(one, { at, luck, groups }))
  const register: Register = {
    learners: pupils,
    adults: [{ id: 'head', name: 'Mrs Ottoline Garside', email: 'head@hill.example' }],
    schoolDomains: ['hill.example'],
    publicContacts: ['office@hill.example', '01632 960000'],
    knownTerms: HOUSES[half],
    confidentialTerms: [],
  }
  return { half, pupils, register }
}

type Named = Pick<Pupil, 'forename' | 'surname' | 'origin' | 'writtenAs'>

function combine({ title, forenames, surnames }: NameGroup, luck: Luck, count: number): Named[] {
  const all = forenames.flatMap((forename) =>
    surnames.filter((surname) => surname !== forename).map((surname) => ({ forename, surname })),
  )
  return luck
    .shuffle(all)
    .slice(0, count)
    .map((name) => ({ ...name, origin: title }))
}

function doubled({ title, forenames, surnames }: NameGroup, luck: Luck, count: number): Named[] {
  const single = surnames.filter((surname) => /^\p{L}+$/u.test(surname))
  return Array.from({ length: count }, () => {
    const [first, second] = luck.shuffle(single)
    return { forename: luck.pick(forenames), surname: `${first}-${second}`, origin: title }
  })
}

/** Each pair beside other halves of several origins, for it alone is what is tried. */
function paired(group: NameGroup, origins: readonly NameGroup[], luck: Luck): Named[] {
  const beside = () => luck.shuffle(origins).slice(0, BESIDE_PAIR)
  const { title: origin, pairs, surnamePairs } = group
  return [
    ...pairs.flatMap(([forename, other]) =>
      beside().map(({ surnames }) => {
        const surname = luck.pick(surnames)
        return { forename, surname, origin, writtenAs: `${other} ${surname}` }
      }),
    ),
    ...surnamePairs.flatMap(([surname, other]) =>
      beside().map(({ forenames }) => {
        const forename = luck.pick(forenames)
        return { forename, surname, origin, writtenAs: `${forename} ${other}` }
      }),
    ),
  ]
}

interface Enrolment {
  readonly at: number
  readonly luck: Luck
  readonly groups: readonly NameGroup[]
}

function enrol(named: Named, { at, luck, groups }: Enrolment): Pupil {
  const year = 7 + luck.number(5)
  const own = groups.find(({ title }) => title === named.origin)?.forenames ?? []
  const others = own.filter((forename) => forename !== named.forename)
  const month = String(1 + luck.number(12)).padStart(2, '0')
  const day = String(1 + luck.number(28)).padStart(2, '0')
  return {
    ...named,
    id: `pupil-${at}`,
    middleNames: others.length > 0 && luck.chance(0.4) ? luck.pick(others) : undefined,
    yearGroup: `Year ${year}`,
    className: `${year}${luck.pick(['A', 'B', 'C', 'D', 'E', 'F'])}`,
    dateOfBirth: `${2026 - year - 5}-${month}-${day}`,
    upn: upnFor(at),
  }
}
