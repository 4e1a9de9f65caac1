/** What the sealed words of a referral belong to. */
export const referralWordsOf = (trustId: string, referralId: string): string =>
  `gatepost referral words 1 ${trustId} ${referralId}`

/** What the sealed words of a step belong to. */
export const referralStepWordsOf = (trustId: string, stepId: string): string =>
  `gatepost referral step words 1 ${trustId} ${stepId}`
