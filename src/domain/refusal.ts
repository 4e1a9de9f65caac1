import { type Action, PERMISSIONS } from '../vocabulary/actions.ts'
import { roleLabel } from '../vocabulary/roles.ts'

/** An expected refusal: the sentence says what is the matter and what to do. */
export interface Refusal {
  readonly ok: false
  /** `not_found` for another trust's ids too; `refused` for everything that can be put right. */
  readonly kind: 'not_found' | 'forbidden' | 'refused'
  readonly message: string
  /** Which field of the form it is about, where it is about one. */
  readonly field?: string | undefined
}

/** @param field which field of the form it is about, where it is about one */
export function refuse(message: string, field?: string): Refusal {
  return { ok: false, kind: 'refused', message, ...(field ? { field } : {}) }
}

/** The refusal for an id that this trust does not have, whatever the reason. */
export function refuseUnknown(message: string): Refusal {
  return { ok: false, kind: 'not_found', message }
}

const EITHER = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** The refusal for someone who holds none of the roles that may do this at this school. */
export function refuseRole(action: Action): Refusal {
  const roles = EITHER.format(PERMISSIONS[action].map((role) => roleLabel(role).toLowerCase()))
  return {
    ok: false,
    kind: 'forbidden',
    message: `This needs the role of ${roles} at this school. Ask one of them to do it.`,
  }
}
