import type { Writer } from '../../../db/handles.ts'
import type { Actor } from '../../people/index.ts'
import type { StoredImport } from './find-import.ts'

/**
 * Settle an import and forget what was only needed to do so: the upload and the staged rows. Rows
 * in error and open questions of an applied import stay, as somebody has to mend them.
 */
export async function closeImport(
  db: Writer,
  staged: StoredImport,
  done: { readonly state: 'applied' | 'discarded'; readonly by: Actor; readonly now: Date },
): Promise<void> {
  const applied = done.state === 'applied'
  let rows = db.deleteFrom('learner_import_rows').where('import_id', '=', staged.importId)
  if (applied) rows = rows.where('change', 'not in', ['error', 'ask'])
  await rows.execute()
  await db
    .updateTable('learner_imports')
    .set({
      state: done.state,
      applied_by: applied ? done.by.personId : null,
      applied_at: applied ? done.now : null,
    })
    .where('import_id', '=', staged.importId)
    .execute()
  if (!staged.fileId) return
  await db.deleteFrom('register_files').where('file_id', '=', staged.fileId).execute()
}
