import { type Category, isOneWord, spelling } from '../category.ts'
import type { Luck } from '../random.ts'
import type { Pupil } from '../school.ts'

type Side = 'forename' | 'surname'
const LETTERS = 'aeioulnrst'

const isLong = (name: string, letters: number) => isOneWord(name) && name.length >= letters
const longEnough = (pupil: Pupil, letters: number) =>
  (['forename', 'surname'] as const).filter((side) => isLong(pupil[side], letters))
const isFour = (name: string) => isOneWord(name) && name.length === 4

/** Names that are misspelt, heard, or shortened. */
export const SLIPS: readonly Category[] = [
  spelling(
    {
      letter: 'O',
      what: 'one slip, names of five letters and more',
      target: 99,
      fits: (pupil) => isOrdinary(pupil) && longEnough(pupil, 5).length > 0,
    },
    (pupil, luck) => misspelt(pupil, luck.pick(longEnough(pupil, 5)), luck),
  ),
  spelling(
    {
      letter: 'O4',
      what: 'one slip, surnames of four letters',
      target: 90,
      fits: (pupil) => isOrdinary(pupil) && isFour(pupil.surname),
    },
    (pupil, luck) => misspelt(pupil, 'surname', luck),
  ),
  spelling(
    {
      letter: 'P',
      what: 'two slips',
      target: 90,
      fits: (pupil) => isOrdinary(pupil) && longEnough(pupil, 6).length === 2,
    },
    twice,
  ),
  spelling(
    { letter: 'Q', what: 'by sound', target: 95, fits: ({ origin }) => origin === 'By sound' },
    ({ writtenAs = '' }) => writtenAs,
  ),
  spelling(
    { letter: 'R', what: 'nicknames', target: 98, fits: ({ origin }) => origin === 'Nicknames' },
    ({ writtenAs = '' }) => writtenAs,
  ),
]

function isOrdinary({ origin }: Pupil): boolean {
  return origin !== 'Words'
}

function misspelt(pupil: Pupil, side: Side, luck: Luck): string {
  const wrong = { ...pupil, [side]: slip(pupil[side], luck) }
  return `${wrong.forename} ${wrong.surname}`
}

/** One in each half of the name, or both in its surname. */
function twice({ forename, surname }: Pupil, luck: Luck): string {
  if (luck.chance(0.5)) return `${slip(forename, luck)} ${slip(surname, luck)}`
  return `${forename} ${slip(slip(surname, luck), luck)}`
}

/** A name with one letter swapped with the next, left out, doubled, put in or mistaken. */
export function slip(name: string, luck: Luck): string {
  const letters = [...name]
  const at = 1 + luck.number(letters.length - 2)
  const [here = '', next = ''] = [letters[at], letters[at + 1]]
  const other = luck.pick([...LETTERS].filter((letter) => letter !== here && letter !== next))
  const [count, ...instead] = luck.pick([
    ...(here === next ? [] : [[2, next, here] as const]),
    [1] as const,
    [1, here, here] as const,
    [1, here, other] as const,
    [1, other] as const,
  ])
  letters.splice(at, count, ...instead)
  return letters.join('')
}
