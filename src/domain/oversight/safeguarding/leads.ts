import { type Actor, schoolsWhere } from '../../people/index.ts'

/** Whether this person leads on safeguarding today, somewhere in the trust or in somebody's stead. */
export function leads(actor: Actor): boolean {
  const where = schoolsWhere(actor, 'trail.read_safeguarding')
  return where === 'all' || where.length > 0
}
