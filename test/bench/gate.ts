import type * as Gate from '../../src/gate/index.ts'
import type { Draft, Register } from '../../src/gate/types.ts'
import { built } from './built.ts'
import { type Figure, percentile } from './figure.ts'
import { measurePeers } from './gate-peers.ts'
import { hostilePosts, schoolPosts } from './gate-posts.ts'
import { madeUpRegister } from './made-up-register.ts'

const SIZES = [1_000, 10_000, 100_000, 1_000_000]
/** The size that the promises are made for: a large trust, or a small county. */
const PROMISED = 100_000
const POSTS = 1_000
/**
 * By the last of them the compiler has done with the gate, as it has in a server that runs for
 * days. After twenty it had not: looks took a quarter longer than after a hundred.
 */
const ROUNDS = 120
const CHANGES = 30

/** How long the gate looks at one post, with registers of four sizes, and what an index takes. */
export async function measureGate(): Promise<readonly Figure[]> {
  const gate = await built<typeof Gate>('gate/index.ts')
  const medians: number[] = []
  const figures = SIZES.flatMap((size) => {
    const measured = measureSize(gate, size)
    medians.push(measured.median)
    return measured.figures
  })
  const group = 'The gate, growth'
  const what = 'slope of the median from 1,000 to 1,000,000 learners, both as logarithms'
  const growth: Figure = { group, what, value: slope(SIZES, medians), unit: '', target: 0.06 }
  return [...figures, growth, ...(await measurePeers(gate))]
}

interface Measured {
  readonly median: number
  readonly figures: readonly Figure[]
}

function measureSize(gate: typeof Gate, size: number): Measured {
  const group = `The gate, ${size.toLocaleString('en-GB')} learners`
  const promised = (target: number) => (size === PROMISED ? target : undefined)
  const register = madeUpRegister(size)
  const { index, buildMs } = build(gate, register, size > PROMISED ? 1 : 3)
  const names = register.learners.slice(0, 50).map((one) => `${one.forename} ${one.surname}`)
  const posts = schoolPosts(names, POSTS)
  const times = timesOf(posts, (post) => gate.inspect(post, index))
  const sees = gate
    .inspect(posts[0] ?? { text: '', photos: [], named: [] }, index)
    .some((one) => one.kind === 'learner_full_name')
  const note = sees ? undefined : 'The planted name was not seen, so the speed means nothing.'
  const median = percentile(times, 0.5)
  const kilobytes = gate.indexBytes(index) / size / 1000
  const hostile = hostilePosts(names[0] ?? '')
  const figures: Figure[] = [
    { group, what: 'one post, median', value: median, unit: 'ms', target: promised(0.04), note },
    {
      group,
      what: 'one post, p99',
      value: percentile(times, 0.99),
      unit: 'ms',
      target: promised(0.3),
      note,
    },
    {
      group,
      what: 'five thousand hostile characters, the slowest of five kinds',
      value: Math.max(...timesOf(hostile, (post) => gate.inspect(post, index))),
      unit: 'ms',
      target: promised(6),
    },
    {
      group,
      what: 'making the register ready',
      value: buildMs,
      unit: 'ms',
      target: promised(500),
    },
    { group, what: 'size for a learner', value: kilobytes, unit: 'kB', target: promised(0.4) },
    {
      group,
      what: 'one learner changed, median',
      value: percentile(changeTimes(gate, index, register), 0.5),
      unit: 'ms',
      target: promised(1),
    },
  ]
  return { median, figures }
}

function build(
  { buildGateIndex }: typeof Gate,
  register: Register,
  rounds: number,
): { index: Gate.GateIndex; buildMs: number } {
  let buildMs = Number.POSITIVE_INFINITY
  let index = buildGateIndex({ ...register, learners: [] })
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    index = buildGateIndex(register)
    buildMs = Math.min(buildMs, performance.now() - began)
  }
  return { index, buildMs }
}

/** For each post the quickest of several rounds, so that what else the machine does weighs less. */
function timesOf(posts: readonly Draft[], look: (post: Draft) => unknown): number[] {
  const times = posts.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [at, post] of posts.entries()) {
      const began = performance.now()
      look(post)
      const took = performance.now() - began
      if (round > 0) times[at] = Math.min(times[at] ?? took, took)
    }
  }
  return times
}

/** One learner after another takes the surname of the one before. */
function changeTimes(
  { putLearner }: typeof Gate,
  index: Gate.GateIndex,
  { learners }: Register,
): number[] {
  let current = index
  return learners.slice(1, CHANGES + 1).map((learner, at) => {
    const began = performance.now()
    current = putLearner(current, { ...learner, surname: learners[at]?.surname ?? '' })
    return performance.now() - began
  })
}

/** How steeply one series grows with another, by least squares over the logarithms of both. */
function slope(sizes: readonly number[], values: readonly number[]): number {
  const points = sizes.map((size, at) => [Math.log(size), Math.log(values[at] ?? 1)] as const)
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const rise = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return rise / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}
