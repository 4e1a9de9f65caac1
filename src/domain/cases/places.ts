/** What each sealed text belongs to: moved to another row it does not open. */
export const titleOf = (trustId: string, caseId: string): string =>
  `gatepost case title 1 ${trustId} ${caseId}`
export const stepWordsOf = (trustId: string, stepId: string): string =>
  `gatepost case step 1 ${trustId} ${stepId}`
export const personNameOf = (trustId: string, entryId: string): string =>
  `gatepost case person 1 ${trustId} ${entryId}`
export const taskOf = (trustId: string, taskId: string): string =>
  `gatepost case task 1 ${trustId} ${taskId}`
export const holdWordsOf = (trustId: string, holdId: string): string =>
  `gatepost case hold 1 ${trustId} ${holdId}`
export const linkReasonOf = (trustId: string, linkId: string): string =>
  `gatepost case link reason 1 ${trustId} ${linkId}`
export const personnelOf = (trustId: string, entryId: string): string =>
  `gatepost personnel entry 1 ${trustId} ${entryId}`
export const lowLevelWordsOf = (trustId: string, concernId: string): string =>
  `gatepost low-level words 1 ${trustId} ${concernId}`
export const lowLevelActionOf = (trustId: string, concernId: string): string =>
  `gatepost low-level action 1 ${trustId} ${concernId}`
