import { may, type SchoolName } from '../domain/people/index.ts'
import type { Action } from '../vocabulary/actions.ts'
import type { PageContext } from './context.ts'

export type SchoolAt =
  | { readonly school: SchoolName; readonly problem?: undefined }
  | { readonly school?: undefined; readonly problem: 'not_found' | 'forbidden' }

/**
 * The school that the address names, for somebody who may do one of these things there. A school at
 * which they have nothing to do is not found, like one that does not exist.
 */
export function schoolAt(c: PageContext, ...actions: readonly Action[]): SchoolAt {
  const slug = c.req.param('slug')
  const school = c.var.workplace.schools.find((one) => one.slug === slug)
  if (!school) return { problem: 'not_found' }
  const open = actions.some((action) => may(c.var.actor, action, school.schoolId))
  return open ? { school } : { problem: 'forbidden' }
}
