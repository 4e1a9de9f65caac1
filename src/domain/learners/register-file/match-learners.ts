import { findKnown, type QuestionAbout } from './find-known.ts'
import { withFreeIds } from './free-ids.ts'
import {
  anyoneLike,
  type Identity,
  type Index,
  identityOf,
  indexOf,
  type Known,
} from './identity.ts'
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

/** A row with what its learner is known by, folded once. */
interface Candidate {
  readonly row: IncomingLearner
  readonly identity: Identity
}

type Match = Candidate & { readonly id: string }

/**
 * Finds for each row the learner in the register whom it is about. What one row says of a learner
 * may settle another (a MIS id that moves to somebody else), so it looks again until nothing is new.
 */
export function matchLearners(
  current: readonly Known[],
  rows: readonly IncomingLearner[],
): Matching {
  const register = new Map(current.map((known) => [known.id, known]))
  const found: Match[] = []
  let open = rows.map((row): Candidate => ({ row, identity: identityOf(row.learner) }))
  while (true) {
    const matches = withFreeIds(found, register)
    const index = indexOf(applied(matches, register))
    const fresh = freshMatches(open, index, new Set(found.map(({ id }) => id)))
    if (fresh.length === 0) return { pairs: matches.map(toPair), index, ...settle(open, index) }
    found.push(...fresh)
    const lines = new Set(fresh.map(({ row }) => row.line))
    open = open.filter(({ row }) => !lines.has(row.line))
  }
}

/** The row without the MIS id where that is somebody else's to keep. */
function toPair({ id, row, identity }: Match): Pair {
  if (identity.misId === row.learner.misId) return { id, row }
  return { id, row: { ...row, learner: { ...row.learner, misId: identity.misId } } }
}

/** Everyone in the register, with what these matches would make of them. A blank cell takes no identifier away. */
function applied(matches: readonly Match[], register: ReadonlyMap<string, Known>): Iterable<Known> {
  const everyone = new Map(register)
  for (const { id, identity } of matches) {
    const before = register.get(id)
    everyone.set(id, {
      ...identity,
      id,
      upn: identity.upn ?? before?.upn,
      misId: identity.misId ?? before?.misId,
      dateOfBirth: identity.dateOfBirth ?? before?.dateOfBirth,
    })
  }
  return everyone.values()
}

/** Rows that are plainly about one learner whom no other row is about. */
function freshMatches(
  candidates: readonly Candidate[],
  index: Index,
  claimed: ReadonlySet<string>,
): Match[] {
  const wanted = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const finding = findKnown(candidate.identity, index)
    if (!finding || !('known' in finding) || claimed.has(finding.known.id)) continue
    const { id } = finding.known
    wanted.set(id, [...(wanted.get(id) ?? []), candidate])
  }
  return [...wanted].flatMap(([id, [one, ...others]]) =>
    one && others.length === 0 ? [{ ...one, id }] : [],
  )
}

function settle(
  candidates: readonly Candidate[],
  index: Index,
): Pick<Matching, 'unmatched' | 'questions'> {
  const unmatched: IncomingLearner[] = []
  const questions: Question[] = []
  for (const { row, identity } of candidates) {
    const finding = findKnown(identity, index)
    if (!finding) unmatched.push(row)
    else {
      const about = 'about' in finding ? finding.about : 'several_rows'
      questions.push(ask(row, about, anyoneLike(identity, index)))
    }
  }
  return { unmatched, questions }
}
