/** The one purpose that consent is asked for here. */
export const PURPOSE = 'social_media'

/** How an answer reached the school when a member of staff records it. */
export const STAFF_METHODS = [
  { code: 'paper', label: 'On paper' },
  { code: 'in_person', label: 'In person' },
  { code: 'telephone', label: 'By telephone' },
] as const

/** Every way in which an answer can have come. */
export const METHODS = [
  ...STAFF_METHODS,
  { code: 'one_time_link', label: 'Through a link sent to them' },
  { code: 'import', label: 'From the school’s information system' },
] as const
export type Method = (typeof METHODS)[number]['code']

export const SCOPES = [
  { code: 'images_and_name', label: 'Pictures and name' },
  { code: 'images', label: 'Pictures only' },
  { code: 'name', label: 'Name only' },
] as const
export type Scope = (typeof SCOPES)[number]['code']

/**
 * What the school stands on for the use that is objected to. There is no objection where it stands on
 * consent: saying no, or taking a yes back, is enough there.
 */
export const LAWFUL_BASES = [
  { code: 'public_task', label: 'Public task' },
  { code: 'legitimate_interests', label: 'Legitimate interests' },
] as const
export type LawfulBasis = (typeof LAWFUL_BASES)[number]['code']

export const RESTRICTION_KINDS = [
  { code: 'safeguarding', label: 'Safeguarding' },
  { code: 'looked_after', label: 'Looked after, without the authority’s agreement' },
  { code: 'court_order', label: 'Court order' },
  { code: 'other', label: 'Another reason' },
] as const
export type RestrictionKind = (typeof RESTRICTION_KINDS)[number]['code']

/** The label of a code in one of the lists above. */
export function labelOf<Code extends string>(
  list: readonly { readonly code: Code; readonly label: string }[],
  code: Code,
): string {
  return list.find((entry) => entry.code === code)?.label ?? code
}
