import type { PermissionKind } from '../../../vocabulary/asked-permissions.ts'
import type { Field } from '../../channels/index.ts'
import type { PermissionAction } from '../lifecycle.ts'

/** A kind of thing that can be asked for: its form, and how it differs from the others. */
export interface PermissionRegister {
  readonly code: PermissionKind
  /** The register, and one entry of it. */
  readonly title: string
  readonly one: string
  readonly lead: string
  /** What the first line of an entry is. */
  readonly fields: readonly [Field, ...Field[]]
  /** Forms that are asked no more: an entry that answered this question is read by them. */
  readonly before?: { readonly answered: string; readonly fields: readonly Field[] }
  /** What can be done with an entry of this kind. */
  readonly actions: readonly PermissionAction[]
  /** Read by everybody who may ask, as they have to know what is allowed; otherwise by few. */
  readonly openToStaff: boolean
  /** Whoever decides may decide what they entered themselves. */
  readonly ownToo: boolean
  /** These have to agree through their parents or those responsible for them. */
  readonly consentFor?: { readonly field: string; readonly any: readonly string[] }
  /** What ending an entry is called, and what is asked then. */
  readonly end: { readonly does: string; readonly asks: string }
}

/** The last day of an entry. */
export const UNTIL: Field = {
  name: 'endsOn',
  label: 'Until',
  hint: 'The last day on which it holds',
  ask: 'day',
  missing: 'Enter the last day on which it holds',
}

/** What can be done with anything that somebody decides. */
export const DECIDED: readonly PermissionAction[] = ['approve', 'refuse', 'withdraw', 'end']

type Words = Pick<Field, 'name' | 'label' | 'hint'> & {
  readonly missing: string
  readonly most?: number
}

/** The first line of an entry. */
export function titled(field: Omit<Words, 'name'>): Field {
  return { name: 'title', ask: 'line', most: 150, ...field }
}

/** A question that is answered in a few sentences. */
export function inWords(field: Words): Field {
  return { ask: 'words', most: 1_000, ...field }
}
