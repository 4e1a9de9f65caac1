import type { App } from '../../../context.ts'
import { registerOpenKiosk } from '../../kiosk/open-kiosk.tsx'
import { registerQuiz } from './quiz.tsx'
import { registerReading } from './reading.tsx'
import { registerScans } from './scans.ts'
import { registerSheet } from './sheet.tsx'
import { registerSignatures } from './signatures.tsx'
import { registerSigned } from './signed.tsx'
import { registerSigning } from './signing.tsx'

/** Reading a policy to its end, signing it, and seeing who has not. */
export function registerPolicySigning(app: App): void {
  registerReading(app)
  registerQuiz(app)
  registerSigning(app)
  registerSignatures(app)
  registerSigned(app)
  registerSheet(app)
  registerScans(app)
  registerOpenKiosk(app)
}
