import { type Actor, may, rolesAt } from '../people/index.ts'

/** Whether somebody may open a shared screen at a school: who sees its signatures, and keeps its people or leads a team. */
export function mayOpenKiosk(actor: Actor, schoolId: string): boolean {
  if (!may(actor, 'signing.see', schoolId)) return false
  return may(actor, 'people.keep', schoolId) || rolesAt(actor, schoolId).includes('line_manager')
}
