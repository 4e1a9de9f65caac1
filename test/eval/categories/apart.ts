import { mark, type Written } from '../case.ts'
import { type Category, type Scene, spelling } from '../category.ts'
import { asHandle, asHashtag } from '../letters.ts'
import type { Pupil, School } from '../school.ts'

const BETWEEN = [
  '\n',
  ' 🎉 ',
  '🏆',
  ' - ',
  ' / ',
  ' | ',
  '...',
  ' ⭐️⭐️ ',
  '<br>',
  ' <b>',
  '&nbsp;',
  '\r\n',
  '  ',
  '_',
]

/** Names whose halves stand apart, and names that stand together. */
export const APART: readonly Category[] = [
  spelling(
    { letter: 'U', what: 'something between the names', target: 99.5 },
    ({ forename, surname }, luck) => `${forename}${luck.pick(BETWEEN)}${surname}`,
  ),
  { letter: 'V', what: 'split over text, hashtag, photo', target: 98, write: split },
  {
    letter: 'W',
    what: 'two learners, brothers and sisters',
    target: 99,
    fits: hasSibling,
    write: two,
  },
]

function split({ forename, surname, id }: Pupil, { luck, post }: Scene): Written {
  const learners = [id]
  const [first, last] = [asHandle(forename), asHandle(surname)]
  const text = post('everyone')
  return luck.pick<Written>([
    { text, altText: `${mark(`${forename} ${surname}`)} holds the cup.`, learners },
    { text, fileName: `${mark(`${first}-${last}`)}-trophy.jpg`, learners },
    {
      text,
      fileName: `IMG_${mark(`${asHashtag(forename)}${asHashtag(surname)}`)}_2.jpg`,
      learners,
    },
    { text, writing: `CERTIFICATE\nawarded to\n${mark(`${forename} ${surname}`)}`, learners },
    {
      text,
      writing: `This is to certify that\n${mark(`${asHashtag(forename)}${asHashtag(surname)}`)}`,
      learners,
    },
    { text: `${post(forename)} #Team${mark(asHashtag(surname))}`, learners },
    { text: post(forename), fileName: `${mark(last)}.jpg`, learners },
    { text: post(forename), altText: `The ${mark(surname)} family at the stall.`, learners },
    { text: post(forename), writing: `1st\n${mark(surname.toUpperCase())}`, learners },
  ])
}

function siblingsOf({ id, surname, forename }: Pupil, { pupils }: School): readonly Pupil[] {
  return pupils.filter(
    (one) =>
      one.surname === surname &&
      one.id !== id &&
      one.forename !== forename &&
      one.origin !== 'Words',
  )
}

function hasSibling(pupil: Pupil, school: School): boolean {
  return pupil.origin !== 'Words' && siblingsOf(pupil, school).length > 0
}

function two(pupil: Pupil, { luck, school, post }: Scene): Written {
  const and = luck.pick([' and ', ' & ', ' a '])
  if (luck.chance(0.5)) {
    const sibling = luck.pick(siblingsOf(pupil, school))
    const names = `${mark(pupil.forename)}${and}${mark(`${sibling.forename} ${sibling.surname}`)}`
    return { text: post(names), learners: [pupil.id, sibling.id] }
  }
  const other = luck.pick(school.pupils)
  const whole = ({ forename, surname }: Pupil) => mark(`${forename} ${surname}`)
  return { text: post(`${whole(pupil)}${and}${whole(other)}`), learners: [pupil.id, other.id] }
}
