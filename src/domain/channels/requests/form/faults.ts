import { type FormContext, faultsAcross } from './across.ts'
import type { Answers, FormStep } from './field.ts'
import { type FormFault, faultsWithin } from './schema.ts'
import { REQUEST_FORM } from './steps.ts'

/** What is wrong with one page: each question at most once. */
export function faultsOfStep(step: FormStep, answers: Answers, context: FormContext): FormFault[] {
  const within = faultsWithin(step, answers)
  const said = new Set(within.map(({ field }) => field))
  const across = faultsAcross(step.code, answers, context).filter(({ field }) => !said.has(field))
  return [...within, ...across]
}

/** The pages that are not complete, each with what is wrong. */
export function openSteps(
  answers: Answers,
  context: FormContext,
): { readonly step: FormStep; readonly faults: readonly FormFault[] }[] {
  return REQUEST_FORM.map((step) => ({
    step,
    faults: faultsOfStep(step, answers, context),
  })).filter(({ faults }) => faults.length > 0)
}
