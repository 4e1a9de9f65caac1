/** The faults of the policy in force, and what its keepers say of them. */
export { acceptFault, reopenFault } from './answer-fault.ts'
export { changeFact } from './change-fact.ts'
export { type Acceptance, faultsOf, type PolicyFault, type PolicyFaults } from './faults-of.ts'
export { type AnswerFault, answerFaultForm, type ReopenFault, reopenFaultForm } from './forms.ts'
export { openLawReviews } from './open-law-reviews.ts'
