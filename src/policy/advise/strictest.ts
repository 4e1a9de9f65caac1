import type { Part } from './situation.ts'

const FROM_LOOSEST = ['may', 'may_if', 'may_not'] as const

/** The strictest of several outcomes; undefined where there is none. */
export function strictestOf(kinds: readonly Part['kind'][]): Part['kind'] | undefined {
  return FROM_LOOSEST.findLast((kind) => kinds.includes(kind))
}
