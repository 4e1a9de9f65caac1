import type { App } from '../../context.ts'
import { registerCase } from './case.tsx'
import { registerCaseForms } from './case-forms.ts'
import { registerCaseDashboard } from './dashboard.tsx'
import { registerEmergency } from './emergency.tsx'
import { registerCaseLinks } from './links.tsx'
import { registerLowLevelConcern } from './low-level/concern.tsx'
import { registerLowLevelRegister } from './low-level/register.tsx'
import { registerTellLowLevel } from './low-level/tell.tsx'
import { registerNewCase } from './new-case.tsx'
import { registerStaffAbuseReport } from './report.tsx'
import { registerCaseStep } from './step.tsx'
import { registerToLowLevel } from './to-low-level.tsx'
import { registerTriage } from './triage.tsx'
import { registerWholeChronology } from './whole-chronology.tsx'

/** Cases and low-level concerns: for whoever may know of them, and not there for anybody else. */
export function registerCases(app: App): void {
  registerCaseDashboard(app)
  registerNewCase(app)
  registerEmergency(app)
  registerStaffAbuseReport(app)
  registerLowLevelRegister(app)
  registerTellLowLevel(app)
  registerLowLevelConcern(app)
  registerCaseLinks(app)
  registerWholeChronology(app)
  registerTriage(app)
  registerCaseStep(app)
  registerToLowLevel(app)
  registerCaseForms(app)
  registerCase(app)
}
