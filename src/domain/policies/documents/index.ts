/** A school's own document, and the binding of its clauses to what the software does. */
export { isTakable, withBinding, withSectionBound } from './bind.ts'
export { documentOf, type KeptDocument, originalOf } from './document-of.ts'
export { type Binding, bindingForm, documentForm, sectionForm } from './forms.ts'
export { type ImportDocument, importDocument } from './import-document.ts'
export { type ReadyDocument, readForImport } from './read-for-import.ts'
export type { KeptPassage, Reading } from './reading.ts'
