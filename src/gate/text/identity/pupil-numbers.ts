import type { Register } from '../../types.ts'
import { type Changes, NO_CHANGES, presentIn } from '../changes.ts'
import { buildDictionary, type Dictionary, indexOfWord } from '../dictionary.ts'
import { foldedText } from '../fold.ts'
import { type PackedStrings, stringAt } from '../packed-strings.ts'

/** Learners by unique pupil number, folded. */
export interface PupilNumbers {
  readonly ids: PackedStrings
  readonly numbers: Dictionary
  /** By number: the learner's place in the register. */
  readonly learners: Uint32Array
  readonly changes: Changes
}

/**
 * Indexes the unique pupil numbers of a register.
 * @param ids the register's ids, in order
 */
export function buildPupilNumbers(register: Register, ids: PackedStrings): PupilNumbers {
  const byNumber = new Map<string, number>()
  for (const [learner, { upn }] of register.learners.entries()) {
    if (upn === undefined) continue
    const number = numberOf(upn)
    if (number !== '') byNumber.set(number, learner)
  }
  return {
    ids,
    numbers: buildDictionary([...byNumber.keys()]),
    learners: Uint32Array.from(byNumber.values()),
    changes: NO_CHANGES,
  }
}

/** The id of the learner who has a folded number, if one has. */
export function learnerWithNumber(pupils: PupilNumbers, number: string): string | undefined {
  const changed = presentIn(pupils.changes).findLast(({ upn }) => numberOf(upn) === number)
  if (changed) return changed.id
  const place = indexOfWord(pupils.numbers, number)
  if (place < 0) return undefined
  const id = stringAt(pupils.ids, pupils.learners[place] ?? 0)
  return pupils.changes.has(id) ? undefined : id
}

function numberOf(upn: string | undefined): string {
  return foldedText(upn ?? '').replace(/[\s-]/g, '')
}
