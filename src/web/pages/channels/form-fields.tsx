import {
  type Answers,
  answerTo,
  choicesFor,
  type Field,
  type NamedChannel,
} from '../../../domain/channels/index.ts'
import type { Colleague } from '../../../domain/people/index.ts'
import { CharacterCount } from '../../components/character-count.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Radios } from '../../components/radios.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { colleagueItems } from '../settings/colleague-items.ts'
import { DayInput } from '../settings/day-input.tsx'
import { PeopleField } from './people-field.tsx'
import { networkLabel } from './words.ts'

/** What the questions of a form are shown with. */
export interface Asking {
  readonly answers: Answers
  readonly errors: Readonly<Record<string, string>>
  readonly people: readonly Colleague[]
  readonly schoolId: string
  /** The channels to choose from, where a question asks for one. */
  readonly channels?: readonly NamedChannel[] | undefined
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
    case 'channel':
      return <ChannelField {...props} hint={hint} />
    case 'people':
      return <PeopleField {...props} hint={hint} />
    case 'one':
    case 'many':
      return <ChoiceField {...props} hint={hint} />
  }
}

/** One of the school’s open channels; without any there is nothing to choose. */
function ChannelField(props: FormFieldProps & { readonly hint: string | undefined }) {
  const { field, answers, errors, channels = [], hint } = props
  const { name, label } = field
  const none = 'No channel is open on the register yet. Ask for the channel first'
  const items = channels.map((channel) => ({ value: channel.channelId, text: whichOne(channel) }))
  return (
    <Select
      name={name}
      label={label}
      hint={channels.length === 0 ? none : hint}
      error={errors[name]}
      value={answerTo(answers, name)}
      items={[{ value: '', text: 'Choose a channel' }, ...items]}
    />
  )
}

/** Its name, with the network where the name does not say it. */
function whichOne({ name, network }: NamedChannel): string {
  const label = networkLabel(network)
  return name.includes(label) ? name : `${name} (${label})`
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
