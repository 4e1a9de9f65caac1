/** Why a step was taken by somebody other than the one whom the policy names; empty where it was theirs. */
export function standingWords(standing: 'role' | 'stands_in' | 'twice'): string {
  if (standing === 'stands_in') {
    return 'Nobody but the applicant holds this role, so somebody stands in: nobody approves their own request.'
  }
  if (standing === 'twice') {
    return 'The same person took an earlier step: at this school nobody else is left to take it.'
  }
  return ''
}
