import { RECORDED_STEPS, type RecordedStep } from '../../../policy/cases/index.ts'
import {
  CASE_OUTCOMES,
  CASE_PARTS,
  CASE_PERSON_KINDS,
  CASE_ROUTES,
  CASE_STAGES,
  CASE_STEPS,
  LOW_LEVEL_STATES,
} from '../../../vocabulary/cases.ts'

function labelIn(list: readonly { readonly code: string; readonly label: string }[]) {
  return (code: string): string => list.find((one) => one.code === code)?.label ?? code
}

export const routeLabel = labelIn(CASE_ROUTES)
export const stageLabel = labelIn(CASE_STAGES)
export const stepLabel = labelIn(CASE_STEPS)
export const partLabel = labelIn(CASE_PARTS)
export const kindLabel = labelIn(CASE_PERSON_KINDS)
export const outcomeLabel = labelIn(CASE_OUTCOMES)
export const lowLevelLabel = labelIn(LOW_LEVEL_STATES)

/** A step as an address names it. */
export function stepOfAddress(text: string | undefined): RecordedStep | undefined {
  return RECORDED_STEPS.find((step) => step === text?.replaceAll('-', '_'))
}

export function addressOfStep(step: RecordedStep): string {
  return step.replaceAll('_', '-')
}

const MATTERS: Readonly<Record<string, { readonly label: string; readonly path: string }>> = {
  concern: { label: 'A concern', path: '/concerns' },
  contact_report: { label: 'A report of contact', path: '/contact/reports' },
  low_level_concern: { label: 'A low-level concern', path: '/cases/low-level' },
  case: { label: 'Another case', path: '/cases' },
}

/** What a matter is called, and where it is read. */
export function kindOfMatter(kind: string): { readonly label: string; readonly path: string } {
  return MATTERS[kind] ?? { label: kind, path: '' }
}
