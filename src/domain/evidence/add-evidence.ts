import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { findMatter } from '../need-to-know/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { type SealingKeys, sealText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import { type SealedFile, wordsOf } from './evidence-store.ts'
import type { AddEvidence } from './forms.ts'

export type EvidenceAdded = { readonly ok: true; readonly evidenceId: string } | Refusal

/** A matter holds as many pieces as somebody can still read. */
const MOST = 500

/**
 * Put evidence on record: in words always, with files only where the stop question was answered with no (cambrian cb.3,
 * cb.4, br.4; domain-facts M11, M14). What was sent cannot be changed or deleted, only added to.
 * @param command.files files that `sealFile` has put in the store
 */
export async function addEvidence(
  db: Writer,
  actor: Actor,
  command: AddEvidence & { readonly matterId: string; readonly files: readonly SealedFile[] },
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<EvidenceAdded> {
  const { matterId, stopAnswer, files, description, address, seenBy } = command
  const matter = await findMatter(db, actor, matterId, now)
  if (!matter) return refuseUnknown('There is no such matter.')
  if (stopAnswer !== 'no' && files.length > 0) {
    return refuse('No file can be added here. Describe in words what you saw.', 'files')
  }
  const secret =
    refusePasswordText(description, 'description') ?? refusePasswordText(seenBy, 'seenBy')
  if (secret) return secret
  if (command.seenAt && command.seenAt > now) {
    return refuse('This lies in the future. Enter when it was seen.', 'seenAt')
  }
  if ((await countOf(db, matterId)) >= MOST) {
    return refuse('There is as much evidence here as can be read. Speak to whoever leads on this.')
  }
  const evidenceId = randomUUID()
  const { trustId, personId } = actor
  await db
    .insertInto('evidence')
    .values({
      trust_id: trustId,
      evidence_id: evidenceId,
      matter_id: matterId,
      stop_answer: stopAnswer,
      platform: command.platform,
      visibility: command.visibility,
      seen_at: command.seenAt ?? null,
      sealed_words: sealText(
        keys,
        wordsOf(trustId, evidenceId),
        JSON.stringify({ description, address, seenBy }),
      ),
      came_by: 'person',
      added_by: personId,
      added_at: now,
    })
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'evidence.added',
    schoolId: matter.schoolId,
    subject: `evidence:${evidenceId}`,
    facts: { matter: matterId, stop: stopAnswer, files: files.map((file) => file.sha256) },
  })
  for (const file of files)
    await insertFile(db, actor, { evidenceId, file, redactedFrom: null }, now)
  return { ok: true, evidenceId }
}

/**
 * The row that makes a sealed file part of evidence.
 * @param by.personId null for whoever reported it
 */
export async function insertFile(
  db: Writer,
  { trustId, personId }: { readonly trustId: string; readonly personId: string | null },
  of: {
    readonly evidenceId: string
    readonly file: SealedFile
    readonly redactedFrom: string | null
  },
  now: Date,
): Promise<void> {
  const { fileId, sha256, bytes, storedAs, sealedName } = of.file
  await db
    .insertInto('evidence_files')
    .values({
      trust_id: trustId,
      file_id: fileId,
      evidence_id: of.evidenceId,
      stop_answer: 'no',
      redacted_from: of.redactedFrom,
      sha256,
      bytes,
      stored_as: storedAs,
      sealed_name: sealedName,
      media_type: of.file.mediaType ?? null,
      added_by: personId,
      added_at: now,
    })
    .execute()
}

async function countOf(db: Writer, matterId: string): Promise<number> {
  const { count } = await db
    .selectFrom('evidence')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('matter_id', '=', matterId)
    .executeTakeFirstOrThrow()
  return Number(count)
}
