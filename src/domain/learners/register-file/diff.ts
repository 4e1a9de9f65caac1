/**
 * Compares a register file with the register, without touching either. Nobody is moved onto
 * somebody else's record: consent hangs on it, so where identifiers and names disagree a person
 * is asked.
 */
import type { EntryField, RegisterEntry, RegisteredLearner } from './entry.ts'
import { changesIn, type FieldChange } from './field-changes.ts'
import { anyoneLike, identityOf } from './identity.ts'
import { type Matching, matchLearners, type Question } from './match-learners.ts'
import type { IncomingLearner } from './read-register.ts'
import { type DuplicateRow, setDuplicatesAside } from './repeated-rows.ts'

/** What a file says, ready to be compared. */
export interface IncomingRegister {
  readonly learners: readonly IncomingLearner[]
  /** Fields that the file has a column for and that the register keeps; no other field is changed. */
  readonly fields: ReadonlySet<EntryField>
  /** Rows that could not be read. While there is one, nobody is proposed as a leaver: it may be them. */
  readonly faultyRows: number
}

export interface ChangedLearner {
  readonly id: string
  readonly line: number
  readonly changes: readonly FieldChange[]
  /** The learner as they will be. */
  readonly learner: RegisterEntry
}

export interface RegisterDiff {
  readonly added: readonly IncomingLearner[]
  readonly changed: readonly ChangedLearner[]
  readonly unchanged: readonly { readonly id: string; readonly line: number }[]
  /** On roll in the register and absent from the file: proposed, never done without a person. */
  readonly leavers: readonly { readonly id: string }[]
  /** Why nobody is proposed as a leaver, where that is so. */
  readonly leaversWithheld?: string
  /** Rows of learners who left and whom the register never had. */
  readonly leftBefore: readonly { readonly line: number }[]
  /** Rows in error because an earlier row is about the same learner. */
  readonly duplicates: readonly DuplicateRow[]
  /** Rows that wait for a person's answer. */
  readonly questions: readonly Question[]
}

/**
 * Works out what applying a file would do. Learners are known by UPN, then by MIS id, then by name
 * and date of birth. Applying the result and comparing again with the same file gives no change.
 */
export function diffRegister(
  current: readonly RegisteredLearner[],
  incoming: IncomingRegister,
): RegisterDiff {
  const { kept, duplicates } = setDuplicatesAside(incoming.learners)
  const known = current.map(({ id, learner }) => ({ ...identityOf(learner), id }))
  const matching = matchLearners(known, kept)
  const { unmatched, questions } = matching
  return {
    added: inOrder(unmatched.filter(({ learner }) => learner.status === 'current')),
    leftBefore: inOrder(unmatched.filter(({ learner }) => learner.status === 'left')).map(
      ({ line }) => ({ line }),
    ),
    ...comparePairs(current, matching, incoming.fields),
    ...findLeavers(current, matching, { duplicates, faultyRows: incoming.faultyRows }),
    duplicates,
    questions: [...questions].sort((one, other) => one.row.line - other.row.line),
  }
}

function inOrder<T extends { readonly line: number }>(rows: readonly T[]): T[] {
  return [...rows].sort((one, other) => one.line - other.line)
}

function comparePairs(
  current: readonly RegisteredLearner[],
  { pairs }: Matching,
  fields: ReadonlySet<EntryField>,
): Pick<RegisterDiff, 'changed' | 'unchanged'> {
  const register = new Map(current.map((known) => [known.id, known]))
  const changed: ChangedLearner[] = []
  const unchanged: { id: string; line: number }[] = []
  for (const { id, row } of [...pairs].sort((one, other) => one.row.line - other.row.line)) {
    const known = register.get(id)
    if (!known) continue
    const { changes, after } = changesIn(known, row.learner, fields)
    if (changes.length === 0) unchanged.push({ id, line: row.line })
    else changed.push({ id, line: row.line, changes, learner: after })
  }
  return { changed, unchanged }
}

/** Everyone on roll whom no row is about, nor might be about. */
function findLeavers(
  current: readonly RegisteredLearner[],
  { pairs, questions, index }: Matching,
  { duplicates, faultyRows }: { duplicates: readonly DuplicateRow[]; faultyRows: number },
): Pick<RegisterDiff, 'leavers' | 'leaversWithheld'> {
  const spokenOf = new Set([
    ...pairs.map(({ id }) => id),
    ...questions.flatMap(({ candidates }) => candidates),
    ...duplicates.flatMap(({ row }) => anyoneLike(identityOf(row.learner), index)),
  ])
  const absent = current.filter(({ id, status }) => status === 'current' && !spokenOf.has(id))
  if (faultyRows === 0) return { leavers: absent.map(({ id }) => ({ id })) }
  if (absent.length === 0) return { leavers: [] }
  const what = faultyRows === 1 ? 'One row' : `${faultyRows} rows`
  const leaversWithheld = `${what} could not be read and may be about somebody who seems to be missing, so nobody is proposed as having left. Mend the file and add it again.`
  return { leavers: [], leaversWithheld }
}
