/** What was seen, in sealed words, with sealed files: added by hand, read on record, never previewed. */
export { addEvidence, type EvidenceAdded } from './add-evidence.ts'
export { clearEvidence, quarantinedFiles } from './clear-evidence.ts'
export { type CustodyStep, custodyOf } from './custody.ts'
export {
  type EvidenceStore,
  openEvidenceStore,
  type SealedFile,
  type SentFile,
  sealFile,
} from './evidence-store.ts'
export {
  type EvidenceToBundle,
  evidenceToBundle,
  type FileToBundle,
  stillOpenFiles,
  whereFilesLie,
} from './evidence-to-bundle.ts'
export { evidenceOfFile } from './find-file.ts'
export {
  type AddEvidence,
  addEvidenceForm,
  MAX_FILE_BYTES,
  MAX_FILES,
  type Redact,
  redactForm,
} from './forms.ts'
export { inertEnding } from './inert-name.ts'
export { type LyingFile, openWholeFile } from './open-file.ts'
export { quarantineFile, setApart } from './quarantine.ts'
export {
  type EvidenceFile,
  type EvidenceSeen,
  type EvidenceSummary,
  evidenceOf,
  listEvidence,
  readEvidence,
} from './read-evidence.ts'
export { type FileOpened, readFile } from './read-file.ts'
export { keepRedacted } from './redact.ts'
export { resealFiles } from './reseal-files.ts'
export {
  MAX_SENT_BYTES,
  MAX_SENT_FILES,
  SENT_AN_HOUR,
  SENT_AN_HOUR_AT_SCHOOL,
  type SentIn,
  sendInEvidence,
  sentInOf,
  stopSentIn,
} from './send-in.ts'
export { sniffSent } from './sniff-sent.ts'
