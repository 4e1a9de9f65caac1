import { entangled, type Finding, findKnown, type QuestionAbout } from './find-known.ts'
import { withFreeIds } from './free-ids.ts'
import {
  anyoneLike,
  type Identity,
  type Index,
  identityOf,
  indexOf,
  type Known,
  repeatedNames,
} from './identity.ts'
import { tiedTogether } from './knots.ts'
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

/** A row with what its learner is known by and whom that points at. */
interface Candidate {
  readonly row: IncomingLearner
  readonly identity: Identity
  readonly finding: Finding
}

type Match = Candidate & { readonly id: string }

/**
 * Finds for each row the learner in the register whom it is about. Rows that bear on the same
 * records are settled together: while there is one question among them, none of them changes
 * anything, so that an answer is never overtaken by what another row did.
 */
export function matchLearners(
  current: readonly Known[],
  rows: readonly IncomingLearner[],
): Matching {
  const identities = rows.map((row) => ({ row, identity: identityOf(row.learner) }))
  const repeated = repeatedNames(identities.map(({ identity }) => identity))
  const before = indexOf(current, repeated)
  const candidates = identities.map(
    (one): Candidate => ({ ...one, finding: findKnown(one.identity, before) }),
  )
  const knots = tiedTogether(candidates, ({ identity }) =>
    entangled(identity, before).map(({ id }) => id),
  )

  const clear = knots.filter(isClear).flat()
  const register = new Map(current.map((known) => [known.id, known]))
  const matches = withFreeIds(clear.flatMap(toMatch), register)
  const index = indexOf(applied(matches, register), repeated)
  const open = clear.filter(({ finding }) => finding === undefined)
  const isDoubtful = ({ identity }: Candidate) => index.misId.has(identity.misId ?? '')
  const questions = [
    ...knots.filter((knot) => !isClear(knot)).flatMap((knot) => knot.map((one) => ask(one, index))),
    ...open
      .filter(isDoubtful)
      .map((one) => ask({ ...one, finding: { about: 'looks_like_someone_else' } }, index)),
  ]
  return {
    pairs: matches.map(toPair),
    unmatched: open.filter((one) => !isDoubtful(one)).map(({ row }) => row),
    questions,
    index,
  }
}

/** Whether rows that belong together each point at a learner of their own, or at nobody. */
function isClear(knot: readonly Candidate[]): boolean {
  const found = knot.flatMap(toMatch).map(({ id }) => id)
  return (
    knot.every(({ finding }) => !finding || 'known' in finding) &&
    new Set(found).size === found.length
  )
}

function toMatch(candidate: Candidate): Match[] {
  const { finding } = candidate
  return finding && 'known' in finding ? [{ ...candidate, id: finding.known.id }] : []
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

const ASK: Readonly<Record<QuestionAbout, string>> = {
  same_name_other_upn:
    'Somebody else, in the register or in this file, has this name and date of birth under another UPN. Are they the same?',
  ids_disagree:
    'The UPN of this row belongs to one person in the register, its name and date of birth to another. Which is it?',
  looks_like_someone_else:
    'The UPN or MIS id of this row belongs to somebody in the register with another name or date of birth. Are they the same?',
  several_rows:
    'This row and another one may be about the same person in the register. Which one is?',
}

function ask({ row, identity, finding }: Candidate, index: Index): Question {
  const about = finding && 'about' in finding ? finding.about : 'several_rows'
  return { row, about, candidates: anyoneLike(identity, index), message: ASK[about] }
}
