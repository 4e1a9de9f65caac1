import { corpusSchool } from './corpus-posts.ts'
import { type FalseAlarms, falseAlarms } from './false-alarms.ts'
import { HALVES, type Half } from './half.ts'
import { type Judged, judgeCases } from './judge-cases.ts'
import { originsOf, readNames } from './names.ts'
import { nameOutsiders, type Outsiders } from './outsiders.ts'
import { comparePeers, type PeerFigures } from './peers/compare.ts'
import { startLuck } from './random.ts'
import { type Recall, recallByCategory, recallByOrigin, recallOf } from './recall.ts'
import { makeSchool, type School } from './school.ts'

export interface EvaluationOptions {
  readonly seed: number
  readonly halves: readonly Half[]
  /** How many cases each category has in each half. */
  readonly each: number
  /** How many of those the peers see too. */
  readonly peers: number
  /** How many more schools of each half see the clean posts. */
  readonly schools: number
  /** How many posts name outsiders, at each size of school. */
  readonly outsiders: number
}

/** How well the gate finds what identifies a learner, on one half of the names and sentences. */
export interface HalfFigures {
  readonly half: Half
  readonly learners: number
  readonly all: Recall
  readonly categories: readonly Recall[]
  readonly origins: readonly Recall[]
  readonly peers: readonly PeerFigures[]
  readonly judged: readonly Judged[]
}

export interface Evaluation {
  readonly options: EvaluationOptions
  readonly halves: readonly HalfFigures[]
  readonly falseAlarms: readonly FalseAlarms[]
  readonly outsiders: readonly Outsiders[]
}

const SIZES = [1_000, 10_000]

/** Runs the whole evaluation; the same options give the same figures, times apart. */
export function evaluate(options: EvaluationOptions): Evaluation {
  const schools = options.halves.map((half) => makeSchool(half, luckFor(options.seed, half)))
  const others = options.halves.flatMap((half) => moreSchools(half, options))
  const registers = [corpusSchool(), ...[...schools, ...others].map(({ register }) => register)]
  return {
    options,
    halves: schools.map((school) => evaluateHalf(school, options)),
    falseAlarms: falseAlarms(registers),
    outsiders: SIZES.map((learners) =>
      nameOutsiders(learners, {
        luck: startLuck(options.seed + learners),
        count: options.outsiders,
      }),
    ),
  }
}

function evaluateHalf(school: School, { seed, each, peers }: EvaluationOptions): HalfFigures {
  const { half, pupils } = school
  const judged = judgeCases(school, { luck: luckFor(seed + 1, half), count: each })
  const seen = judged.filter((_, at) => at % each < peers).map(({ made }) => made)
  const origins = originsOf(readNames(half)).map(({ title }) => title)
  return {
    half,
    learners: pupils.length,
    all: recallOf(judged),
    categories: recallByCategory(judged),
    origins: recallByOrigin(judged, origins),
    peers: peers > 0 ? comparePeers(school, seen) : [],
    judged,
  }
}

/** Other schools for the clean posts: with other learners another word may be taken for a name. */
function moreSchools(half: Half, { seed, schools }: EvaluationOptions): readonly School[] {
  return Array.from({ length: schools }, (_, at) => makeSchool(half, luckFor(seed + 2 + at, half)))
}

function luckFor(seed: number, half: Half) {
  return startLuck(seed * HALVES.length + HALVES.indexOf(half))
}
