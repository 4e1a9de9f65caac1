import { writeValue } from '../../../../domain/policies/index.ts'
import { findParameter, type Pack, type Parameter } from '../../../../policy/index.ts'
import { Select } from '../../../components/select.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { capital, codeWords } from '../value-words.ts'

interface AnswerFieldProps {
  /** Key of the question. */
  readonly name: string
  readonly id: string
  readonly value: string
  readonly pack: Pack
  readonly error?: string | undefined
}

/** What a clause answers to one question; empty where it does not say. */
export function AnswerField({ name, id, value, pack, error }: AnswerFieldProps) {
  const question = findParameter(name)
  if (!question) return null
  const said = writeValue(pack.parameters[name]?.value ?? null)
  const field = {
    name: `answer.${name}`,
    id,
    label: question.title,
    value,
    error,
    hint:
      said === ''
        ? 'Empty where it does not say'
        : `Another clause says: ${wordsOf(question, said)}`,
  }
  const choices = question.type === 'yes_no' ? ['Yes', 'No'] : question.choices
  // A list may take several of its choices, which a drop-down cannot.
  if (!choices || question.type === 'list' || question.type === 'roles') {
    return <TextInput {...field} />
  }
  return (
    <Select
      {...field}
      items={[
        { value: '', text: 'It does not say' },
        ...choices.map((choice) => ({ value: choice, text: wordsOf(question, choice) })),
      ]}
    />
  )
}

function wordsOf(question: Parameter, value: string): string {
  return question.choices ? capital(codeWords(value)) : value
}
