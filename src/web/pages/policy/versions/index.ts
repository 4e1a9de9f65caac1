import type { App } from '../../../context.ts'
import { registerVersionDifference } from './difference.tsx'

/** The versions that a school's policy has had, beside one another. */
export function registerPolicyVersions(app: App): void {
  registerVersionDifference(app)
}
