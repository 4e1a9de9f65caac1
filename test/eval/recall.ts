import { CATEGORIES } from './categories/index.ts'
import type { Judged } from './judge-cases.ts'
import type { Level } from './score.ts'
import { type Share, share } from './wilson.ts'

/** How much of one category, origin or half was found, at each level and above. */
export interface Recall {
  readonly name: string
  readonly what: string
  readonly target: number
  readonly block: Share
  readonly ask: Share
  readonly note: Share
}

const OVERALL = 99.5

/** How much of all cases together was found. */
export function recallOf(judged: readonly Judged[]): Recall {
  return measure(judged, { name: 'all', what: 'all categories', target: OVERALL })
}

/** Every category, the one furthest below its target first. */
export function recallByCategory(judged: readonly Judged[]): readonly Recall[] {
  return CATEGORIES.map(({ letter, what, target }) => {
    const own = judged.filter(({ made }) => made.category === letter)
    return measure(own, { name: letter, what, target })
  }).sort((one, other) => above(one) - above(other))
}

/**
 * Every origin of names, the worst first. Only categories in which any name can be written count,
 * for the others hold more of one origin than of another.
 */
export function recallByOrigin(
  judged: readonly Judged[],
  origins: readonly string[],
): readonly Recall[] {
  const open = new Set(CATEGORIES.filter(({ fits }) => !fits).map(({ letter }) => letter))
  const comparable = judged.filter(({ made }) => open.has(made.category))
  return origins
    .map((origin) => {
      const own = comparable.filter(({ made }) => made.origin === origin)
      return measure(own, { name: origin, what: origin, target: OVERALL })
    })
    .sort((one, other) => one.ask.percent - other.ask.percent)
}

function above({ ask, target }: Recall): number {
  return ask.percent - target
}

function measure(
  judged: readonly Judged[],
  about: Pick<Recall, 'name' | 'what' | 'target'>,
): Recall {
  const at = (...levels: readonly Level[]) =>
    share(judged.filter(({ level }) => level && levels.includes(level)).length, judged.length)
  return { ...about, block: at('block'), ask: at('block', 'ask'), note: at('block', 'ask', 'note') }
}
