import type { Terms } from '../types.ts'

/**
 * Everything that one of the five policies asks an author to check, in the author's own voice.
 * The codes are also the topics under which a pack says which of its clauses speak of what.
 */
const STATEMENTS = {
  confidential: (terms) =>
    `It gives away nothing confidential about the ${terms.school} or anyone in it.`,
  bullying: () => 'It bullies, harasses or mocks nobody.',
  discrimination: () => 'It discriminates against nobody, in words, pictures or links.',
  disrepute: (terms) => `It does not harm the ${terms.school}’s good name.`,
  explicit: () => 'Nothing in it is lewd, explicit or threatening.',
  standing: (terms) => `It does not undermine the standing of the ${terms.school} or its people.`,
  defamation: () => 'Everything it says of people and organisations is true and fair.',
  copyright: (terms) =>
    `Every picture, sound and quotation is ours, or the ${terms.school} may use it.`,
  unlawful: () => 'Nothing in it is against the law.',
  child_safety: () => 'It puts no child at risk.',
  data_protection: () => 'It gives away nobody’s personal details.',
  commitments: (terms) =>
    `It promises and discloses nothing that I am not allowed to promise or disclose for the ${terms.school}.`,
  accuracy: () => 'It is accurate and worth a reader’s time.',
  audience_tone: () => 'Its tone suits the people who will read it.',
  permission_to_cite: () => 'Everyone who is named or quoted has agreed.',
  personal_contact: () => 'It holds no personal contact details.',
  personal_opinion: (terms) => `It speaks for the ${terms.school} and holds no opinion of my own.`,
  positive_and_relevant: (terms) =>
    `It is positive, and about our ${terms.learners}, our work, our ${terms.school} or something achieved.`,
  consent: (terms) => `Every ${terms.learner} in it has permission for the channels I chose.`,
  identifiability: (terms) =>
    `No ${terms.learner} can be identified: no names on work or certificates, no badges, no places that give someone away.`,
  rest_of_policy: () => 'It keeps to the rest of the policy.',
} as const satisfies Record<string, (terms: Terms) => string>

export type ChecklistCode = keyof typeof STATEMENTS

/** Every item, in the order in which an author reads them. */
export const CHECKLIST_CODES = Object.keys(STATEMENTS) as readonly ChecklistCode[]

/** Asked of every author under every policy. */
export const FLOOR_CHECKLIST: readonly ChecklistCode[] = ['consent', 'identifiability']

/** Whether a text names a checklist item. */
export function isChecklistCode(code: string): code is ChecklistCode {
  return Object.hasOwn(STATEMENTS, code)
}

/** What the author confirms, in the policy's own words for learners and school. */
export function statementOf(code: ChecklistCode, terms: Terms): string {
  return STATEMENTS[code](terms)
}
