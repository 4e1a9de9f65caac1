export { adoptPack } from './adopt-pack.ts'
export { type PolicyInForce, packOf, policyInForce } from './policy-in-force.ts'
