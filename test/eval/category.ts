import { mark, type Written } from './case.ts'
import type { Luck } from './random.ts'
import type { Pupil, School } from './school.ts'

/** One way in which people write a name, or let something slip that identifies a learner. */
export interface Category {
  /** The letter of the plan: A to Y. */
  readonly letter: string
  readonly what: string
  /** Least recall wanted, in percent, at block and ask together. */
  readonly target: number
  /** Whose names can be written this way. @default everybody but those named by words */
  readonly fits?: (pupil: Pupil, school: School) => boolean
  readonly write: (pupil: Pupil, scene: Scene) => Written
}

/** What a category may draw on while it writes a post. */
export interface Scene {
  readonly luck: Luck
  readonly school: School
  /** Puts words in place of `{}` in one of the half's sentences. */
  readonly post: (words: string) => string
}

/** A category that only writes the name itself in another way, in an ordinary sentence. */
export function spelling(
  about: Omit<Category, 'write'>,
  spell: (pupil: Pupil, luck: Luck) => string,
): Category {
  const write = (pupil: Pupil, { luck, post }: Scene) => ({
    text: post(marked(spell(pupil, luck))),
    learners: [pupil.id],
  })
  return { ...about, write }
}

/** Words may mark what of them must be found; else all of them must. */
export function marked(words: string): string {
  return words.includes('⟦') ? words : mark(words)
}

/** Whether a name is one plain word, so that its letters can be set apart or swapped. */
export function isOneWord(name: string): boolean {
  return /^\p{L}+$/u.test(name)
}
