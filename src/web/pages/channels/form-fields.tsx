import { type Answers, answerTo, choicesFor, type Field } from '../../../domain/channels/index.ts'
import type { Colleague } from '../../../domain/people/index.ts'
import { CharacterCount } from '../../components/character-count.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Radios } from '../../components/radios.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { colleagueItems } from '../settings/colleague-items.ts'
import { DayInput } from '../settings/day-input.tsx'
import { PeopleField } from './people-field.tsx'

/** What the questions of a form are shown with. */
export interface Asking {
  readonly answers: Answers
  readonly errors: Readonly<Record<string, string>>
  readonly people: readonly Colleague[]
  readonly schoolId: string
  /** How many people have to be named at least, by the name of the question. */
  readonly least?: Readonly<Record<string, number>> | undefined
}

interface FormFieldsProps extends Asking {
  readonly fields: readonly Field[]
}

/** The questions of a form in their order; one that belongs to a single choice stands below it. */
export function FormFields({ fields, ...asking }: FormFieldsProps) {
  const below = fields.filter((field) => choiceAbove(field, fields) !== undefined)
  return (
    <>
      {fields
        .filter((field) => !below.includes(field))
        .map((field) => {
          const shown = <FormField field={field} fields={fields} {...asking} />
          const group = field.when?.group
          return group ? <div class={`gp-when gp-when--${group}`}>{shown}</div> : shown
        })}
    </>
  )
}

interface FormFieldProps extends FormFieldsProps {
  readonly field: Field
}

/** The one choice below which a question is shown; undefined where it stands by itself. */
function choiceAbove({ when }: Field, fields: readonly Field[]): string | undefined {
  if (when?.any.length !== 1) return undefined
  return fields.some(({ name }) => name === when.field) ? when.any[0] : undefined
}

function FormField(props: FormFieldProps) {
  const { field, answers, errors } = props
  const { name, label, most = 1_000 } = field
  const hint = [field.when?.says, field.hint].filter(Boolean).join('. ') || undefined
  const common = { name, label, hint, error: errors[name], value: answerTo(answers, name) }
  switch (field.ask) {
    case 'line':
      return <TextInput {...common} />
    case 'address':
      return <TextInput {...common} type="url" inputmode="url" autocapitalize="none" />
    case 'mail':
      return <TextInput {...common} type="email" inputmode="email" autocapitalize="none" />
    case 'number':
      return <TextInput {...common} width={3} inputmode="numeric" />
    case 'words':
      return <CharacterCount {...common} limit={most} rows={4} threshold={75} />
    case 'day':
      return <DayInput {...common} />
    case 'person':
      return (
        <Select
          {...common}
          items={[
            { value: '', text: 'Choose somebody' },
            ...colleagueItems(props.people, props.schoolId),
          ]}
        />
      )
    case 'people':
      return <PeopleField {...props} hint={hint} />
    case 'one':
    case 'many':
      return <ChoiceField {...props} hint={hint} />
  }
}

function ChoiceField(props: FormFieldProps & { readonly hint: string | undefined }) {
  const { field, fields, answers, errors, hint } = props
  const { name, label, options = [] } = field
  const items = options.map(({ value, text }) => {
    const nested = fields.filter(
      (one) => one.when?.field === name && choiceAbove(one, fields) === value,
    )
    const conditional =
      nested.length === 0 ? undefined : nested.map((one) => <FormField {...props} field={one} />)
    return { value, text, conditional }
  })
  const group = { name, legend: label, legendSize: 's', hint, error: errors[name], items } as const
  return field.ask === 'one' ? (
    <Radios {...group} value={answerTo(answers, name)} />
  ) : (
    <Checkboxes {...group} values={choicesFor(answers, name)} />
  )
}
