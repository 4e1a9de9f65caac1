export { decodeText, MAX_REGISTER_BYTES, type TextEncoding } from './decode-text.ts'
export {
  type ChangedLearner,
  diffRegister,
  type IncomingRegister,
  type RegisterDiff,
} from './diff.ts'
export {
  type EntryContact,
  type EntryField,
  type RegisterEntry,
  type RegisteredLearner,
  registerEntrySchema,
} from './entry.ts'
export type { FieldChange } from './field-changes.ts'
export { FIELDS, type FieldKey, fieldLabel } from './fields.ts'
export type { FileRefusal } from './file-refusal.ts'
export {
  faultsInMapping,
  fieldsSpokenOf,
  type IgnoredColumn,
  ignoredColumns,
  type Mapping,
  type MappingSuggestion,
  suggestMapping,
} from './mapping.ts'
export type { Question } from './match-learners.ts'
export { openRegisterFile, type RegisterFile } from './open-register-file.ts'
export { parseRow } from './parse-row.ts'
export { PRESETS, type Preset } from './presets.ts'
export {
  type IncomingLearner,
  type RegisterReading,
  type RowProblems,
  readRegister,
} from './read-register.ts'
export { MAX_REGISTER_ROWS, readRows, type UnreadRow } from './read-rows.ts'
export type { DuplicateRow } from './repeated-rows.ts'
export type { CellProblem } from './sheet.ts'
export { withoutSecrets } from './without-secrets.ts'
