export { type Actor, may, rolesAt, schoolsWhere, trailName } from './actor.ts'
export { addPerson } from './add-person.ts'
export { appoint } from './appoint.ts'
export {
  type AddPerson,
  type Appoint,
  addPersonForm,
  appointForm,
  COVERED_ROLES,
  type NameDeputy,
  nameDeputyForm,
  PERSON_KINDS,
} from './forms.ts'
export { loadActor } from './load-actor.ts'
export { mayKeepPeople } from './may-keep-people.ts'
export { nameDeputy } from './name-deputy.ts'
export { hashPassword, MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './passwords.ts'
export { type SchoolName, schoolsOf } from './schools-of.ts'
export {
  endSession,
  findSession,
  forgetOldSessions,
  readSessionCookie,
  startSession,
  touchSession,
} from './session.ts'
export { type SignInAttempt, type SignInResult, signIn } from './sign-in.ts'
export { forgetOldAttempts } from './sign-in-limit.ts'
