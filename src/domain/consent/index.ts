export { answerAsParent } from './answer-as-parent.ts'
export type {
  AnswerOnRecord,
  ObjectionOnRecord,
  Recorder,
  RestrictionOnRecord,
} from './answers-of.ts'
export { type ChannelChoice, channelChoices } from './channel-of.ts'
export {
  LAWFUL_BASES,
  labelOf,
  METHODS,
  RESTRICTION_KINDS,
  SCOPES,
  STAFF_METHODS,
} from './codes.ts'
export { type ConsentDecisions, consentDecisions } from './consent-decisions.ts'
export { type ConsentOnRecord, consentOnRecord } from './consent-on-record.ts'
export {
  CONSENT_STATES,
  type ConsentState,
  type ConsentSummary,
  consentSummary,
} from './consent-summary.ts'
export { createParentLink, type ParentLink } from './create-parent-link.ts'
export {
  closeFamilySession,
  FAMILY_SESSION_MINUTES,
  type FamilySession,
  findFamilySession,
} from './family-session.ts'
export { type FamilyView, familyView } from './family-view.ts'
export {
  type AnswerAsParent,
  answerAsParentForm,
  type CreateParentLink,
  createParentLinkForm,
  FAMILY_ANSWERS,
  type Giver,
  type LiftRestriction,
  liftRestrictionForm,
  type RecordConsent,
  type RecordObjection,
  type RestrictLearner,
  recordConsentForm,
  recordObjectionForm,
  restrictLearnerForm,
  type WithdrawConsent,
  type WithdrawObjection,
  withdrawConsentForm,
  withdrawObjectionForm,
} from './forms.ts'
export { isOfLearner, type NamedOnPage } from './is-of-learner.ts'
export { liftOwnObjection } from './lift-own-objection.ts'
export { liftRestriction } from './lift-restriction.ts'
export { LINK_DOES_NOT_WORK, openParentLink, peekParentLink } from './open-parent-link.ts'
export type { Protecting } from './protecting.ts'
export { type ConsentFile, readConsentFile } from './read-consent-file.ts'
export {
  REGISTER_PAGE,
  type RegisterPage,
  type RegisterQuestion,
  type RegisterRow,
  readRegister,
} from './read-register.ts'
export { recordConsent } from './record-consent.ts'
export { recordObjection } from './record-objection.ts'
export { restrictLearner } from './restrict-learner.ts'
export { setAsideTick } from './set-aside-tick.ts'
export { withdrawConsent } from './withdraw-consent.ts'
export { withdrawObjection } from './withdraw-objection.ts'
export { keepWording, type Wording, wordingsOf } from './wording.ts'
