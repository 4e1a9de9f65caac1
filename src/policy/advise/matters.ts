/**
 * Everyday matters that clauses speak of and that no parameter asks about. A pack names its clauses
 * on them in `topics.yaml`, beside the items of the checklist.
 */
export const MATTERS = [
  'what_is_private',
  'strangers',
  'personal_details',
  'own_pictures',
  'unsought_contact',
  'unwanted_approaches',
  'gossip',
  'answering_abuse',
] as const
export type Matter = (typeof MATTERS)[number]

/** Whether a text names an everyday matter. */
export function isMatter(code: string): code is Matter {
  return MATTERS.some((matter) => matter === code)
}
