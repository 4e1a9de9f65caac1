export { confirmLeavers, keepLearners, type SettleLeavers } from './confirm-leavers.ts'
export { type Contact, contactsOf, findContact } from './contacts.ts'
export { findLearner, lockLearner, NO_SUCH_LEARNER } from './find-learner.ts'
export {
  type ContactDetails,
  contactForm,
  learnerFilterForm,
  leaversForm,
  mappingName,
} from './forms.ts'
export {
  type AnswerQuestion,
  answerQuestion,
  SOMEBODY_NEW,
} from './import/answer-question.ts'
export { type ApplyImport, applyImport } from './import/apply-import.ts'
export { discardImport } from './import/discard-import.ts'
export { findImport, type StoredImport } from './import/find-import.ts'
export { forgetOldImports } from './import/forget-old-imports.ts'
export { type ImportRow, importRows, ROWS_PAGE } from './import/import-rows.ts'
export { mappingForm } from './import/mapping-form.ts'
export type { ImportReport } from './import/report.ts'
export { mappingsOf, type SavedMapping, saveMapping } from './import/save-mapping.ts'
export type { RowChange, RowProblem } from './import/staged-row.ts'
export { type StartedImport, type StartImport, startImport } from './import/start-import.ts'
export { findUpload, keepUpload, type Upload } from './import/upload.ts'
export { addContact, changeContact } from './keep-contact.ts'
export {
  knownName,
  LEARNER_STATUSES,
  type Learner,
  type LearnerStatus,
  maskUpn,
} from './learner.ts'
export { groupsOf, type LearnerFilter, listLearners } from './list-learners.ts'
export {
  FIELDS,
  type FieldKey,
  faultsInMapping,
  fieldLabel,
  ignoredColumns,
  type Mapping,
  openRegisterFile,
  PRESETS,
  suggestMapping,
} from './register-file/index.ts'
export {
  type ChangedLearner,
  changedLearners,
  type RegisterRevision,
  registerOf,
  registerRevision,
} from './register-of.ts'
export { MAX_FOUND, searchLearners } from './search-learners.ts'
