import {
  clauseNumber,
  dateWords,
  type TrainedAct,
  type TrainingStanding,
} from '../../policy/index.ts'
import { mustWait, type TrainingFor } from './training-for.ts'

const BEFORE: Readonly<Record<TrainedAct, string>> = {
  post: 'before you post for the school',
  decide: 'before you approve posts',
  publish: 'before you publish',
  keep_policy: 'of whoever keeps the policy',
  investigate: 'of whoever investigates',
}

const EITHER = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** Who confirms training, as it stands in a sentence. */
export const WHO_CONFIRMS = 'the head, the safeguarding lead or the administrator'

/** How somebody stands to their own training, in one sentence. */
export function standingWords(standing: TrainingStanding): string {
  switch (standing.state) {
    case 'none':
      return 'You have no training for this on record.'
    case 'unconfirmed':
      return 'Your training is on record and waits to be confirmed.'
    case 'ran_out':
      return `Your training ran out on ${dateWords(standing.on)}.`
    case 'trained':
      return standing.until === null
        ? 'You are trained for this.'
        : `Your training counts until ${dateWords(standing.until)}.`
  }
}

/** Who wants it, in one sentence with its clause. */
export function askedWords({ asked }: Pick<TrainingFor, 'asked'>): string {
  const { act, basis, clauses } = asked
  const before = BEFORE[act]
  if (basis.kind === 'school') return `The head of your school asks for training ${before}.`
  return `Your policy asks for training ${before} (${clauses.map(clauseNumber).join(', ')}).`
}

/** Which course, where to enter it and who confirms it. */
export function remedyWords({ standing, courses }: TrainingFor): string {
  if (standing?.state === 'unconfirmed') return `Ask ${WHO_CONFIRMS} to confirm it.`
  if (courses.length === 0) {
    return `No course for it is on record yet: ask ${WHO_CONFIRMS} which one to do.`
  }
  const named = courses.map(({ title, provider }) => `“${title}” (${provider})`)
  return `Do ${EITHER.format(named)}, enter it under “Your training” in your account, and ${WHO_CONFIRMS} confirms it.`
}

/** Why an act has to wait and what to do; undefined where it need not. */
export function untrainedWords(found: TrainingFor): string | undefined {
  if (!mustWait(found) || !found.standing) return undefined
  return `${standingWords(found.standing)} ${askedWords(found)} ${remedyWords(found)}`
}
