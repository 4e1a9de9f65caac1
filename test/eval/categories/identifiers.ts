import type { ObservationKind } from '../../../src/gate/types.ts'
import { mark, type Written } from '../case.ts'
import { type Category, marked, type Scene } from '../category.ts'
import { asHandle } from '../letters.ts'
import type { Luck } from '../random.ts'
import type { Pupil } from '../school.ts'
import { birthDates } from './birth-dates.ts'

/** Everything but a name that identifies or reaches a learner. */
export const IDENTIFIERS: readonly Category[] = [
  { letter: 'X', what: 'numbers, addresses, dates of birth', target: 99, write: identifier },
]

function identifier(pupil: Pupil, scene: Scene): Written {
  return scene.luck.pick([email, phone, postcode, address, birth, upn, uln, nhs])(pupil, scene)
}

function email({ forename, surname }: Pupil, { luck, post }: Scene): Written {
  const [first, last] = [asHandle(forename), asHandle(surname)]
  const at = luck.pick(['@', '@', ' @ ', ' [at] ', '(at)'])
  const box = luck.pick([`${first}.${last}`, `${first}${luck.number(99)}`, `${last}family`])
  const address = mark(`${box}${at}${luck.pick(['mail', 'post', 'home'])}.example`)
  return seen(`${post('everyone')} Questions to ${address}.`, 'email_address')
}

function phone(_: Pupil, { luck, post }: Scene): Written {
  const three = String(luck.number(1000)).padStart(3, '0')
  const [area, number] = luck.pick([
    ['01632', `960${three}`],
    ['07700', `900${three}`],
    ['020', `7946 0${three}`],
  ] as const)
  const plain = luck.pick([
    `${area} ${number}`,
    `${area}${number}`,
    `+44 ${area.slice(1)} ${number}`,
  ])
  const typed = luck.pick([
    plain,
    plain,
    `(${mark(`${area}) ${number}`)}`,
    plain.replace(/0/g, 'O'),
    [...`${area}${number.replace(' ', '')}`].join(' '),
  ])
  return seen(`${post('everyone')} Ring ${marked(typed)} for a lift.`, 'phone_number')
}

function letter(luck: Luck): string {
  return luck.pick([...'ABDEFGHJLNPQRSTUWXYZ'])
}

function code(luck: Luck): string {
  const area = luck.pick(['LS', 'CF', 'SA', 'BN', 'M', 'NE', 'SW', 'B', 'G', 'BT'])
  return `${area}${1 + luck.number(28)} ${1 + luck.number(9)}${letter(luck)}${letter(luck)}`
}

function postcode(_: Pupil, { luck, post }: Scene): Written {
  const whole = code(luck)
  const typed = luck.pick([whole, whole.replace(' ', ''), whole.toLowerCase()])
  return seen(`${post('the winner')} Cards to ${mark(typed)} please.`, 'postcode', 'street_address')
}

function address({ forename }: Pupil, { luck }: Scene): Written {
  const road = luck.pick([
    'Orchard Lane',
    'Station Road',
    'Mill Street',
    'Heol y Parc',
    'Elm Close',
  ])
  const typed = `${1 + luck.number(90)} ${road}`
  return seen(`Party at ${forename}'s house, ${mark(typed)}, from three.`, 'street_address')
}

function birth(pupil: Pupil, { luck }: Scene): Written {
  const date = luck.pick(birthDates(pupil.dateOfBirth ?? ''))
  const words = luck.pick(['was born on', 'has a birthday:', '(DOB'])
  return seen(`${pupil.forename} ${pupil.surname} ${words} ${mark(date)}).`, 'date_of_birth')
}

function upn({ upn: number = '', id }: Pupil, { luck, post }: Scene): Written {
  const typed = luck.pick([number, number.toLowerCase(), number.replace(/(\d{3})(?=\d)/g, '$1 ')])
  return { text: post(`learner ${mark(typed)}`), learners: [id], kinds: ['learner_identifier'] }
}

function uln(_: Pupil, { luck, post }: Scene): Written {
  const nine = Array.from({ length: 9 }, () => 1 + luck.number(9))
  const rest = nine.reduce((total, digit, at) => total + digit * (10 - at), 0) % 11
  const typed = `${nine.join('')}${rest === 0 ? 1 : 10 - rest}`
  return seen(post(`candidate, ULN ${mark(typed)},`), 'learner_identifier')
}

function nhs(_: Pupil, { luck, post }: Scene): Written {
  const number = `999 ${100 + luck.number(900)} ${1000 + luck.number(9000)}`
  return seen(post(`our visitor (NHS no ${mark(number)})`), 'learner_identifier')
}

function seen(text: string, ...kinds: readonly ObservationKind[]): Written {
  return { text, kinds }
}
