/** Contact with learners and families online: leave for it, its log, and reports of contact nobody sought. */
export {
  askPermitForm,
  closeReportForm,
  decidePermitForm,
  endPermitForm,
  logContactForm,
  noteParentsForm,
  reportContactForm,
  reportNoteForm,
  withholdFromParentsForm,
} from './forms.ts'
export { askPermit } from './permits/ask-permit.ts'
export { closeDuePermits } from './permits/close-due.ts'
export { decidePermit } from './permits/decide-permit.ts'
export { attestClosing, endPermit, withdrawPermit } from './permits/end-permit.ts'
export { MOST_LEARNERS } from './permits/learners-meant.ts'
export { logContact } from './permits/log-contact.ts'
export { DRAWN, lookAtLog } from './permits/look-at-log.ts'
export { noteParents } from './permits/note-parents.ts'
export {
  type LearnerForReader,
  type LogEntry,
  type PermitForReader,
  permitForReader,
} from './permits/permit-for-reader.ts'
export { PERMIT_LIFECYCLE, type PermitAction } from './permits/permit-lifecycle.ts'
export { type ListedPermit, permitsAt } from './permits/permits-at.ts'
export type { PermitAt, StoredPermit } from './permits/stored-permit.ts'
export { withholdFromParents } from './permits/withhold-from-parents.ts'
export {
  acknowledgeReport,
  addToReport,
  closeReport,
  noteOnReport,
} from './reports/add-to-report.ts'
export { type OwnReport, ownReports, type Receipt, receiptOf } from './reports/own-reports.ts'
export { type ReportRead, readReport } from './reports/read-report.ts'
export { reportContact } from './reports/report-contact.ts'
export {
  type ListedReport,
  listReports,
  REPORTS_AT_ONCE,
  reportsOfLearner,
  reportsWaiting,
} from './reports/reports-open-to.ts'
export { type WhoHears, whoHears } from './reports/who-hears.ts'
