import type * as Gate from '../../src/gate/index.ts'
import type { Draft, Register } from '../../src/gate/types.ts'
import type { MakePeer } from '../eval/peers/peer.ts'
import { type Figure, percentile } from './figure.ts'
import { schoolPosts } from './gate-posts.ts'
import { madeUpRegister } from './made-up-register.ts'

/** Something that schools or developers might use in the gate's place, and what is promised beside it. */
interface Contender {
  /** Read only when its turn comes: what some bring with them slows all that runs beside it. */
  readonly load: () => Promise<MakePeer>
  readonly learners: number
  /** How many times as long as the gate it must take at least. */
  readonly least?: number
  /** So few posts that the slowest ends within a minute. */
  readonly posts: number
}

const CONTENDERS: readonly Contender[] = [
  { load: () => loop('includesLoop'), learners: 100_000, posts: 40 },
  // The loop that the promise was made beside took as long as one in small letters does.
  { load: () => loop('smallLettersLoop'), learners: 100_000, least: 150, posts: 40 },
  { load: miniSearch, learners: 100_000, posts: 4 },
  // Beyond ten thousand names one post takes seconds.
  { load: oneExpression, learners: 10_000, posts: 6 },
  // The last: by being loaded alone it makes the gate a third slower.
  { load: compromise, learners: 100_000, least: 20, posts: 40 },
]

async function loop(name: 'includesLoop' | 'smallLettersLoop'): Promise<MakePeer> {
  return (await import('../eval/peers/includes-loop.ts'))[name]
}

async function miniSearch(): Promise<MakePeer> {
  return (await import('../eval/peers/mini-search.ts')).miniSearch
}

async function oneExpression(): Promise<MakePeer> {
  return (await import('./one-expression.ts')).oneExpression
}

async function compromise(): Promise<MakePeer> {
  return (await import('../eval/peers/compromise.ts')).compromise
}

/** For each post the quickest of so many looks; the first make the compiler settle. */
const ROUNDS = 3
/** The gate is so much quicker that the machine's own doings weigh more. */
const ROUNDS_OF_GATE = 120
const GROUP = 'The gate and its peers, one post'

/** How long the gate's peers take for the same posts and registers in the same run, as ratios. */
export async function measurePeers(gate: typeof Gate): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const contender of CONTENDERS) {
    const register = madeUpRegister(contender.learners)
    const index = gate.buildGateIndex(register)
    const look = ({ text }: Draft) => gate.inspect({ text, photos: [], named: [] }, index)
    figures.push(await beside(look, contender, register))
  }
  return figures
}

async function beside(
  gateLooks: (post: Draft) => unknown,
  { load, learners, least, posts: count }: Contender,
  register: Register,
): Promise<Figure> {
  const names = register.learners.slice(0, 50).map((one) => `${one.forename} ${one.surname}`)
  const posts = schoolPosts(names, count)
  const make = await load()
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
