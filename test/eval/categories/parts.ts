import { mark, type Written } from '../case.ts'
import { type Category, type Scene, spelling } from '../category.ts'
import type { Pupil } from '../school.ts'

const PLACES = {
  dev: ['NAME in YEAR', 'NAME (CLASS)', 'NAME from HOUSE', 'NAME, YEAR,', "CLASS's NAME"],
  test: ['NAME of CLASS', 'YEAR pupil NAME', 'NAME – YEAR –', 'NAME for HOUSE', 'CLASS star NAME'],
}

/** A part of a name, with something that tells whose it is. */
export const PARTS: readonly Category[] = [
  { letter: 'S', what: 'first name with class, year or house', target: 99, write: inContext },
  spelling(
    { letter: 'T', what: 'an initial for half of the name', target: 98 },
    ({ forename, surname }, luck) => {
      const [first, last] = [forename.charAt(0), surname.charAt(0).toUpperCase()]
      return luck.pick([
        `${first} ${surname}`,
        `${first}. ${surname}`,
        `${surname}, ${first}`,
        `${forename} ${last}`,
        `${mark(`${forename} ${last}`)}.`,
      ])
    },
  ),
]

function inContext(pupil: Pupil, { luck, school, post }: Scene): Written {
  const words = luck
    .pick(PLACES[school.half])
    .replace('YEAR', pupil.yearGroup ?? '')
    .replace('CLASS', pupil.className ?? '')
    .replace('HOUSE', luck.pick(school.register.knownTerms))
    .replace('NAME', mark(pupil.forename))
  return { text: post(words), learners: [pupil.id] }
}
