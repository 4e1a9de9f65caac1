import { fileURLToPath } from 'node:url'
import type * as Advise from '../../src/policy/advise/index.ts'
import type * as Packs from '../../src/policy/packs/load-pack.ts'
import { built } from './built.ts'
import { type Figure, percentile } from './figure.ts'

const PACKS = fileURLToPath(new URL('../../packs', import.meta.url))
/** What an answer may take without the database. */
const TARGET_MS = 5
const SEARCHES = ['friend request', 'freind requst', 'whatsapp', 'photo of a child', 'strike']
const ROUNDS = 20

/** How long the advisor works out one answer, over every question, policy, person and fact. */
export async function measureAdvice(): Promise<readonly Figure[]> {
  const { SITUATIONS, STANDINGS, answer, everyFacts, nextFact, searchAdvice } =
    await built<typeof Advise>('policy/advise/index.ts')
  const { loadPacks } = await built<typeof Packs>('policy/packs/load-pack.ts')
  const packs = loadPacks(PACKS)
  const questions = SITUATIONS.flatMap((situation) =>
    packs.flatMap((pack) =>
      STANDINGS.flatMap(({ code: standing }) =>
        everyFacts(situation.facts ?? []).map((facts) => ({ situation, pack, standing, facts })),
      ),
    ),
  )
  const answers = timesOf(questions, ({ situation, ...question }) => {
    nextFact(situation, question)
    answer(situation, question)
  })
  const sought = packs.flatMap((pack) => SEARCHES.map((words) => ({ pack, words })))
  const round = () => timesOf(sought, ({ pack, words }) => searchAdvice(pack, words))
  const first = percentile(round(), 1)
  const searches = Array.from({ length: ROUNDS }, round).flat()
  const group = 'Can I …?'
  return [
    { group, what: 'one answer, median', value: percentile(answers, 0.5), unit: 'ms' },
    {
      group,
      what: 'one answer, p99',
      value: percentile(answers, 0.99),
      unit: 'ms',
      target: TARGET_MS,
    },
    { group, what: 'one search, p95', value: percentile(searches, 0.95), unit: 'ms' },
    { group, what: 'the first search of a policy, slowest', value: first, unit: 'ms' },
  ]
}

function timesOf<One>(all: readonly One[], work: (one: One) => unknown): number[] {
  return all.map((one) => {
    const start = performance.now()
    work(one)
    return performance.now() - start
  })
}
