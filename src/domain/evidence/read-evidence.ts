import { z } from 'zod'
import type { Reader, Writer } from '../../db/handles.ts'
import type { Platform, StopAnswer, Visibility } from '../../vocabulary/evidence.ts'
import { findMatter, openTo } from '../need-to-know/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import { openText, type SealingKeys } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import { nameOf, wordsOf } from './evidence-store.ts'

/** Evidence in a list: nothing of what it says. */
export interface EvidenceSummary {
  readonly evidenceId: string
  readonly stopAnswer: StopAnswer
  readonly platform: Platform
  readonly visibility: Visibility
  readonly seenAt: Date | null
  /** Null for whoever reported it. */
  readonly addedBy: string | null
  readonly addedAt: Date
  readonly files: number
}

export interface EvidenceFile {
  readonly fileId: string
  readonly redactedFrom: string | null
  readonly sha256: string
  readonly bytes: number
  /** As it was sent, made fit to be shown; undefined when it cannot be opened. */
  readonly name: string | undefined
  /** What its bytes say that it is; null where nobody looked. */
  readonly mediaType: string | null
  /** Null for whoever reported it. */
  readonly addedBy: string | null
  readonly addedAt: Date
  readonly quarantinedAt: Date | null
}

/** Evidence as it is read. */
export interface EvidenceSeen extends Omit<EvidenceSummary, 'files'> {
  readonly matterId: string
  readonly schoolId: string
  /** Undefined when the key that opens them is not there, or they were changed. */
  readonly words:
    | { readonly description: string; readonly address: string; readonly seenBy: string }
    | undefined
  readonly files: readonly EvidenceFile[]
}

const stored = z.object({ description: z.string(), address: z.string(), seenBy: z.string() })

/**
 * The evidence of a matter, the oldest first, for somebody who may know of it: none where they may not.
 * @param matterId of a matter that `findMatter` has found for this person
 */
export async function evidenceOf(
  db: Reader,
  actor: Actor,
  matterId: string,
  now: Date,
): Promise<readonly EvidenceSummary[]> {
  const rows = await known(db, actor, now)
    .where('e.matter_id', '=', matterId)
    .select((of) =>
      of
        .selectFrom('evidence_files as f')
        .select((file) => file.fn.countAll<number>().as('count'))
        .whereRef('f.evidence_id', '=', 'e.evidence_id')
        .as('files'),
    )
    .orderBy('e.added_at')
    .orderBy('e.evidence_id')
    .execute()
  return rows.map((row) => ({ ...summary(row), files: Number(row.files ?? 0) }))
}

/**
 * The same for the page of somebody who looks at it. That they did is an entry in the trail.
 * @returns undefined alike for a matter that is not there and one that they must not know of
 */
export async function listEvidence(
  db: Writer,
  actor: Actor,
  matterId: string,
  now: Date,
): Promise<
  { readonly schoolId: string; readonly evidence: readonly EvidenceSummary[] } | undefined
> {
  const matter = await findMatter(db, actor, matterId, now)
  if (!matter) return undefined
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'evidence.listed',
    schoolId: matter.schoolId,
    subject: `matter:${matterId}`,
  })
  return { schoolId: matter.schoolId, evidence: await evidenceOf(db, actor, matterId, now) }
}

/**
 * One piece of evidence with its words. That it was read is an entry in the trail.
 * @returns undefined alike for what is not there and what this person must not know of
 */
export async function readEvidence(
  db: Writer,
  actor: Actor,
  evidenceId: string,
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<EvidenceSeen | undefined> {
  const row = await known(db, actor, now)
    .select(['e.sealed_words', 'e.matter_id', 'm.school_id'])
    .where('e.evidence_id', '=', evidenceId)
    .executeTakeFirst()
  if (!row) return undefined
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'evidence.read',
    schoolId: row.school_id,
    subject: `evidence:${evidenceId}`,
    facts: { matter: row.matter_id },
  })
  const words = openText(keys, wordsOf(actor.trustId, evidenceId), row.sealed_words)
  return {
    ...summary(row),
    matterId: row.matter_id,
    schoolId: row.school_id,
    words: evidenceWords(words),
    files: await filesOf(db, evidenceId, { keys, trustId: actor.trustId }),
  }
}

/** The words of evidence as `openText` gave them; undefined where it could not. */
export function evidenceWords(text: string | undefined): EvidenceSeen['words'] {
  return text === undefined ? undefined : stored.parse(JSON.parse(text))
}

function known(db: Reader, actor: Actor, now: Date) {
  return db
    .selectFrom('evidence as e')
    .innerJoin('matters as m', 'm.matter_id', 'e.matter_id')
    .leftJoin('people as p', 'p.person_id', 'e.added_by')
    .select(['e.evidence_id', 'e.stop_answer', 'e.platform', 'e.visibility', 'e.seen_at'])
    .select(['e.added_at', 'p.name as added_by_name'])
    .where(openTo(actor, now))
}

type Row = Awaited<ReturnType<ReturnType<typeof known>['execute']>>[number]

function summary(row: Row): Omit<EvidenceSummary, 'files'> {
  return {
    evidenceId: row.evidence_id,
    stopAnswer: row.stop_answer,
    platform: row.platform,
    visibility: row.visibility,
    seenAt: row.seen_at,
    addedBy: row.added_by_name,
    addedAt: row.added_at,
  }
}

async function filesOf(
  db: Reader,
  evidenceId: string,
  { keys, trustId }: { readonly keys: SealingKeys; readonly trustId: string },
): Promise<EvidenceFile[]> {
  const rows = await db
    .selectFrom('evidence_files as f')
    .leftJoin('people as p', 'p.person_id', 'f.added_by')
    .select(['f.file_id', 'f.redacted_from', 'f.sha256', 'f.bytes', 'f.sealed_name', 'f.added_at'])
    .select(['f.quarantined_at', 'f.media_type', 'p.name as added_by_name'])
    .where('f.evidence_id', '=', evidenceId)
    .orderBy('f.added_at')
    .orderBy('f.file_id')
    .execute()
  return rows.map((row) => ({
    fileId: row.file_id,
    redactedFrom: row.redacted_from,
    sha256: row.sha256,
    bytes: row.bytes,
    name: openText(keys, nameOf(trustId, row.file_id), row.sealed_name),
    mediaType: row.media_type,
    addedBy: row.added_by_name,
    addedAt: row.added_at,
    quarantinedAt: row.quarantined_at,
  }))
}
