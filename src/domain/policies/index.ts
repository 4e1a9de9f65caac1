export { adoptPack } from './adopt-pack.ts'
export { consentMonths } from './consent-months.ts'
export { type PolicyInForce, packOf, policyInForce } from './policy-in-force.ts'
