import { createHash } from 'node:crypto'
import type { Reader, Writer } from '../../db/handles.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { type SealingKeys, sealText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import { insertFile } from './add-evidence.ts'
import { type SealedFile, wordsOf } from './evidence-store.ts'

/** Of one file, and at one time: whoever sends it is not signed in. */
export const MAX_SENT_BYTES = 10 * 1024 * 1024
export const MAX_SENT_FILES = 3
/** Files in an hour: about one matter, and at a school from everybody together. */
export const SENT_AN_HOUR = 9
export const SENT_AN_HOUR_AT_SCHOOL = 120

const HOUR = 3_600_000

export interface SendIn {
  readonly trustId: string
  readonly schoolId: string
  readonly matterId: string
  /** The name of the form: sent twice, it is one piece of evidence. */
  readonly once: string
  readonly description: string
  /** Files that `sealFile` has put in the store. */
  readonly files: readonly SealedFile[]
}

/**
 * Put on record what whoever reported a matter sent in with their code (domain-facts M11, M14). The caller has found
 * that the stop question was answered with no, and holds the matter so that two at once are counted one after the other.
 * @returns what is new; `evidenceId` is undefined where the same form was sent before
 */
export async function sendInEvidence(
  db: Writer,
  command: SendIn,
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<{ readonly ok: true; readonly evidenceId: string | undefined } | Refusal> {
  const { trustId, schoolId, matterId, description, files } = command
  const evidenceId = idOf(command)
  if (await isThere(db, evidenceId)) return { ok: true, evidenceId: undefined }
  const full = await refuseTooMany(db, command, now)
  if (full) return full
  const words = { description, address: '', seenBy: '' }
  await db
    .insertInto('evidence')
    .values({
      trust_id: trustId,
      evidence_id: evidenceId,
      matter_id: matterId,
      stop_answer: 'no',
      platform: 'unsaid',
      visibility: 'unknown',
      seen_at: null,
      sealed_words: sealText(keys, wordsOf(trustId, evidenceId), JSON.stringify(words)),
      came_by: 'reporter',
      added_by: null,
      added_at: now,
    })
    .execute()
  for (const file of files) {
    await insertFile(db, { trustId, personId: null }, { evidenceId, file, redactedFrom: null }, now)
  }
  await appendEntry(db, {
    trustId,
    at: now,
    actor: 'anyone',
    action: 'evidence.sent_in',
    schoolId,
    subject: `evidence:${evidenceId}`,
    facts: { matter: matterId, files: files.map((file) => file.sha256) },
  })
  return { ok: true, evidenceId }
}

/** One form, one id. */
function idOf({ matterId, once }: SendIn): string {
  const hex = createHash('sha256').update(`sent in ${matterId} ${once}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

async function isThere(db: Reader, evidenceId: string): Promise<boolean> {
  const row = await db
    .selectFrom('evidence')
    .select('evidence_id')
    .where('evidence_id', '=', evidenceId)
    .executeTakeFirst()
  return row !== undefined
}

async function refuseTooMany(
  db: Reader,
  { matterId, schoolId, files }: SendIn,
  now: Date,
): Promise<Refusal | undefined> {
  const lately = db
    .selectFrom('evidence as e')
    .innerJoin('evidence_files as f', 'f.evidence_id', 'e.evidence_id')
    .innerJoin('matters as m', 'm.matter_id', 'e.matter_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('e.came_by', '=', 'reporter')
    .where('e.added_at', '>', new Date(now.getTime() - HOUR))
  const [here, everywhere] = await Promise.all([
    lately.where('e.matter_id', '=', matterId).executeTakeFirstOrThrow(),
    lately.where('m.school_id', '=', schoolId).executeTakeFirstOrThrow(),
  ])
  if (Number(here.count) + files.length > SENT_AN_HOUR) {
    return refuse(
      'That is as much as can be sent in an hour. Wait, or write here what else there is: the school asks you for it.',
      'files',
    )
  }
  if (Number(everywhere.count) + files.length > SENT_AN_HOUR_AT_SCHOOL) {
    return refuse(
      'Very many files came in this hour. Keep yours as it is and try again later; words can always be sent.',
      'files',
    )
  }
  return undefined
}

/** How many files somebody sent in about a matter, each time. */
export interface SentIn {
  readonly at: Date
  readonly files: number
}

/** What whoever reported a matter sent in, the first first: no name, no picture. */
export async function sentInOf(db: Reader, matterId: string): Promise<readonly SentIn[]> {
  const rows = await db
    .selectFrom('evidence as e')
    .innerJoin('evidence_files as f', 'f.evidence_id', 'e.evidence_id')
    .select(['e.added_at as at', ({ fn }) => fn.countAll<number>().as('files')])
    .where('e.matter_id', '=', matterId)
    .where('e.came_by', '=', 'reporter')
    .where('f.redacted_from', 'is', null)
    .groupBy(['e.evidence_id', 'e.added_at'])
    .orderBy('e.added_at')
    .execute()
  return rows.map(({ at, files }) => ({ at, files: Number(files) }))
}

/**
 * Stop all viewing of what a reporter sent in, because they think again: it may show what nobody may look at
 * (domain-facts M13). It stays sealed for the police.
 */
export async function stopSentIn(
  db: Writer,
  of: { readonly trustId: string; readonly schoolId: string; readonly matterId: string },
  now: Date,
): Promise<void> {
  const { trustId, schoolId, matterId } = of
  const stopped = await db
    .updateTable('evidence_files')
    .set({ quarantined_at: now, quarantined_by: null })
    .where('quarantined_at', 'is', null)
    .where('evidence_id', 'in', (from) =>
      from
        .selectFrom('evidence')
        .select('evidence_id')
        .where('matter_id', '=', matterId)
        .where('came_by', '=', 'reporter'),
    )
    .returning(['file_id', 'evidence_id', 'sha256'])
    .execute()
  for (const { file_id: file, evidence_id: evidenceId, sha256 } of stopped) {
    await appendEntry(db, {
      trustId,
      at: now,
      actor: 'anyone',
      action: 'evidence.quarantined',
      schoolId,
      subject: `evidence:${evidenceId}`,
      facts: { matter: matterId, file, sha256 },
    })
  }
}
