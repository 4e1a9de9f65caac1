/** Takes every stage of the gate away in turn and prints how much of its category is still found. */
import { buildGateIndex, inspect } from '../../../src/gate/index.ts'
import type { Draft, Observation } from '../../../src/gate/types.ts'
import type { Case } from '../case.ts'
import { CATEGORIES } from '../categories/index.ts'
import { makeCases } from '../make-cases.ts'
import { namesakesIn } from '../namesakes.ts'
import { startLuck } from '../random.ts'
import { makeSchool } from '../school.ts'
import { isAtLeast, type Level, levelOfCase } from '../score.ts'
import { STAGES, type Stage } from './stages.ts'
import { gateWithout } from './without-stage.ts'

/** How much of a stage's category is found with it and without it, in percent. */
export interface StageLoss {
  readonly stage: string
  readonly category: string
  readonly cases: number
  readonly found: number
  readonly without: number
}

const SEED = 20
const CASES = 80
/** One category holds cases of so many kinds. */
const KINDS = 6

const luck = startLuck(SEED)
const school = makeSchool('dev', luck)
const namesakes = namesakesIn(school.pupils)
const index = buildGateIndex(school.register)

function casesFor({ category: letter, kind }: Stage): readonly Case[] {
  const category = CATEGORIES.find((one) => one.letter === letter)
  if (!category) throw new Error(`No category ${letter}.`)
  const count = kind ? CASES * KINDS : CASES
  const cases = makeCases(category, school, { luck, count })
  return kind ? cases.filter((one) => one.expected[0]?.kinds?.[0] === kind) : cases
}

function percentFound(cases: readonly Case[], level: Level, look: (draft: Draft) => Observation[]) {
  const found = cases.filter((one) =>
    isAtLeast(levelOfCase(one, look(one.draft), namesakes), level),
  )
  return (100 * found.length) / cases.length
}

const losses: StageLoss[] = []
for (const stage of STAGES) {
  const cases = casesFor(stage)
  const lame = await gateWithout(stage)
  const lameIndex = lame.buildGateIndex(school.register)
  const level = stage.level ?? 'ask'
  losses.push({
    stage: stage.name,
    category: stage.category,
    cases: cases.length,
    found: percentFound(cases, level, (draft) => inspect(draft, index)),
    without: percentFound(cases, level, (draft) => lame.inspect(draft, lameIndex)),
  })
}
process.stdout.write(JSON.stringify(losses))
