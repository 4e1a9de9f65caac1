/** Asking for a new channel: the form, its approvals, and what comes of them. */
export { type DecideRequest, decideRequest } from './decide-request.ts'
export {
  audienceOf,
  type FormContext,
  networkOf,
  youngestIn,
} from './form/across.ts'
export { faultsOfStep, openSteps } from './form/faults.ts'
export {
  type Answers,
  answerTo,
  choicesFor,
  type Field,
  type FormStep,
  isAsked,
  takesSeveral,
} from './form/field.ts'
export { type FormFault, faultsWithin } from './form/schema.ts'
export { formStep, REQUEST_FORM } from './form/steps.ts'
export { formContext } from './form-context.ts'
export { decideRequestForm, sendRequestForm } from './forms.ts'
export { REQUEST_LIFECYCLE, type RequestAction } from './lifecycle.ts'
export {
  type RequestDecisionMade,
  type RequestForReader,
  requestForReader,
} from './queries/request-for-reader.ts'
export {
  type ListedRequest,
  ownRequests,
  requestsAt,
  requestsToMend,
  requestsWaiting,
} from './queries/requests-of.ts'
export { type SaveStep, saveStep, stepDigest } from './save-step.ts'
export { sendRequest } from './send-request.ts'
export { copyRequest, startRequest } from './start-request.ts'
export type { RequestAt, StoredRequest } from './stored-request.ts'
export { withdrawRequest } from './withdraw-request.ts'
