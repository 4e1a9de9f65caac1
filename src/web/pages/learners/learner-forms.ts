import type { Typed } from '../../form.ts'

/** Who said it, from the fields of the page, in the form that the command takes. */
export function giverOf(typed: Typed): Record<string, string> {
  if (typed.giver === 'learner') return { by: 'learner' }
  if (typed.giver === 'other') {
    return { by: 'other', name: typed.otherName ?? '', relationship: typed.otherRelationship ?? '' }
  }
  return { by: 'parent', contactId: typed.giver ?? '' }
}

/** An empty choice of channel means every channel. */
export function channelOf(typed: Typed): string | null {
  return typed.channelId ? typed.channelId : null
}

/** The field of the page for each field that the schema names. */
const FIELD_ON_PAGE: Readonly<Record<string, string>> = {
  giver: 'giver',
  'giver.name': 'otherName',
  'giver.relationship': 'otherRelationship',
  'giver.contactId': 'giver',
}

/** Where a fault of the schema is shown. */
export function fieldOnPage(path: readonly PropertyKey[]): string {
  return FIELD_ON_PAGE[path.map(String).join('.')] ?? String(path[0] ?? '')
}

/** The forms on a learner's page that can come back with faults. */
export type FormOnPage = 'answer' | 'objection' | 'restriction' | 'contact'

/** Fields that two forms of the page have: their ids begin with the form's name. */
const IN_TWO_FORMS = new Set(['giver', 'otherName', 'otherRelationship', 'channelId', 'method'])

/** The id of a field on the page, so that a fault leads to it. */
export function anchorOf(form: FormOnPage | undefined, field: string): string {
  return form && IN_TWO_FORMS.has(field) ? `#${form}-${field}` : `#${field}`
}
