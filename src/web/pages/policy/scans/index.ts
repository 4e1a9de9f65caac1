import type { App } from '../../../context.ts'
import { registerScan } from './scan.tsx'
import { registerScanClauses } from './scan-clauses.ts'

/** A policy that came in as pictures of its pages: read, looked at, and made into clauses. */
export function registerPolicyScans(app: App): void {
  registerScan(app)
  registerScanClauses(app)
}
