/** What is put together from a confidential matter and handed over: redacted, proved by digests, on record. */
export { belongsToCases } from './belongs-to-case.ts'
export { chooseFiles, type PlannedFile } from './choose-files.ts'
export { type BundleChoice, type BundleContents, bundleContents, bundleForm } from './forms.ts'
export type { Lettered } from './letters.ts'
export { momentWords } from './moment-words.ts'
export { type NamedPerson, namesOfLearner, replacedAtFirst } from './names-of-matters.ts'
export {
  DamagedFileError,
  type OpenAt,
  type PackedOnce,
  packBundle,
  packOnce,
  type ToPack,
} from './pack-bundle.ts'
export { type BundleCover, paperOfBundle } from './paper-of-bundle.ts'
export { peopleToName } from './people-to-name.ts'
export type { Piece } from './piece.ts'
export { type BundleAsked, type BundlePlan, planBundle } from './plan-bundle.ts'
export { planCaseBundle } from './plan-case-bundle.ts'
export { type BundleMade, bundleRegister, bundlesOf } from './read-bundles.ts'
export {
  type BundleFor,
  CHANGED_SINCE,
  endBundle,
  recordBundle,
  recordDamaged,
} from './record-bundle.ts'
export { redactText } from './redact-text.ts'
export { holdsName } from './still-named.ts'
