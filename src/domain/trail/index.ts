export type { TrailActor } from './actor.ts'
export { appendEntry, type NewEntry } from './append-entry.ts'
export { type BookOfTrust, safeguardingBook, schoolBook } from './book.ts'
export { booksNotAsWitnessed } from './books-not-as-witnessed.ts'
export { canonical, type Facts } from './canonical.ts'
export type { TrailEntry } from './entry.ts'
export type { ExportLine } from './export-lines.ts'
export { exportTrail } from './export-trail.ts'
export { checkpointOver, findEntries } from './find-entries.ts'
export { knownEntries } from './known-entries.ts'
export { readLines } from './read-lines.ts'
export { entriesOfMatter, latestAboutBook } from './safeguarding-entries.ts'
export { schoolEntries } from './school-entries.ts'
export { sealTrail } from './seal-trail.ts'
export {
  generateSigningKey,
  isSignatureOf,
  publicKeyText,
  readPublicKey,
  readSigningKey,
  type SigningKey,
} from './signing-key.ts'
export type { StoredCheckpoint } from './stored-trail.ts'
export { createTrailKeeper, type TrailKeeper } from './trail-keeper.ts'
export type { TrailFault } from './verify/fault.ts'
export { faultText } from './verify/fault-text.ts'
export type { TrailReport } from './verify/report.ts'
export { type VerifyOptions, verifyTrail } from './verify/verify-trail.ts'
export { setWitnessAside, WitnessError, witnessFile } from './witness.ts'
export { readWitnessText, type WitnessedHead } from './witnessed-head.ts'
