/** Why a name in a post does not mean the learner whom the register knows by it. */
export const NOT_THEM_REASONS = [
  { code: 'namesake', label: 'A namesake: somebody else of that name' },
  { code: 'other_word', label: 'Another word that looks like the name' },
  { code: 'staff', label: 'A member of staff' },
  { code: 'other', label: 'Something else' },
] as const
export type NotThemReason = (typeof NOT_THEM_REASONS)[number]['code']

/** The reason as a person reads it. */
export function notThemLabel(reason: NotThemReason): string {
  return NOT_THEM_REASONS.find((one) => one.code === reason)?.label ?? reason
}
