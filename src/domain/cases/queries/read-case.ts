import type { Writer } from '../../../db/handles.ts'
import { type CaseLock, type RecordedStep, stepsFor } from '../../../policy/cases/index.ts'
import type { CaseOutcome } from '../../../vocabulary/cases.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { openText } from '../../sealing/index.ts'
import { appendEntry } from '../../trail/index.ts'
import type { At } from '../at.ts'
import { findKnownCase, type KnownCase } from '../known-case.ts'
import { titleOf } from '../places.ts'
import { type ChronologyEntry, chronologyOf } from './chronology.ts'
import { type CaseLink, linksOf } from './links.ts'
import { type CasePart, type CaseTask, type LetIn, partsOf, peopleLetIn, tasksOf } from './parts.ts'

/** A case as those who may know of it read it. */
export interface CaseRecord extends KnownCase {
  readonly title: string | undefined
  readonly openedAt: Date
  readonly officerDueAt: Date | null
  readonly officerSettledAt: Date | null
  readonly escalatedAt: Date | null
  readonly outcome: CaseOutcome | null
  readonly handlerName: string | null
  readonly people: readonly CasePart[]
  readonly chronology: readonly ChronologyEntry[]
  readonly tasks: readonly CaseTask[]
  readonly letIn: readonly LetIn[]
  /** What may be put on record next, and what is locked and why. */
  readonly steps: readonly { readonly step: RecordedStep; readonly locks: readonly CaseLock[] }[]
  /** What belongs to it and did, as far as it is theirs to know. */
  readonly links: readonly CaseLink[]
  /** What belongs to it now. */
  readonly linked: readonly Pick<CaseLink, 'matterId' | 'kind'>[]
}

/** Read a case. That it was read is in the trail. @returns undefined where it is not theirs to know */
export async function readCase(
  db: Writer,
  actor: Actor,
  caseId: string,
  at: At,
): Promise<CaseRecord | undefined> {
  const known = await findKnownCase(db, actor, caseId, at.now)
  if (!known) return undefined
  const row = await db
    .selectFrom('cases as c')
    .leftJoin('people as h', 'h.person_id', 'c.handler_id')
    .select(['c.sealed_title', 'c.opened_at', 'c.officer_due_at', 'c.officer_settled_at'])
    .select(['c.escalated_at', 'c.outcome', 'h.name as handler'])
    .where('c.case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: at.now,
    actor: trailName(actor),
    action: 'case.read',
    schoolId: known.schoolId,
    subject: `case:${caseId}`,
  })
  const links = await linksOf(db, actor, caseId, at)
  const sealed = { trustId: actor.trustId, caseId, keys: at.keys }
  return {
    ...known,
    title: openText(at.keys, titleOf(actor.trustId, caseId), row.sealed_title),
    openedAt: row.opened_at,
    officerDueAt: row.officer_due_at,
    officerSettledAt: row.officer_settled_at,
    escalatedAt: row.escalated_at,
    outcome: row.outcome,
    handlerName: row.handler,
    people: await partsOf(db, sealed),
    chronology: await chronologyOf(db, sealed),
    tasks: await tasksOf(db, sealed),
    letIn: await peopleLetIn(db, caseId, at.now),
    steps: stepsFor(known.situation, known.capacities),
    links,
    linked: links.flatMap(({ matterId, kind, endedAt }) => (endedAt ? [] : [{ matterId, kind }])),
  }
}
