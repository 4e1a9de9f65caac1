import { clauseNumber, type Pack, type QuizQuestion } from '../../../../policy/index.ts'
import { Radios } from '../../../components/radios.tsx'

interface QuizFieldsProps {
  readonly pack: Pack
  readonly questions: readonly QuizQuestion[]
  /** What was chosen, by question. */
  readonly answers: Readonly<Record<string, string>>
  /** The questions to be looked up and answered again. */
  readonly again: readonly string[]
}

/** Each question with its answers; beside one that was answered otherwise, what the policy says. */
export function QuizFields({ pack, questions, answers, again }: QuizFieldsProps) {
  return (
    <>
      {questions.map(({ key, title, choices, clauses }) => {
        const wrong = again.includes(key)
        return (
          <>
            <Radios
              name={key}
              legend={title}
              value={wrong ? '' : (answers[key] ?? '')}
              error={wrong ? WRONG : undefined}
              items={choices.map(({ code, words }) => ({ value: code, text: words }))}
            />
            {wrong ? <Said pack={pack} clauses={clauses} /> : null}
          </>
        )
      })}
    </>
  )
}

export const WRONG = 'The policy has this otherwise: read the clause and answer again'

function Said({ pack, clauses }: { readonly pack: Pack; readonly clauses: readonly string[] }) {
  return (
    <div class="govuk-inset-text">
      {pack.clauses
        .filter(({ id }) => clauses.includes(id))
        .map(({ id, wording }) => (
          <p>
            <strong>Clause {clauseNumber(id)}.</strong> {wording}
          </p>
        ))}
    </div>
  )
}
