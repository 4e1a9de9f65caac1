import { classNames } from './attributes.ts'
import { ChoiceFrame, type ChoiceGroupProps } from './choice-group.tsx'
import { TextInput } from './text-input.tsx'

/** The boxes of a date, as they are asked for. */
export type DatePart = 'day' | 'month' | 'year'

export interface DateInputProps extends ChoiceGroupProps {
  readonly id: string
  /** Fields are named `<prefix>-day` and so on, or plainly `day` without. */
  readonly namePrefix?: string | undefined
  /** All three unless given. */
  readonly parts?: readonly DatePart[] | undefined
  /** As typed, right or wrong. */
  readonly values?: Readonly<Partial<Record<DatePart, string>>> | undefined
  /** Which boxes the error is about; all unless given. */
  readonly wrongParts?: readonly DatePart[] | undefined
  /** For a date of birth. */
  readonly birthday?: boolean | undefined
}

const LABELS = { day: 'Day', month: 'Month', year: 'Year' } as const
const ALL_PARTS: readonly DatePart[] = ['day', 'month', 'year']

interface PartProps {
  readonly part: DatePart
  readonly date: DateInputProps
}

function DatePartInput({ part, date }: PartProps) {
  const wrong = Boolean(date.error) && (date.wrongParts ?? ALL_PARTS).includes(part)
  return (
    <div class="govuk-date-input__item">
      <TextInput
        name={date.namePrefix ? `${date.namePrefix}-${part}` : part}
        id={`${date.id}-${part}`}
        label={LABELS[part]}
        labelClass="govuk-date-input__label"
        class={classNames('govuk-date-input__input', wrong && 'govuk-input--error')}
        width={part === 'year' ? 4 : 2}
        value={date.values?.[part]}
        inputmode="numeric"
        autocomplete={date.birthday ? `bday-${part}` : undefined}
      />
    </div>
  )
}

/** A date that people know by heart, typed into three boxes. */
export function DateInput(props: DateInputProps) {
  return (
    <ChoiceFrame id={props.id} group={props} role="group">
      <div class={classNames('govuk-date-input', props.class)} id={props.id} {...props.attributes}>
        {(props.parts ?? ALL_PARTS).map((part) => (
          <DatePartInput part={part} date={props} />
        ))}
      </div>
    </ChoiceFrame>
  )
}
