import { mark, type Written } from '../case.ts'
import type { Category, Scene } from '../category.ts'
import { asHandle, asHashtag } from '../letters.ts'
import type { Pupil } from '../school.ts'

const BEFORE = {
  dev: ['WellDone', 'GoodLuck', 'Team', 'ThankYou', 'ProudOf'],
  test: ['Congratulations', 'Go', 'HappyBirthday', 'Bravo', 'VoteFor'],
}
const AFTER = {
  dev: ['Wins', '2026', 'ForTheWin', 'Rocks'],
  test: ['Champion', '2027', 'Scores', 'Shines'],
}

/** Names run together, as social media does it. */
export const TAGS: readonly Category[] = [
  {
    letter: 'H',
    what: 'hashtags with capitals',
    target: 99.8,
    write: (pupil, scene) => hashtag(pupil, scene, asHashtag),
  },
  {
    letter: 'I',
    what: 'hashtags without capitals',
    target: 99.5,
    write: (pupil, scene) => hashtag(pupil, scene, asHandle),
  },
  { letter: 'J', what: 'handles', target: 99, write: handle },
]

function hashtag(pupil: Pupil, scene: Scene, write: (words: string) => string): Written {
  const { luck, school, post } = scene
  const { forename, surname, id } = pupil
  const before = luck.chance(0.4) ? luck.pick(BEFORE[school.half]) : ''
  const after = before === '' && luck.chance(0.5) ? luck.pick(AFTER[school.half]) : ''
  const same = write === asHandle ? (word: string) => word.toLowerCase() : (word: string) => word
  const name = mark(`${write(forename)}${write(surname)}`)
  return { text: `${post('our team')} #${same(before)}${name}${same(after)}`, learners: [id] }
}

function handle({ forename, surname, id }: Pupil, { luck, post }: Scene): Written {
  const [first, last] = [asHandle(forename), asHandle(surname)]
  const joint = luck.pick(['.', '_', '-', ''])
  const name = luck.chance(0.8) ? `${first}${joint}${last}` : `${last}${joint || '.'}${first}`
  const tail = luck.pick(['', '07', '2013', '_x', String(luck.number(1000))])
  return { text: `${post('everyone')} Follow @${mark(name)}${tail}`, learners: [id] }
}
