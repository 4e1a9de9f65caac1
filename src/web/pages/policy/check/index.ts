import type { App } from '../../../context.ts'
import { registerCompare } from './compare.tsx'
import { registerCoverage } from './coverage.tsx'
import { registerFacts } from './facts.tsx'
import { registerFaults } from './faults.tsx'

/** The pages on which a policy is looked after: its faults, its clauses, its peers, its facts. */
export function registerPolicyCheck(app: App): void {
  registerFaults(app)
  registerCoverage(app)
  registerCompare(app)
  registerFacts(app)
}
