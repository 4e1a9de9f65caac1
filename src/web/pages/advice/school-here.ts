import type { SchoolName } from '../../../domain/people/index.ts'
import type { PageContext } from '../../context.ts'

/** The school that the address names, if this person works there. */
export function schoolHere(c: PageContext): SchoolName | undefined {
  const slug = c.req.param('slug')
  return c.var.workplace.schools.find((one) => one.slug === slug)
}
