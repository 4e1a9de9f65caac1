import { clauseNumber, type TrainedAct, type TrainingAsked } from '../../../policy/index.ts'
import { purposeLabel } from '../../../vocabulary/training-purposes.ts'

/** What each act is called where people are listed under it. */
export const ACT_LABELS: Readonly<Record<TrainedAct, string>> = {
  post: 'Drafts posts',
  decide: 'Approves and moderates',
  publish: 'Publishes and runs accounts',
  keep_policy: 'Keeps the policy',
  investigate: 'Investigates',
}

/** What a policy says of training for an act, with its clauses and what waits for it. */
export function saysOf(asked: TrainingAsked): string {
  const { needed, clauses, basis, purpose, stops } = asked
  const cited = clauses.length > 0 ? ` (${clauses.map(clauseNumber).join(', ')})` : ''
  switch (needed) {
    case 'yes': {
      const who = basis.kind === 'school' ? 'The head asks' : `The policy asks${cited}`
      const waits = stops ? 'Without it, this waits.' : 'Nothing waits for it; it is listed here.'
      return `${who} for training in “${purposeLabel(purpose).toLowerCase()}”. ${waits}`
    }
    case 'if_head_asks':
      return `Only if the head asks for it${cited}, who has not.`
    case 'no':
      return `The policy speaks of training, and not for this${cited}.`
    case 'unsaid':
      return 'The policy does not say. Nobody is stopped.'
  }
}

/** What courses are for, in words. */
export function purposesOf(purposes: Parameters<typeof purposeLabel>[0][]): string {
  return purposes.map(purposeLabel).join('; ')
}
