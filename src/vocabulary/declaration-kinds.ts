/**
 * What an adult tells their school of once, because a rule reads otherwise for them. `fact` is what the
 * advisor would ask and now knows to ask about.
 */
export const DECLARATION_KINDS = [
  { code: 'own_child', label: 'My own child is a learner here' },
  { code: 'family', label: 'A learner here is family in another way' },
  { code: 'known_parent', label: 'I knew a parent or carer apart from the school' },
  { code: 'known_learner', label: 'I knew a learner apart from the school' },
  { code: 'parents_association', label: 'I belong to the parents’ association' },
  { code: 'other', label: 'Something else that others should know' },
] as const
export type DeclarationKind = (typeof DECLARATION_KINDS)[number]['code']

/** Where a declaration stands. What was once declared is ended, never taken away. */
export const DECLARATION_STATES = [
  { code: 'declared', label: 'Waits to be read' },
  { code: 'accepted', label: 'Accepted' },
  { code: 'not_accepted', label: 'Not accepted' },
  { code: 'ended', label: 'No longer so' },
] as const
export type DeclarationState = (typeof DECLARATION_STATES)[number]['code']
