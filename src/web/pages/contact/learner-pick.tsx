import type { Learner } from '../../../domain/learners/index.ts'
import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/radios.tsx'
import { learnerLabel } from './learner-finder.ts'

interface LearnerPickProps {
  /** Whether they may look learners up at all; whoever may not says in words who it is. */
  readonly searches: boolean
  readonly learners: readonly Learner[]
  /** As the policy calls a learner. */
  readonly word: string
  readonly value: string | undefined
  readonly error?: string | undefined
}

/** A press that looks a name up in the register, and those whom it found. What is looked up is in no address and no log. */
export function LearnerPick({ searches, learners, word, value, error }: LearnerPickProps) {
  return (
    <>
      {searches ? (
        <Button kind="secondary" name="do" value="find">
          Find a {word} of that name
        </Button>
      ) : null}
      {learners.length > 0 ? (
        <Radios
          name="learnerId"
          legend="Is it one of these?"
          value={value ?? ''}
          error={error}
          items={[
            ...learners.map((learner) => ({
              value: learner.learnerId,
              text: learnerLabel(learner),
            })),
            { value: '', text: 'None of these' },
          ]}
        />
      ) : null}
    </>
  )
}
