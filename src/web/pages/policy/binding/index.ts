import type { App } from '../../../context.ts'
import { registerBindClause } from './bind-clause.tsx'
import { registerBinding } from './binding.tsx'
import { registerOriginal } from './original.ts'
import { registerDocumentUpload } from './upload.tsx'

/** A school's own document: brought in, and each of its clauses bound by a person. */
export function registerPolicyDocuments(app: App): void {
  registerDocumentUpload(app)
  registerBinding(app)
  registerBindClause(app)
  registerOriginal(app)
}
