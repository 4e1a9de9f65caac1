import { AnswerNote } from '../../../components/answer-note.tsx'
import { Button } from '../../../components/button.tsx'
import type { ShownFinding } from './checked-post.ts'

interface AnswerGivenProps {
  readonly finding: ShownFinding
  readonly action: string
}

/** What the author said to a finding, with a press to take it back. */
export function AnswerGiven({ finding, action }: AnswerGivenProps) {
  const { answer, number } = finding
  if (!answer) return null
  const { stands, key, reason, words, at } = answer
  return (
    <AnswerNote
      by={`You, ${at}`}
      reason={reason}
      words={words}
      outdated={
        stands ? undefined : 'What is found here has changed since. Say it again if it is still so.'
      }
      action={
        <Button
          kind="secondary"
          name="intent"
          value={`unaside:${key}`}
          attributes={{ formaction: `${action}#checked` }}
        >
          Take this back
          <span class="govuk-visually-hidden"> for finding {number}</span>
        </Button>
      }
    />
  )
}
