import type { Reader } from '../../db/handles.ts'
import { type Draft, inspect } from '../../gate/index.ts'
import type { GateIndexes } from './gate-indexes.ts'

/**
 * How to tell whether a text says something that safeguarding keeps from being published at a school now
 * (Education Act 2011 s13; domain-facts M10). It says so and no more: whoever writes could try out names.
 * @returns undefined where nothing is kept back
 */
export async function heldWordsAt(
  db: Reader,
  gate: GateIndexes,
  schoolId: string,
): Promise<((draft: Draft) => boolean) | undefined> {
  const index = await gate.heldBackBy(db, schoolId)
  if (!index) return undefined
  return (draft) => inspect(draft, index).some(({ kind }) => kind === 'confidential_term')
}
