/** What the sealed words of a request belong to. */
export const requestWordsOf = (trustId: string, requestId: string): string =>
  `gatepost takedown request words 1 ${trustId} ${requestId}`

/** What the sealed words of a step belong to. */
export const stepWordsOf = (trustId: string, stepId: string): string =>
  `gatepost takedown step words 1 ${trustId} ${stepId}`
