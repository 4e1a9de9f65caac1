/** Concerns that anybody can report, and the register of them for those who may know. */
export { addWords } from './add-words.ts'
export { answerStopQuestion } from './answer-stop-question.ts'
export { closeConcern } from './close-concern.ts'
export { correctSubject } from './correct-subject.ts'
export { makeFormToken } from './form-token.ts'
export {
  addWordsForm,
  closeConcernForm,
  correctSubjectForm,
  handInForm,
  LONGEST_WORDS,
  linkConcernsForm,
  publicReportForm,
  replyForm,
  staffReportForm,
  stopAnswerForm,
} from './forms.ts'
export { handInFiles } from './hand-in-files.ts'
export { type ConcernAction, openConcernActions } from './lifecycle.ts'
export { minutesForFiles } from './limits.ts'
export { linkConcerns, unlinkConcern } from './link-concerns.ts'
export { linkToCase, refuseConcernForCase, unlinkFromCase } from './link-to-case.ts'
export { listConcerns } from './list-concerns.ts'
export { listConcernsToLink } from './list-to-link.ts'
export {
  CONCERNS_PAGE,
  type ConcernFilter,
  concernsOfHandovers,
  concernsOpenTo,
  concernsWaiting,
} from './queries/concerns-open-to.ts'
export type { ExcludedPerson } from './queries/excluded-from.ts'
export type { OwnConcern, OwnMessage } from './queries/own-concern.ts'
export { reportsInWords } from './queries/reports-in-words.ts'
export { type WhoReads, whoReads } from './queries/who-reads.ts'
export {
  type ConcernMessage,
  type ConcernRecord,
  readConcern,
} from './read-concern.ts'
export { type Concern, findConcern, findConcerns } from './record.ts'
export { reopenConcern } from './reopen-concern.ts'
export { replyToReporter } from './reply-to-reporter.ts'
export { type Reported, type ReportTools, reportInPublic } from './report-in-public.ts'
export { reportSignedIn } from './report-signed-in.ts'
export { lookAgain, NO_SUCH_CODE, returnWithCode } from './return-with-code.ts'
export { takeOverHandover } from './take-over-handover.ts'
export { openReport, openWords, placeOfMessage, type ReportWords } from './words.ts'
