import { AUDIENCE } from './audience.ts'
import { CONTENT } from './content.ts'
import { CONTRIBUTORS } from './contributors.ts'
import type { FormStep } from './field.ts'
import { HOST } from './host.ts'
import { PEOPLE } from './people.ts'
import { SAFETY } from './safety.ts'
import { TIME } from './time.ts'
import { WHY } from './why.ts'

/** The school’s form for a new channel, page by page (oldchurch 16.6, Appendix 1). */
export const REQUEST_FORM: readonly FormStep[] = [
  WHY,
  CONTENT,
  AUDIENCE,
  CONTRIBUTORS,
  PEOPLE,
  HOST,
  TIME,
  SAFETY,
]

/** The page of the form with this code. */
export function formStep(code: string): FormStep | undefined {
  return REQUEST_FORM.find((step) => step.code === code)
}
