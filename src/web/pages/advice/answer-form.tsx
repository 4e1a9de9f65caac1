import { ANSWER_KINDS } from '../../../policy/advise/index.ts'
import { clauseNumber } from '../../../policy/index.ts'
import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/radios.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import type { QuestionPageProps } from './question-page.tsx'
import { VERDICT_LOOKS } from './verdict-look.ts'

/** The form with which a question is answered. */
export function AnswerForm({ school, question, pack, typed, faults }: QuestionPageProps) {
  const example = clauseNumber(pack.clauses[0]?.id ?? '')
  return (
    <form
      method="post"
      action={`/schools/${school.slug}/questions/${question.questionId}/answer`}
      novalidate
    >
      <Radios
        name="verdict"
        legend="What is the answer?"
        value={typed.verdict}
        error={faults.fields.verdict}
        items={ANSWER_KINDS.map((kind) => ({ value: kind, text: VERDICT_LOOKS[kind].word }))}
      />
      <Textarea
        name="answer"
        label="In your words"
        hint="An answer may be stricter than the policy, never looser."
        rows={6}
        value={typed.answer ?? ''}
        error={faults.fields.answer}
      />
      <TextInput
        name="clauses"
        label="Clauses that it stands on (optional)"
        hint={`Their numbers, like ${example}, with commas between them`}
        value={typed.clauses ?? ''}
        error={faults.fields.clauses}
      />
      <Radios
        name="publish"
        legend="Who may read it?"
        value={typed.publish ?? 'no'}
        error={faults.fields.publish}
        items={[
          { value: 'no', text: 'Only the person who asked' },
          { value: 'yes', text: 'Everybody at this school: it becomes part of the advisor' },
        ]}
      />
      <TextInput
        name="publicQuestion"
        label="For everybody: the question, so that nobody can be recognised"
        hint="Needed only if everybody may read it. Names from your register are refused."
        value={typed.publicQuestion ?? ''}
        error={faults.fields.publicQuestion}
      />
      <Button preventDoubleClick>Send the answer</Button>
    </form>
  )
}
