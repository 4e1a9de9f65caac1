import type * as Gate from '../../src/gate/index.ts'
import type { Draft, Register } from '../../src/gate/types.ts'
import { compromise } from '../eval/peers/compromise.ts'
import { includesLoop, smallLettersLoop } from '../eval/peers/includes-loop.ts'
import { miniSearch } from '../eval/peers/mini-search.ts'
import type { MakePeer } from '../eval/peers/peer.ts'
import { type Figure, percentile } from './figure.ts'
import { schoolPosts } from './gate-posts.ts'
import { madeUpRegister } from './made-up-register.ts'
import { oneExpression } from './one-expression.ts'

/** Something that schools or developers might use in the gate's place, and what is promised beside it. */
interface Contender {
  readonly make: MakePeer
  readonly learners: number
  /** How many times as long as the gate it must take at least. */
  readonly least?: number
  /** So few posts that the slowest ends within a minute. */
  readonly posts: number
}

const CONTENDERS: readonly Contender[] = [
  { make: includesLoop, learners: 100_000, posts: 40 },
  // The loop that the promise was made beside took as long as one in small letters does.
  { make: smallLettersLoop, learners: 100_000, least: 150, posts: 40 },
  { make: compromise, learners: 100_000, least: 20, posts: 40 },
  { make: miniSearch, learners: 100_000, posts: 4 },
  // Beyond ten thousand names one post takes seconds.
  { make: oneExpression, learners: 10_000, posts: 6 },
]

/** For each post the quickest of so many looks; the first make the compiler settle. */
const ROUNDS = 3
/** The gate is so much quicker that the machine's own doings weigh more. */
const ROUNDS_OF_GATE = 120
const GROUP = 'The gate and its peers, one post'

/** How long the gate's peers take for the same posts and registers in the same run, as ratios. */
export function measurePeers(gate: typeof Gate): readonly Figure[] {
  const sizes = [...new Set(CONTENDERS.map(({ learners }) => learners))]
  return sizes.flatMap((size) => {
    const register = madeUpRegister(size)
    const index = gate.buildGateIndex(register)
    const look = ({ text }: Draft) => gate.inspect({ text, photos: [], named: [] }, index)
    const contenders = CONTENDERS.filter(({ learners }) => learners === size)
    return contenders.map((contender) => beside(look, contender, register))
  })
}

function beside(
  gateLooks: (post: Draft) => unknown,
  { make, learners, least, posts: count }: Contender,
  register: Register,
): Figure {
  const names = register.learners.slice(0, 50).map((one) => `${one.forename} ${one.surname}`)
  const posts = schoolPosts(names, count)
  const peer = make(register)
  const own = medianMs(posts, ROUNDS_OF_GATE, gateLooks)
  const others = medianMs(posts, ROUNDS, ({ text }) => peer.look(text))
  return {
    group: GROUP,
    what: `${peer.name}, ${learners.toLocaleString('en-GB')} learners`,
    value: others / own,
    unit: '×',
    least,
    note: `${milliseconds(others)} beside the gate's ${milliseconds(own)}`,
  }
}

function medianMs(posts: readonly Draft[], rounds: number, look: (post: Draft) => unknown): number {
  const quickest = posts.map((post) => {
    let least = Number.POSITIVE_INFINITY
    for (let round = 0; round < rounds; round++) {
      const began = performance.now()
      look(post)
      least = Math.min(least, performance.now() - began)
    }
    return least
  })
  return percentile(quickest, 0.5)
}

function milliseconds(value: number): string {
  return `${value.toPrecision(2)} ms`
}
