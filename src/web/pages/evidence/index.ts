import type { App } from '../../context.ts'
import { registerAddEvidence } from './add.tsx'
import { registerEvidenceFiles } from './files.tsx'
import { registerEvidenceList } from './list.tsx'
import { registerOneEvidence } from './one.tsx'
import { registerRedact } from './redact.tsx'
import { registerRunbook } from './runbook.tsx'

/** Evidence of a matter: for whoever may know of the matter, and not there for anybody else. */
export function registerEvidence(app: App): void {
  registerAddEvidence(app)
  registerEvidenceList(app)
  registerRunbook(app)
  registerRedact(app)
  registerEvidenceFiles(app)
  registerOneEvidence(app)
}
