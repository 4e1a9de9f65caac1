import type { App } from '../../../context.ts'
import { registerPagePhotos } from './photos.tsx'
import { registerScan } from './scan.tsx'
import { registerScanClauses } from './scan-clauses.ts'

/** A policy that came in as a scan or as photos of its pages: read, looked at, and made into clauses. */
export function registerPolicyScans(app: App): void {
  registerPagePhotos(app)
  registerScan(app)
  registerScanClauses(app)
}
