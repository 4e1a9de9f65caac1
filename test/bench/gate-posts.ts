import type { Draft } from '../../src/gate/types.ts'

const SENTENCES = [
  'Sports day moves to Friday because of the rain. Bring a drink and a hat, and meet us at the field at ten.',
  'What a week at Dyfrig House! Our year 9 historians went to the castle, measured the walls and argued about the ditch.',
  'We are very proud of the whole of 8B and of all the families who read along at home this term.',
  'The canteen opens at eight next Monday. Write to office@ysgol.example or call 01632 960100 about menus.',
  'Eisteddfod results are in: first Hafren House, second Dyfrig House. The choir sang twice to a full hall.',
  'Please park with care in the morning, and do not block the drives of those who live beside the school.',
  'Science week brought volcanoes, rockets and one very surprised caretaker. Thank you to everybody who helped.',
]

/** As long as a post on the networks that schools use most, with a little room. */
const LENGTH = 323

/** Posts as schools write them, every other one with a learner's name in it. */
export function schoolPosts(names: readonly string[], count: number): readonly Draft[] {
  return Array.from({ length: count }, (_, index) => {
    const name = names[index % names.length] ?? ''
    let text = index % 2 === 0 ? `Congratulations to ${name}, who won the reading prize. ` : ''
    for (let at = index; text.length < LENGTH; at++) {
      text += `${SENTENCES[at % SENTENCES.length] ?? ''} `
    }
    return draftOf(text.slice(0, LENGTH))
  })
}

/** Texts made to keep the gate busy, five thousand characters each. */
export function hostilePosts(name: string): readonly Draft[] {
  const glued = name.toLowerCase().replace(' ', '')
  const alike = name.replaceAll('a', 'а').replaceAll('e', 'е').replaceAll('o', 'о')
  return [glued, '\u200b', 'a b c d ', `${alike} `, `${name} `].map((piece) =>
    draftOf(piece.repeat(5000).slice(0, 5000)),
  )
}

function draftOf(text: string): Draft {
  return { text, photos: [], named: [] }
}
