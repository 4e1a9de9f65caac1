import { type Case, caseOf } from './case.ts'
import type { Category } from './category.ts'
import { linesOf } from './half.ts'
import type { Luck } from './random.ts'
import type { School } from './school.ts'

/** Writes posts of one category about learners of a school, in the sentences of its half. */
export function makeCases(
  category: Category,
  school: School,
  { luck, count }: { readonly luck: Luck; readonly count: number },
): readonly Case[] {
  const { letter, fits = ({ origin }) => origin !== 'Words', write } = category
  const fitting = school.pupils.filter((pupil) => fits(pupil, school))
  const sentences = linesOf('templates', school.half)
  const post = (words: string) => luck.pick(sentences).replace('{}', () => words)
  return Array.from({ length: count }, () => {
    const pupil = luck.pick(fitting)
    const written = write(pupil, { luck, school, post })
    return caseOf(written, { category: letter, origin: pupil.origin })
  })
}
