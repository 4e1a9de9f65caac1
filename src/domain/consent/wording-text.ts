import type { Terms } from '../../policy/types.ts'

/** What the words depend on: another school, policy or list of channels makes another wording. */
export interface WordingFacts {
  readonly school: string
  readonly terms: Pick<Terms, 'learner' | 'safeguardingLead'>
  /** Names of the open channels, in the order shown. */
  readonly channels: readonly string[]
  /** Whole months that a yes lasts. */
  readonly months: number
}

/**
 * The exact words that a family is shown before it answers: who asks, for what, where, for how long,
 * how to change one's mind, and that a no costs nothing. Paragraphs are parted by an empty line.
 * Source: ICO, "How should we obtain, record and manage consent?".
 */
export function wordingText(facts: WordingFacts): string {
  const { school, channels, months } = facts
  const { learner, safeguardingLead } = facts.terms
  const where = channels.length > 0 ? `${channels.join('; ')}.` : 'none yet.'
  const last = months === 1 ? 'one month' : `${months} months`
  return [
    `${school} asks whether it may show your child in photographs and film, and give their first name where its policy allows that, on its own social media channels.`,
    `The channels are: ${where} You can answer for each of them or for all of them at once. An answer for all of them also covers a channel that the school opens later.`,
    `The purpose is to share what happens at school and to celebrate what a ${learner} has done. ${school} decides what it shares. The companies that run the networks handle what is posted there under their own terms, and what has been on the internet may have been copied by others.`,
    `You are free to say yes or no. A no changes nothing about how your child is taught or treated, and you need not give a reason.`,
    `A yes lasts ${last}; then the school asks again. You can take it back at any time, as easily as you gave it: through a link from the school, or by telling the school office. The school then stops using the pictures and takes down what it has posted. It cannot call back copies that others have made.`,
    `An objection is different from a no. You can object whatever the school relies on, and while your objection stands your child is not shown.`,
    `Your child has a say as well. If they say no, the school does not show them. Questions are welcome at the school office; for a worry about safety, ask for the ${safeguardingLead}.`,
  ].join('\n\n')
}
