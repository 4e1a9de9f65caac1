import { may, type SchoolName } from '../../../domain/people/index.ts'
import type { PageContext } from '../../context.ts'
import { schoolHere } from '../advice/school-here.ts'

/** The school that the address names, for somebody in a role that cases are handed to there. */
export function casesHere(c: PageContext): SchoolName | undefined {
  const school = schoolHere(c)
  return school && may(c.var.actor, 'matter.see', school.schoolId) ? school : undefined
}

/** The keys and the moment with which the commands on cases work. */
export function atOf(c: PageContext) {
  return { keys: c.var.installation.caseKeys, now: c.var.now }
}
