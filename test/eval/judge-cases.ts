import { buildGateIndex, inspect } from '../../src/gate/index.ts'
import type { Observation } from '../../src/gate/types.ts'
import type { Case } from './case.ts'
import { CATEGORIES } from './categories/index.ts'
import { makeCases } from './make-cases.ts'
import { namesakesIn } from './namesakes.ts'
import type { Luck } from './random.ts'
import type { School } from './school.ts'
import { type Level, levelOfCase } from './score.ts'

/** A case with what the gate made of it. */
export interface Judged {
  readonly made: Case
  readonly seen: readonly Observation[]
  readonly level: Level | null
}

/** Writes `count` cases of every category and lets the gate look at each. */
export function judgeCases(
  school: School,
  { luck, count }: { readonly luck: Luck; readonly count: number },
): readonly Judged[] {
  const index = buildGateIndex(school.register)
  const namesakes = namesakesIn(school.pupils)
  return CATEGORIES.flatMap((category) =>
    makeCases(category, school, { luck, count }).map((made) => {
      const seen = inspect(made.draft, index)
      return { made, seen, level: levelOfCase(made, seen, namesakes) }
    }),
  )
}
