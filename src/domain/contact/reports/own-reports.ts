import { z } from 'zod'
import type { Reader } from '../../../db/handles.ts'
import type { ReportState } from '../../../vocabulary/contact.ts'
import type { SealingKeys } from '../../sealing/index.ts'
import { openWords, reportNoteOf } from '../words.ts'
import type { ReportAt } from './known-report.ts'

/** What a reporter keeps of a report: that it was sent, and whether somebody has it. Not what it says. */
export interface OwnReport {
  readonly reportId: string
  readonly madeAt: Date
  readonly state: ReportState
}

const MOST_LISTED = 50

/** The reports that somebody made at a school, the newest first. */
export async function ownReports(
  db: Reader,
  of: { readonly personId: string; readonly schoolId: string },
): Promise<OwnReport[]> {
  const rows = await db
    .selectFrom('contact_reports')
    .select(['report_id', 'made_at', 'state'])
    .where('made_by', '=', of.personId)
    .where('school_id', '=', of.schoolId)
    .orderBy('made_at', 'desc')
    .orderBy('report_id')
    .limit(MOST_LISTED)
    .execute()
  return rows.map(toOwn)
}

/** A receipt: what a reporter sent when, whether somebody has it, and what they added since. */
export interface Receipt extends OwnReport {
  readonly thoughtSafe: boolean
  readonly added: readonly { readonly at: Date; readonly words: string | undefined }[]
}

/** @returns undefined for whoever did not make it, as for one that is not there */
export async function receiptOf(
  db: Reader,
  asked: ReportAt & { readonly personId: string },
  keys: SealingKeys,
): Promise<Receipt | undefined> {
  const { reportId, schoolId, personId } = asked
  const row = await db
    .selectFrom('contact_reports')
    .select(['report_id', 'made_at', 'state', 'thought_safe'])
    .where('report_id', '=', reportId)
    .where('school_id', '=', schoolId)
    .where('made_by', '=', personId)
    .executeTakeFirst()
  if (!row) return undefined
  const notes = await db
    .selectFrom('contact_report_notes')
    .select(['trust_id', 'note_id', 'written_at', 'sealed_words'])
    .where('report_id', '=', reportId)
    .where('kind', '=', 'by_reporter')
    .where('written_by', '=', personId)
    .orderBy('written_at')
    .orderBy('note_id')
    .execute()
  return {
    ...toOwn(row),
    thoughtSafe: row.thought_safe === 'yes',
    added: notes.map((note) => ({
      at: note.written_at,
      words: openWords(keys, reportNoteOf(note.trust_id, note.note_id), {
        sealed: note.sealed_words,
        as: noteWords,
      })?.words,
    })),
  }
}

const noteWords = z.object({ words: z.string() })

function toOwn(row: {
  readonly report_id: string
  readonly made_at: Date
  readonly state: ReportState
}): OwnReport {
  return { reportId: row.report_id, madeAt: row.made_at, state: row.state }
}
