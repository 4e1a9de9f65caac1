import { type Attributes, classNames } from './attributes.ts'
import { type FieldProps, FormGroup, fieldIds } from './form-group.tsx'

export interface SelectItem {
  /** What the form sends; the `text` unless given. */
  readonly value?: string | undefined
  readonly text: string
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

/** Items under a heading of their own. */
export interface SelectGroup {
  readonly group: string
  readonly items: readonly SelectItem[]
}

export interface SelectProps extends FieldProps {
  readonly items: readonly (SelectItem | SelectGroup)[]
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
        {props.items.map((item) =>
          'group' in item ? (
            <optgroup label={item.group}>
              {item.items.map((one) => (
                <Option item={one} chosen={props.value} />
              ))}
            </optgroup>
          ) : (
            <Option item={item} chosen={props.value} />
          ),
        )}
      </select>
    </FormGroup>
  )
}

function Option(props: { readonly item: SelectItem; readonly chosen: string | undefined }) {
  const { item, chosen } = props
  return (
    <option
      value={item.value}
      selected={chosen !== undefined && (item.value ?? item.text) === chosen}
      disabled={item.disabled}
      {...item.attributes}
    >
      {item.text}
    </option>
  )
}
