import type { App } from '../../context.ts'
import { registerAskPermit } from './ask.tsx'
import { registerPermit } from './permit.tsx'
import { registerReadReport } from './read.tsx'
import { registerReceipt } from './receipt.tsx'
import { registerReportContact } from './report.tsx'
import { registerReports } from './reports.tsx'
import { registerContactStart } from './start.tsx'

/** Contact online: leave for it, its log, and reports of contact that nobody sought. */
export function registerContact(app: App): void {
  registerContactStart(app)
  registerReportContact(app)
  registerReports(app)
  registerReceipt(app)
  registerReadReport(app)
  registerAskPermit(app)
  registerPermit(app)
}
