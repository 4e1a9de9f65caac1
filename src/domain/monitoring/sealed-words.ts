/** What the sealed words of a request to monitor belong to. */
export const monitoringWordsOf = (trustId: string, authorisationId: string): string =>
  `gatepost monitoring words 1 ${trustId} ${authorisationId}`

/** What the sealed reason of an approver belongs to. */
export const decisionWordsOf = (trustId: string, decisionId: string): string =>
  `gatepost monitoring decision words 1 ${trustId} ${decisionId}`
