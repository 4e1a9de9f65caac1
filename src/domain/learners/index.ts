export { type Contact, contactsOf, findContact } from './contacts.ts'
export { findLearner, lockLearner, NO_SUCH_LEARNER } from './find-learner.ts'
export {
  knownName,
  LEARNER_STATUSES,
  type Learner,
  type LearnerStatus,
  maskUpn,
} from './learner.ts'
export { groupsOf, type LearnerFilter, listLearners } from './list-learners.ts'
export { registerOf, registerRevision } from './register-of.ts'
export { MAX_FOUND, searchLearners } from './search-learners.ts'
