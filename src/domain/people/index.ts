export { type Actor, may, rolesAt, schoolsWhere, trailName } from './actor.ts'
export { actorOfEmail } from './actor-of-email.ts'
export { addPerson } from './add-person.ts'
export { appoint } from './appoint.ts'
export { changePassword } from './change-password.ts'
export { changePerson } from './change-person.ts'
export { endAppointment } from './end-appointment.ts'
export { endCover } from './end-cover.ts'
export { endSessionsOf, signEveryoneOut } from './end-sessions.ts'
export {
  type AddPerson,
  type Appoint,
  addPersonForm,
  appointForm,
  type ChangePassword,
  type ChangePerson,
  COVERED_ROLES,
  changePasswordForm,
  changePersonForm,
  type NameDeputy,
  nameDeputyForm,
  type RecordLeaver,
  recordLeaverForm,
} from './forms.ts'
export { personKeptBy } from './keepers.ts'
export { actorOfSession, loadActor } from './load-actor.ts'
export { mayKeepPeople } from './may-keep-people.ts'
export { nameDeputy } from './name-deputy.ts'
export {
  makeMailedLink,
  makePasswordLink,
  makeSetUpLink,
  personOfPasswordLink,
  personToLink,
  usePasswordLink,
} from './password-link.ts'
export {
  hashPassword,
  inTurn,
  isPassword,
  MAX_PASSWORD_LENGTH,
  MIN_PASSWORD_LENGTH,
  pretendToCheck,
} from './passwords.ts'
export { holdersOfRoles, type InRole, peopleInRoles } from './queries/people-in-roles.ts'
export { type Colleague, everyone, type PersonSummary, peopleOf } from './queries/people-of.ts'
export {
  type HeldAppointment,
  type HeldCover,
  type PersonRecord,
  personRecord,
} from './queries/person-record.ts'
export { type Deputy, type Holder, type RoleAtSchool, roleHolders } from './queries/role-holders.ts'
export { worksAt, worksHere } from './queries/works-here.ts'
export { type Ended, recordLeaver } from './record-leaver.ts'
export { recordReturn } from './record-return.ts'
export { refuseAt } from './refuse-at.ts'
export { type SchoolName, schoolsOf } from './schools-of.ts'
export {
  digestOf,
  endSession,
  forgetOldSessions,
  readSessionCookie,
  startSession,
  touchSession,
} from './session.ts'
export { type SignInAttempt, type SignInResult, signIn } from './sign-in.ts'
export { countFailure, forgetOldAttempts, minutesToWait } from './sign-in-limit.ts'
export { type StepTaker, type StepTakers, stepTakers, type TakingStep } from './step-takers.ts'
