/** What each sealed text of a transfer belongs to: moved to another row it does not open. */
export const transferWordsOf = (trustId: string, transferId: string): string =>
  `gatepost transfer words 1 ${trustId} ${transferId}`
export const choiceReasonOf = (trustId: string, transferId: string, matterId: string): string =>
  `gatepost transfer choice 1 ${trustId} ${transferId} ${matterId}`
export const transferStepWordsOf = (trustId: string, stepId: string): string =>
  `gatepost transfer step words 1 ${trustId} ${stepId}`
export const transferPaperOf = (trustId: string, bundleId: string): string =>
  `gatepost transfer paper 1 ${trustId} ${bundleId}`
export const transferFilesOf = (trustId: string, bundleId: string): string =>
  `gatepost transfer files 1 ${trustId} ${bundleId}`
