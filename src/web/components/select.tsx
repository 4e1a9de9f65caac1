import { type Attributes, classNames } from './attributes.ts'
import { type FieldProps, FormGroup, fieldIds } from './form-group.tsx'

export interface SelectItem {
  /** What the form sends; the `text` unless given. */
  readonly value?: string | undefined
  readonly text: string
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export interface SelectProps extends FieldProps {
  readonly items: readonly SelectItem[]
  /** The value of the item that is chosen. */
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
}

/** A drop-down list. Radios are easier for up to about seven choices. */
export function Select(props: SelectProps) {
  const { id, describedBy } = fieldIds(props)
  return (
    <FormGroup field={props}>
      <select
        class={classNames(
          'govuk-select',
          props.class,
          Boolean(props.error) && 'govuk-select--error',
        )}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedBy}
        {...props.attributes}
      >
        {props.items.map((item) => (
          <option
            value={item.value}
            selected={props.value !== undefined && (item.value ?? item.text) === props.value}
            disabled={item.disabled}
            {...item.attributes}
          >
            {item.text}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
