import type { RuleSeverity } from '../../vocabulary/moderation.ts'

/** A house rule as somebody enters it. */
export interface HouseRule {
  readonly title: string
  readonly severity: RuleSeverity
  /** What the author of a comment that broke it is told. */
  readonly wordsToAuthor: string
}

/** The rules that a school begins with, so that no removal goes without its reason. It may end and add some. */
export const USUAL_HOUSE_RULES: readonly HouseRule[] = [
  {
    title: 'No names or details of pupils',
    severity: 'serious',
    wordsToAuthor:
      'Thank you for writing. We never show the names or details of pupils, so we could not show your comment. You are welcome to send it again without them.',
  },
  {
    title: 'Be kind: no abuse, threats or insults',
    severity: 'severe',
    wordsToAuthor:
      'We could not show your comment, because it would hurt somebody. If something worries you, please speak to the school: we want to hear it.',
  },
  {
    title: 'No contact details',
    severity: 'minor',
    wordsToAuthor:
      'We do not show telephone numbers, addresses or email addresses, to keep you and others safe. You are welcome to send your comment again without them.',
  },
  {
    title: 'No complaints about people: bring them to the school',
    severity: 'minor',
    wordsToAuthor:
      'Thank you for telling us. A comment is not the right place for it: please ring or write to the school office, where somebody can put it right.',
  },
  {
    title: 'No advertising, and nothing beside the subject',
    severity: 'minor',
    wordsToAuthor: 'We show comments on the subject of the post alone, so we could not show yours.',
  },
  {
    title: 'Nothing that breaks the law or harms a child',
    severity: 'severe',
    wordsToAuthor: 'We could not show your comment. The school looks into what it says.',
  },
]
