import type { Writer } from '../../db/handles.ts'
import { type CaseRecord, readCase } from '../cases/index.ts'
import { readConcern } from '../concerns/index.ts'
import { readReport } from '../contact/index.ts'
import { type EvidenceToBundle, evidenceToBundle } from '../evidence/index.ts'
import { findMatter } from '../need-to-know/index.ts'
import type { Actor } from '../people/index.ts'
import { readReferrals } from '../referrals/index.ts'
import type { SealingKeys } from '../sealing/index.ts'
import { belongsToCases } from './belongs-to-case.ts'
import { type NamedPerson, peopleInBundle } from './names-of-matters.ts'
import type { Piece } from './piece.ts'
import { piecesOfCase } from './pieces-of-case.ts'
import { piecesOfConcern, piecesOfReport } from './pieces-of-concern.ts'
import { piecesOfEvidence, piecesOfReferral } from './pieces-of-work.ts'

type At = { readonly keys: SealingKeys; readonly now: Date }

/** Everything that could go into a bundle, as whoever makes it may know of it. */
export interface Gathered {
  readonly pieces: readonly Piece[]
  readonly people: readonly NamedPerson[]
  readonly evidence: readonly EvidenceToBundle[]
  /** What is not in it, whatever is chosen. */
  readonly missing: readonly string[]
}

/** More steps than a case shows on its page are not read. */
const MOST_STEPS = 500

export interface ToGather {
  readonly matterIds: readonly string[]
  /** These matters and nothing that is linked with them: each was chosen by itself. */
  readonly alone?: boolean | undefined
}

/**
 * Gather what belongs to these matters, and to what is linked with the cases among them. Each that is read leaves its
 * own entry in the trail. What somebody must not know of is not there for them.
 */
export async function gather(
  db: Writer,
  actor: Actor,
  { matterIds, alone }: ToGather,
  at: At,
): Promise<Gathered> {
  const cases: CaseRecord[] = []
  const others = new Set<string>()
  for (const matterId of matterIds) {
    const record = await readCase(db, actor, matterId, at)
    if (!record) others.add(matterId)
    else cases.push(record)
  }
  const caseIds = cases.map((one) => one.caseId)
  const linked = alone ? [] : await belongsToCases(db, actor, caseIds, at.now)
  for (const { matterId, kind } of linked) {
    if (TOLD.has(kind)) others.add(matterId)
  }
  const told = await toldIn(db, actor, [...others], at)
  const known = [...caseIds, ...told.known]
  const evidence = await evidenceToBundle(db, actor, known, at)
  const referrals = await referralsOf(db, actor, known, at)
  const people = cases.flatMap((one) => one.people)
  return {
    pieces: [
      ...cases.flatMap(piecesOfCase),
      ...told.pieces,
      ...evidence.flatMap(piecesOfEvidence),
      ...referrals,
    ].sort((one, other) => one.at.getTime() - other.at.getTime()),
    people: [...(await peopleInBundle(db, people)), ...told.people],
    evidence,
    missing: missingFrom(
      cases,
      linked.map((one) => one.kind),
    ),
  }
}

function missingFrom(cases: readonly CaseRecord[], linked: readonly string[]): string[] {
  const long = cases.filter((one) => one.chronology.length >= MOST_STEPS)
  const apart = linked.filter((kind) => !TOLD.has(kind))
  return [
    ...(long.length > 0 ? [`Of a long case the latest ${MOST_STEPS} steps alone are here.`] : []),
    ...(apart.length > 0 ? ['Other cases and low-level concerns that are linked: not here.'] : []),
    'Who reported a concern, and how to reach them: not here.',
  ]
}

const TOLD: ReadonlySet<string> = new Set(['concern', 'contact_report'])

interface Told {
  readonly known: string[]
  readonly pieces: Piece[]
  readonly people: NamedPerson[]
}

async function toldIn(
  db: Writer,
  actor: Actor,
  matterIds: readonly string[],
  at: At,
): Promise<Told> {
  const told: Told = { known: [], pieces: [], people: [] }
  for (const matterId of matterIds) {
    const matter = await findMatter(db, actor, matterId, at.now)
    if (matter?.kind === 'concern') {
      const concern = await readConcern(db, actor, matterId, at)
      if (!concern) continue
      told.pieces.push(...piecesOfConcern(concern))
      told.people.push(
        ...concern.excluded.map(({ personId, name }) => adult(personId, name, 'subject')),
      )
    } else if (matter?.kind === 'contact_report') {
      const asked = { reportId: matterId, schoolId: matter.schoolId }
      const report = await readReport(db, actor, asked, at)
      if (!report) continue
      told.pieces.push(...piecesOfReport(report))
    } else continue
    told.known.push(matterId)
  }
  return told
}

function adult(id: string, name: string, part: NamedPerson['part']): NamedPerson {
  return { id, kind: 'adult', part, name, alsoWritten: [], learnerId: null }
}

async function referralsOf(
  db: Writer,
  actor: Actor,
  matterIds: readonly string[],
  at: At,
): Promise<Piece[]> {
  const pieces: Piece[] = []
  for (const matterId of matterIds) {
    const found = await readReferrals(db, actor, matterId, at)
    pieces.push(...(found?.referrals ?? []).flatMap(piecesOfReferral))
  }
  return pieces
}
