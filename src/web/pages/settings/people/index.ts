import type { App } from '../../../context.ts'
import { registerAccess } from './access.tsx'
import { registerAddPerson } from './add.tsx'
import { registerChangePerson } from './change.tsx'
import { registerDeputies } from './deputies.tsx'
import { registerLeaving } from './leaving.tsx'
import { registerPeopleList } from './list.tsx'
import { registerRoles } from './roles.tsx'
import { registerShowPerson } from './show.tsx'
import { registerSignEveryoneOut } from './sign-everyone-out.tsx'

/** The adults of a school: who they are, what they may do, and how they sign in. */
export function registerPeople(app: App): void {
  registerPeopleList(app)
  registerAddPerson(app)
  registerSignEveryoneOut(app)
  registerShowPerson(app)
  registerChangePerson(app)
  registerRoles(app)
  registerDeputies(app)
  registerAccess(app)
  registerLeaving(app)
}
