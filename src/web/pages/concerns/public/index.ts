import type { App } from '../../../context.ts'
import { registerHandIn } from './hand-in.ts'
import { registerReport } from './report.tsx'
import { registerReturn } from './return.tsx'
import { registerSpeakingUp } from './speaking-up.tsx'
import { registerStart } from './start.tsx'

/** What anybody can do about a worry without signing in. */
export function registerPublicConcerns(app: App): void {
  registerStart(app)
  registerReport(app)
  registerReturn(app)
  registerHandIn(app)
  registerSpeakingUp(app)
}
