import type { App } from '../../context.ts'
import { registerContacts } from './contacts.ts'
import { registerColumns } from './import/columns.tsx'
import { registerDryRun } from './import/dry-run.tsx'
import { registerUpload } from './import/upload.tsx'
import { registerLearner } from './learner.tsx'
import { registerLeavers } from './leavers.tsx'
import { registerRegisterList } from './list.tsx'
import { registerRecords } from './record.tsx'

/** The register: its list, one learner, what is recorded about them, and the import. */
export function registerRegisterPages(app: App): void {
  registerRegisterList(app)
  registerLearner(app)
  registerRecords(app)
  registerContacts(app)
  registerLeavers(app)
  registerUpload(app)
  registerColumns(app)
  registerDryRun(app)
}
