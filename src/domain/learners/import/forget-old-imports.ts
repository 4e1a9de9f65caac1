import type { Writer } from '../../../db/handles.ts'

/** An upload or a dry run that nobody goes on with is forgotten after a day. */
const KEPT_MS = 24 * 3_600_000

/** Drop what uploads and dry runs of this trust hold once a day has passed; nothing else needs it. */
export async function forgetOldImports(db: Writer, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_MS)
  await db.deleteFrom('register_files').where('uploaded_at', '<', before).execute()
  const stale = db
    .selectFrom('learner_imports')
    .select('import_id')
    .where('state', '=', 'dry_run')
    .where('created_at', '<', before)
  await db.deleteFrom('learner_import_rows').where('import_id', 'in', stale).execute()
  await db
    .updateTable('learner_imports')
    .set({ state: 'discarded' })
    .where('state', '=', 'dry_run')
    .where('created_at', '<', before)
    .execute()
}
