import { z } from 'zod'
import type { Writer } from '../../../db/handles.ts'
import type {
  Answered,
  ContactFrom,
  ReportNoteKind,
  ReportPast,
  ReportState,
  ThoughtSafe,
} from '../../../vocabulary/contact.ts'
import { type OwnDeclaration, ownDeclarations } from '../../declarations/index.ts'
import { findLearner, knownName } from '../../learners/index.ts'
import { findMatter } from '../../need-to-know/index.ts'
import { type Actor, trailName } from '../../people/index.ts'
import type { SealingKeys } from '../../sealing/index.ts'
import { appendEntry } from '../../trail/index.ts'
import { openWords, reportNoteOf, reportWordsOf } from '../words.ts'
import type { ReportAt } from './known-report.ts'

/** Something added to a report. */
export interface ReportNoteRead {
  readonly kind: ReportNoteKind
  readonly by: string
  readonly at: Date
  /** Undefined where the key is not there any more. */
  readonly words: string | undefined
}

/** A report of contact, for somebody who may know of it. */
export interface ReportRead {
  readonly reportId: string
  readonly state: ReportState
  readonly madeBy: { readonly name: string; readonly position: string }
  readonly madeAt: Date
  readonly from: ContactFrom
  readonly learner: { readonly learnerId: string; readonly name: string } | undefined
  readonly answered: Answered
  readonly safe: ThoughtSafe
  readonly past: ReportPast
  readonly words:
    | { readonly who: string; readonly where: string; readonly asked: string }
    | undefined
  readonly acknowledged: { readonly by: string; readonly at: Date } | undefined
  readonly notes: readonly ReportNoteRead[]
  /** What its reporter has declared at this school and still stands: it may explain what happened. */
  readonly declared: readonly OwnDeclaration[]
}

const reportWords = z.object({ who: z.string(), where: z.string(), asked: z.string() })
const noteWords = z.object({ words: z.string() })

/**
 * A report with everything that was said on it. That it was read is an entry in the safeguarding book.
 * @returns undefined alike for one that is not there and one that they must not know of
 */
export async function readReport(
  db: Writer,
  actor: Actor,
  asked: ReportAt,
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<ReportRead | undefined> {
  const { reportId, schoolId } = asked
  const known = await findMatter(db, actor, reportId, now)
  if (known?.kind !== 'contact_report' || known.schoolId !== schoolId) return undefined
  const row = await db
    .selectFrom('contact_reports as r')
    .innerJoin('people as p', 'p.person_id', 'r.made_by')
    .leftJoin('people as a', 'a.person_id', 'r.acknowledged_by')
    .selectAll('r')
    .select(['p.name', 'p.position', 'a.name as acknowledged_name'])
    .where('r.report_id', '=', reportId)
    .executeTakeFirstOrThrow()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'contact_report.read',
    schoolId,
    subject: `contact_report:${reportId}`,
  })
  const learner = row.learner_id ? await findLearner(db, row.learner_id) : undefined
  const of = { personId: row.made_by, schoolId }
  const sealed = { sealed: row.sealed_words, as: reportWords }
  return {
    reportId,
    state: row.state,
    madeBy: { name: row.name, position: row.position },
    madeAt: row.made_at,
    from: row.contact_from,
    learner: learner && { learnerId: learner.learnerId, name: knownName(learner) },
    answered: row.answered,
    safe: row.thought_safe,
    past: row.past,
    words: openWords(keys, reportWordsOf(row.trust_id, reportId), sealed),
    acknowledged:
      row.acknowledged_name && row.acknowledged_at
        ? { by: row.acknowledged_name, at: row.acknowledged_at }
        : undefined,
    notes: await notesOn(db, reportId, keys),
    declared: (await ownDeclarations(db, of, now)).standing,
  }
}

async function notesOn(db: Writer, reportId: string, keys: SealingKeys): Promise<ReportNoteRead[]> {
  const rows = await db
    .selectFrom('contact_report_notes as n')
    .innerJoin('people as p', 'p.person_id', 'n.written_by')
    .selectAll('n')
    .select('p.name')
    .where('n.report_id', '=', reportId)
    .orderBy('n.written_at')
    .orderBy('n.note_id')
    .execute()
  return rows.map((row) => ({
    kind: row.kind,
    by: row.name,
    at: row.written_at,
    words: openWords(keys, reportNoteOf(row.trust_id, row.note_id), {
      sealed: row.sealed_words,
      as: noteWords,
    })?.words,
  }))
}
