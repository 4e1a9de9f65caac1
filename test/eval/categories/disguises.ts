import { mark } from '../case.ts'
import { type Category, isOneWord, spelling } from '../category.ts'
import { withoutAccents } from '../letters.ts'
import type { Luck } from '../random.ts'
import type { Pupil } from '../school.ts'
import { ALPHABETS } from './alphabets.ts'

const UNSEEN = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e', '\u200f']
const SPACES = ['\u00a0', '\u2009', '\u202f', '\u3000']
const SIGNS: Readonly<Record<string, string>> = {
  a: '4@',
  e: '3',
  i: '1!',
  o: '0',
  s: '5$',
  t: '7',
  b: '8',
  l: '1',
}

const plainWords = ({ forename, surname }: Pupil) => isOneWord(forename) && isOneWord(surname)
const full = ({ forename, surname }: Pupil) => `${forename} ${surname}`

/** Names that somebody hides, or that a phone or a font spells in letters of its own. */
export const DISGUISES: readonly Category[] = [
  spelling({ letter: 'K', what: 'unseen characters', target: 99.9 }, unseen),
  spelling({ letter: 'L', what: 'letters of other alphabets', target: 99.5 }, (pupil, luck) => {
    const letters = luck.pick(ALPHABETS)
    return [...withoutAccents(full(pupil))].map((letter) => letters.get(letter) ?? letter).join('')
  }),
  spelling(
    { letter: 'M', what: 'digits and signs for letters', target: 99, fits: hasSigns },
    withSigns,
  ),
  spelling(
    { letter: 'N', what: 'letters set apart', target: 99.5, fits: plainWords },
    ({ forename, surname }, luck) => {
      const joint = luck.pick([' ', '.', '-'])
      const apart = (name: string) => [...name].join(joint)
      return `${apart(forename)}${luck.pick(['  ', '   '])}${apart(surname)}`
    },
  ),
]

function unseen(pupil: Pupil, luck: Luck): string {
  const name = full(pupil)
  if (luck.chance(0.2)) return name.replace(/ /g, luck.pick(SPACES))
  if (luck.chance(0.1)) return `\u202e${mark([...name].reverse().join(''))}\u202c`
  return [...name]
    .map((letter, at) => (at > 0 && luck.chance(0.3) ? luck.pick(UNSEEN) + letter : letter))
    .join('')
}

function hasSigns(pupil: Pupil): boolean {
  return /[aeiostbl]/.test(withoutAccents(full(pupil)).slice(1))
}

/** Some letters, at least one, as signs; every other name keeps its capitals. */
function withSigns(pupil: Pupil, luck: Luck): string {
  const letters = [...withoutAccents(full(pupil))]
  const able = letters.flatMap((letter, at) => (letter in SIGNS && at > 0 ? [at] : []))
  const sure = luck.pick(able)
  const share = luck.pick([0.2, 0.5, 1])
  return letters
    .map((letter, at) => {
      const changes = at === sure || (able.includes(at) && luck.chance(share))
      return changes ? luck.pick([...(SIGNS[letter] ?? letter)]) : letter
    })
    .join('')
}
