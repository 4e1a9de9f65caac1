import type { PermissionKind } from '../../vocabulary/asked-permissions.ts'
import type { Answers, Field } from '../channels/index.ts'
import { BRAND } from './kinds/brand.ts'
import { CALL } from './kinds/call.ts'
import { ENQUIRY } from './kinds/enquiry.ts'
import { FRIEND } from './kinds/friend.ts'
import { NAME_EMPLOYER } from './kinds/name-employer.ts'
import { OUTSIDE_SITE } from './kinds/outside-site.ts'
import type { PermissionRegister } from './kinds/permission-register.ts'
import { WORK_USE } from './kinds/work-use.ts'

export type { PermissionRegister } from './kinds/permission-register.ts'

/** Everything that can be asked for, each with its own register. */
export const PERMISSION_REGISTERS: readonly PermissionRegister[] = [
  BRAND,
  FRIEND,
  CALL,
  OUTSIDE_SITE,
  ENQUIRY,
  WORK_USE,
  NAME_EMPLOYER,
]

const BY_CODE = new Map(PERMISSION_REGISTERS.map((register) => [register.code, register]))

/** The register of a kind. */
export function registerOf(kind: PermissionKind): PermissionRegister {
  const register = BY_CODE.get(kind)
  if (!register) throw new Error(`There is no register of the kind ${kind}.`)
  return register
}

/** The questions that an entry answered: those of today, or those of the form that was asked then. */
export function questionsOf(kind: PermissionKind, answers: Answers): readonly Field[] {
  const { fields, before } = registerOf(kind)
  return before && answers[before.answered] !== undefined ? before.fields : fields
}
