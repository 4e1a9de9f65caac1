import { buildGateIndex, inspect } from '../../src/gate/index.ts'
import type { Register } from '../../src/gate/types.ts'
import { cleanPosts } from './corpus-posts.ts'
import { alarmOf, isAtLeast } from './score.ts'
import { type Share, share } from './wilson.ts'

/** How many posts that name nobody would be stopped, and how many somebody must look at. */
export interface FalseAlarms {
  readonly sort: 'ordinary' | 'hard'
  readonly block: Share
  readonly ask: Share
}

/** Looks at every clean post of the corpus under each register. */
export function falseAlarms(registers: readonly Register[]): readonly FalseAlarms[] {
  const indexes = registers.map(buildGateIndex)
  return (['ordinary', 'hard'] as const).map((sort) => {
    const levels = cleanPosts(sort).flatMap(({ text }) =>
      indexes.map((index) => alarmOf(inspect({ text, photos: [], named: [] }, index))),
    )
    const at = (least: 'block' | 'ask') =>
      share(levels.filter((level) => isAtLeast(level, least)).length, levels.length)
    return { sort, block: at('block'), ask: at('ask') }
  })
}
