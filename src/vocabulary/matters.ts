/** What is known to few: each is a matter, and who may know of it is decided for each. */
export const MATTER_KINDS = [
  'concern',
  'contact_report',
  'low_level_concern',
  'case',
  'transfer',
] as const
export type MatterKind = (typeof MATTER_KINDS)[number]

/** Why somebody must not know of a matter, whatever their role. */
export const EXCLUSION_CAUSES = [
  { code: 'subject', label: 'It is about them' },
  { code: 'acts_for_subject', label: 'They act for somebody it is about' },
  { code: 'conflict', label: 'They have a conflict of interest' },
] as const
export type ExclusionCause = (typeof EXCLUSION_CAUSES)[number]['code']

/** How somebody without the role came to know of a matter. */
export const ACCESS_WAYS = [
  { code: 'given', label: 'Let in by name' },
  { code: 'handler', label: 'Looks after it' },
  { code: 'break_glass', label: 'Opened it in an emergency' },
] as const
export type AccessWay = (typeof ACCESS_WAYS)[number]['code']

/**
 * The roles that can be handed a matter, in the order in which it moves on when nobody in a role may know
 * of it: most protective of children first, then who stands above.
 */
export const MATTER_ROLES = ['dsl', 'head', 'chair', 'trust_officer'] as const
export type MatterRole = (typeof MATTER_ROLES)[number]
