import { randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import type { ReportNoteKind } from '../../../vocabulary/contact.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import type { SealingKeys } from '../../sealing/index.ts'
import { appendEntry } from '../../trail/index.ts'
import type { ReportNote } from '../forms.ts'
import { reportNoteOf, sealWords } from '../words.ts'
import { lockKnownReport, NO_SUCH_REPORT, type ReportAt } from './known-report.ts'

interface At {
  readonly keys: SealingKeys
  readonly now: Date
}

/** More than this is no note any more but a file of its own: a case. */
const MOST_NOTES = 100

/** A note of somebody who may know of a report, for those who may. */
export async function noteOnReport(
  db: Writer,
  actor: Actor,
  command: ReportNote,
  at: At,
): Promise<{ readonly ok: true } | Refusal> {
  const report = await lockKnownReport(db, actor, command, at.now)
  if (!report) return NO_SUCH_REPORT
  return keepNote(db, actor, { ...command, kind: 'note' }, at)
}

/** Something that the reporter adds to what they sent. What was sent stays as it is. */
export async function addToReport(
  db: Writer,
  actor: Actor,
  command: ReportNote,
  at: At,
): Promise<{ readonly ok: true } | Refusal> {
  const { reportId, schoolId } = command
  const own = await db
    .selectFrom('contact_reports')
    .select('report_id')
    .where('report_id', '=', reportId)
    .where('school_id', '=', schoolId)
    .where('made_by', '=', actor.personId)
    .executeTakeFirst()
  if (!own) return NO_SUCH_REPORT
  return keepNote(db, actor, { ...command, kind: 'by_reporter' }, at)
}

/** Close a report, with what came of it. It stays on record. */
export async function closeReport(
  db: Writer,
  actor: Actor,
  command: ReportNote,
  at: At,
): Promise<{ readonly ok: true } | Refusal> {
  const { reportId } = command
  const report = await lockKnownReport(db, actor, command, at.now)
  if (!report) return NO_SUCH_REPORT
  if (report.state === 'closed') return refuse('Somebody has closed this already. Read why below.')
  const kept = await keepNote(db, actor, { ...command, kind: 'closing' }, at)
  if (!kept.ok) return kept
  await db
    .updateTable('contact_reports')
    .set({ state: 'closed', closed_by: actor.personId, closed_at: at.now })
    .where('report_id', '=', reportId)
    .execute()
  return kept
}

/** Say that one has a report, so that its reporter and the others know. */
export async function acknowledgeReport(
  db: Writer,
  actor: Actor,
  command: ReportAt,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { reportId, schoolId } = command
  const report = await lockKnownReport(db, actor, command, now)
  if (!report) return NO_SUCH_REPORT
  if (report.state !== 'sent') return refuse('Somebody has this already. See below who.')
  await db
    .updateTable('contact_reports')
    .set({ state: 'acknowledged', acknowledged_by: actor.personId, acknowledged_at: now })
    .where('report_id', '=', reportId)
    .execute()
  await enter(db, actor, { reportId, schoolId, action: 'contact_report.acknowledged' }, now)
  return { ok: true }
}

const ENTRIES = {
  note: 'contact_report.noted',
  by_reporter: 'contact_report.added_to',
  closing: 'contact_report.closed',
} as const satisfies Record<ReportNoteKind, string>

async function keepNote(
  db: Writer,
  actor: Actor,
  note: ReportNote & { readonly kind: ReportNoteKind },
  { keys, now }: At,
): Promise<{ readonly ok: true } | Refusal> {
  const { reportId, schoolId, kind, words } = note
  const secret = refusePasswordText(words, 'words')
  if (secret) return secret
  const { count } = await db
    .selectFrom('contact_report_notes')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('report_id', '=', reportId)
    .executeTakeFirstOrThrow()
  if (Number(count) >= MOST_NOTES && kind !== 'closing') {
    return refuse('There are many notes already. Speak with each other instead.', 'words')
  }
  const noteId = randomUUID()
  await db
    .insertInto('contact_report_notes')
    .values({
      trust_id: actor.trustId,
      note_id: noteId,
      report_id: reportId,
      kind,
      written_by: actor.personId,
      written_at: now,
      sealed_words: sealWords(keys, reportNoteOf(actor.trustId, noteId), { words }),
    })
    .execute()
  await enter(db, actor, { reportId, schoolId, action: ENTRIES[kind] }, now)
  return { ok: true }
}

async function enter(
  db: Writer,
  actor: Actor,
  entry: ReportAt & {
    readonly action: (typeof ENTRIES)[ReportNoteKind] | 'contact_report.acknowledged'
  },
  now: Date,
): Promise<void> {
  const { reportId, schoolId, action } = entry
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action,
    schoolId,
    subject: `contact_report:${reportId}`,
  })
}
