import type { Reader } from '../../db/handles.ts'
import type { Platform, StopAnswer, Visibility } from '../../vocabulary/evidence.ts'
import { openTo } from '../need-to-know/index.ts'
import type { Actor } from '../people/index.ts'
import { openText, type SealingKeys } from '../sealing/index.ts'
import { nameOf, wordsOf } from './evidence-store.ts'
import type { LyingFile } from './open-file.ts'
import { type EvidenceSeen, evidenceWords } from './read-evidence.ts'

/** A file that could go out with a bundle. */
export interface FileToBundle extends LyingFile {
  readonly bytes: number
  /** As it was sent; undefined when it cannot be opened. */
  readonly name: string | undefined
  /** The file of which it is a copy with bystanders covered. */
  readonly redactedFrom: string | null
  readonly quarantined: boolean
}

/** A piece of evidence as a bundle can have it. */
export interface EvidenceToBundle {
  readonly evidenceId: string
  readonly matterId: string
  readonly stopAnswer: StopAnswer
  readonly platform: Platform
  readonly visibility: Visibility
  readonly seenAt: Date | null
  readonly addedAt: Date
  /** Null for whoever reported it. */
  readonly addedBy: string | null
  readonly words: EvidenceSeen['words']
  readonly files: readonly FileToBundle[]
}

/**
 * All evidence of these matters with its words and where its files lie, the oldest first, as far as this person may
 * know of it. The caller writes down that it was read.
 */
export async function evidenceToBundle(
  db: Reader,
  actor: Actor,
  matterIds: readonly string[],
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<readonly EvidenceToBundle[]> {
  if (matterIds.length === 0) return []
  const rows = await db
    .selectFrom('evidence as e')
    .innerJoin('matters as m', 'm.matter_id', 'e.matter_id')
    .leftJoin('people as p', 'p.person_id', 'e.added_by')
    .select(['e.evidence_id', 'e.matter_id', 'e.stop_answer', 'e.platform', 'e.visibility'])
    .select(['e.seen_at', 'e.added_at', 'e.sealed_words', 'p.name'])
    .where('e.matter_id', 'in', [...matterIds])
    .where(openTo(actor, now))
    .orderBy('e.added_at')
    .orderBy('e.evidence_id')
    .execute()
  const ids = rows.map((row) => row.evidence_id)
  const files = await filesOfAll(db, ids, { keys, trustId: actor.trustId })
  return rows.map((row) => ({
    evidenceId: row.evidence_id,
    matterId: row.matter_id,
    stopAnswer: row.stop_answer,
    platform: row.platform,
    visibility: row.visibility,
    seenAt: row.seen_at,
    addedAt: row.added_at,
    addedBy: row.name,
    words: evidenceWords(openText(keys, wordsOf(actor.trustId, row.evidence_id), row.sealed_words)),
    files: files.get(row.evidence_id) ?? [],
  }))
}

async function filesOfAll(
  db: Reader,
  evidenceIds: readonly string[],
  { keys, trustId }: { readonly keys: SealingKeys; readonly trustId: string },
): Promise<ReadonlyMap<string, readonly FileToBundle[]>> {
  if (evidenceIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('evidence_files')
    .select(['file_id', 'evidence_id', 'redacted_from', 'sha256', 'bytes', 'stored_as'])
    .select(['sealed_name', 'quarantined_at'])
    .where('evidence_id', 'in', [...evidenceIds])
    .orderBy('added_at')
    .orderBy('file_id')
    .execute()
  const found = new Map<string, FileToBundle[]>()
  for (const row of rows) {
    const of = found.get(row.evidence_id) ?? []
    found.set(row.evidence_id, of)
    of.push({
      fileId: row.file_id,
      storedAs: row.stored_as,
      sha256: row.sha256,
      bytes: row.bytes,
      name: openText(keys, nameOf(trustId, row.file_id), row.sealed_name),
      redactedFrom: row.redacted_from,
      quarantined: row.quarantined_at !== null,
    })
  }
  return found
}

/** Ids of those files that nobody has stopped in the meantime. */
export async function stillOpenFiles(
  db: Reader,
  fileIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (fileIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('evidence_files')
    .select('file_id')
    .where('file_id', 'in', [...fileIds])
    .where('quarantined_at', 'is', null)
    .execute()
  return new Set(rows.map((row) => row.file_id))
}

/** Where files that nobody has stopped lie now, by their ids: a new key moves them. */
export async function whereFilesLie(
  db: Reader,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (fileIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('evidence_files')
    .select(['file_id', 'stored_as'])
    .where('file_id', 'in', [...fileIds])
    .where('quarantined_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.file_id, row.stored_as]))
}
