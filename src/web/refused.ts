import type { Refusal } from '../domain/refusal.ts'
import type { PageContext } from './context.ts'
import { type Faults, faultOf } from './form.ts'
import { ProblemResponse } from './problems.tsx'

/**
 * Answer a refusal: with a page of its own where the person has no business here, and otherwise by
 * showing the form again with what was typed and what is wrong.
 */
export function refused(
  c: PageContext,
  refusal: Refusal,
  again: (faults: Faults, status: 422) => Response | Promise<Response>,
): Response | Promise<Response> {
  if (refusal.kind !== 'refused') return ProblemResponse(c, refusal.kind)
  return again(faultOf(refusal), 422)
}
