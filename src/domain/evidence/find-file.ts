import type { Reader } from '../../db/handles.ts'
import { openTo } from '../need-to-know/index.ts'
import type { Actor } from '../people/index.ts'

/** A file of evidence with the matter that it belongs to, for somebody who may know of it. */
export function findFile(db: Reader, actor: Actor, fileId: string, now: Date) {
  return db
    .selectFrom('evidence_files as f')
    .innerJoin('evidence as e', 'e.evidence_id', 'f.evidence_id')
    .innerJoin('matters as m', 'm.matter_id', 'e.matter_id')
    .select(['f.file_id', 'f.evidence_id', 'f.sha256', 'f.stored_as', 'f.sealed_name'])
    .select(['f.redacted_from', 'f.quarantined_at', 'e.matter_id', 'm.school_id'])
    .where('f.file_id', '=', fileId)
    .where(openTo(actor, now))
    .executeTakeFirst()
}

/** The evidence that a file belongs to; undefined where this person must not know of it. */
export async function evidenceOfFile(
  db: Reader,
  actor: Actor,
  fileId: string,
  now: Date,
): Promise<string | undefined> {
  return (await findFile(db, actor, fileId, now))?.evidence_id
}
