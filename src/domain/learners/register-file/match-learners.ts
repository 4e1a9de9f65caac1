import { findKnown, type QuestionAbout } from './find-known.ts'
import { anyoneLike, type Index, indexOf, type Known } from './identity.ts'
import type { IncomingLearner } from './read-register.ts'

/** A row that a person must look at before it does anything. */
export interface Question {
  readonly row: IncomingLearner
  readonly about: QuestionAbout
  /** Ids of the learners in the register whom the row may be about. */
  readonly candidates: readonly string[]
  readonly message: string
}

/** A row and the learner in the register whom it is about. */
export interface Pair {
  readonly row: IncomingLearner
  readonly id: string
}

export interface Matching {
  readonly pairs: readonly Pair[]
  readonly unmatched: readonly IncomingLearner[]
  readonly questions: readonly Question[]
  /** The register as it would stand with every pair applied. */
  readonly index: Index
}

const ASK: Readonly<Record<QuestionAbout, string>> = {
  same_name_other_upn:
    'A learner with this name and date of birth is in the register under another UPN. Are they the same?',
  ids_disagree:
    'The UPN and the MIS id of this row belong to two different learners in the register. Which is it?',
  looks_like_someone_else:
    'The UPN or MIS id of this row belongs to a learner in the register with another name or date of birth. Are they the same?',
  several_rows:
    'More than one row of this file seems to be about the same learner in the register. Which one is?',
}

/** The words for a question. */
export function ask(
  row: IncomingLearner,
  about: QuestionAbout,
  candidates: readonly string[],
): Question {
  return { row, about, candidates, message: ASK[about] }
}

/**
 * Finds for each row the learner in the register whom it is about. What one row says of a learner
 * may settle another (a MIS id that moves to somebody else), so it looks again until nothing is new.
 */
export function matchLearners(
  current: readonly Known[],
  rows: readonly IncomingLearner[],
): Matching {
  const register = new Map(current.map((known) => [known.id, known]))
  const found: Pair[] = []
  let open = rows
  while (true) {
    const pairs = withFreeIds(found, register)
    const index = indexOf(applied(pairs, register))
    const fresh = freshPairs(open, index, new Set(pairs.map(({ id }) => id)))
    if (fresh.length === 0) return { pairs, index, ...settle(open, index) }
    found.push(...fresh)
    const lines = new Set(fresh.map(({ row }) => row.line))
    open = open.filter(({ line }) => !lines.has(line))
  }
}

/** Everyone in the register, with what these pairs would make of them. A blank cell takes no identifier away. */
function applied(pairs: readonly Pair[], register: ReadonlyMap<string, Known>): Iterable<Known> {
  const everyone = new Map(register)
  for (const { id, row } of pairs) {
    const before = register.get(id)
    const { forename, surname, upn, misId, dateOfBirth } = row.learner
    everyone.set(id, {
      id,
      forename,
      surname,
      upn: upn ?? before?.upn,
      misId: misId ?? before?.misId,
      dateOfBirth: dateOfBirth ?? before?.dateOfBirth,
    })
  }
  return everyone.values()
}

/** Rows that are plainly about one learner whom no other row is about. */
function freshPairs(
  rows: readonly IncomingLearner[],
  index: Index,
  claimed: ReadonlySet<string>,
): Pair[] {
  const wanted = new Map<string, IncomingLearner[]>()
  for (const row of rows) {
    const finding = findKnown(row.learner, index)
    if (finding && 'known' in finding && !claimed.has(finding.known.id))
      wanted.set(finding.known.id, [...(wanted.get(finding.known.id) ?? []), row])
  }
  return [...wanted].flatMap(([id, [row, ...others]]) =>
    row && others.length === 0 ? [{ row, id }] : [],
  )
}

function settle(
  rows: readonly IncomingLearner[],
  index: Index,
): Pick<Matching, 'unmatched' | 'questions'> {
  const unmatched: IncomingLearner[] = []
  const questions: Question[] = []
  for (const row of rows) {
    const finding = findKnown(row.learner, index)
    if (!finding) unmatched.push(row)
    else
      questions.push(
        ask(
          row,
          'about' in finding ? finding.about : 'several_rows',
          anyoneLike(row.learner, index),
        ),
      )
  }
  return { unmatched, questions }
}

/**
 * Takes the MIS id out of rows whose id somebody else keeps, so that no two learners end up with
 * one. Ids may change hands in a ring when a school moves to another system, so all are allowed
 * at first and only those that meet a learner who stays are taken back.
 */
function withFreeIds(pairs: readonly Pair[], register: ReadonlyMap<string, Known>): Pair[] {
  const holders = new Map<string, string>()
  for (const { id, misId } of register.values()) if (misId) holders.set(misId, id)
  const moving = new Map<string, string>()
  for (const { id, row } of pairs) {
    const misId = row.learner.misId
    if (misId && misId !== register.get(id)?.misId) moving.set(id, misId)
  }
  for (let before = -1; before !== moving.size; ) {
    before = moving.size
    for (const [id, misId] of moving) {
      const holder = holders.get(misId)
      if (holder !== undefined && !moving.has(holder)) moving.delete(id)
    }
  }
  return pairs.map(({ id, row }) => {
    const { learner } = row
    if (moving.has(id) || learner.misId === register.get(id)?.misId) return { id, row }
    return { id, row: { ...row, learner: { ...learner, misId: undefined } } }
  })
}
