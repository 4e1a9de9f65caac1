import { type FieldProps, FormGroup, fieldIds } from '../../components/form-group.tsx'

interface DayInputProps extends FieldProps {
  /** `YYYY-MM-DD`, or as it was typed. */
  readonly value?: string | undefined
}

/** A day to be looked up rather than known by heart: the browser brings its own calendar. */
export function DayInput(props: DayInputProps) {
  const { id, describedBy } = fieldIds(props)
  return (
    <FormGroup field={props}>
      <input
        class={`govuk-input govuk-input--width-10${props.error ? ' govuk-input--error' : ''}`}
        id={id}
        name={props.name}
        type="date"
        value={props.value}
        aria-describedby={describedBy}
      />
    </FormGroup>
  )
}
