export { type Actor, may, rolesAt, schoolsWhere, trailName } from './actor.ts'
export { loadActor } from './load-actor.ts'
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
