import type { Reader } from '../../../db/handles.ts'
import { refuseUnknown } from '../../refusal.ts'
import type { Mapping } from '../register-file/index.ts'
import { mappingForm } from './mapping-form.ts'
import { type ImportReport, importReport } from './report.ts'

/** An import as it stands. */
export interface StoredImport {
  readonly importId: string
  readonly schoolId: string
  readonly fileId: string | null
  readonly fileName: string
  readonly fileSha256: string
  readonly mapping: Mapping
  readonly report: ImportReport
  readonly state: 'dry_run' | 'applied' | 'discarded'
  readonly registerRevision: string
  readonly createdAt: Date
}

export const NO_SUCH_IMPORT = refuseUnknown(
  'That import is not on record. Go back to the register and add the file again.',
)

/** The import with this id; undefined when this trust has none such. */
export async function findImport(db: Reader, importId: string): Promise<StoredImport | undefined> {
  const row = await db
    .selectFrom('learner_imports')
    .selectAll()
    .where('import_id', '=', importId)
    .executeTakeFirst()
  return (
    row && {
      importId: row.import_id,
      schoolId: row.school_id,
      fileId: row.file_id,
      fileName: row.file_name,
      fileSha256: row.file_sha256,
      mapping: mappingForm.parse(row.mapping),
      report: importReport.parse(row.report),
      state: row.state,
      registerRevision: row.register_revision,
      createdAt: row.created_at,
    }
  )
}
