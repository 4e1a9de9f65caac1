/** Law, guidance, platforms and contacts beside the policy, with who checked them and when. */
export { checkFact } from './check-fact.ts'
export { type CheckFact, checkFactForm, type WriteFact, writeFactForm } from './forms.ts'
export { knownFacts, type TrustFact } from './known-facts.ts'
export { writeFact } from './write-fact.ts'
