import type { Child } from 'hono/jsx'
import { type Attributes, classNames, idList, type TextSize } from './attributes.ts'
import { ErrorMessage } from './error-message.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'

/** What every field that has one control takes. */
export interface FieldProps {
  readonly name: string
  /** The `name` unless given; the error summary links to it. */
  readonly id?: string | undefined
  readonly label: Child
  readonly labelSize?: TextSize | undefined
  readonly labelClass?: string | undefined
  /** The label is also the page's `h1`. */
  readonly labelIsHeading?: boolean | undefined
  readonly hint?: Child
  readonly error?: Child
  /** Ids of further elements that describe the field. */
  readonly describedBy?: string | undefined
  /** Class of the control itself. */
  readonly class?: string | undefined
  /** Attributes of the control itself. */
  readonly attributes?: Attributes | undefined
  readonly groupClass?: string | undefined
  readonly groupAttributes?: Attributes | undefined
}

interface FormGroupProps {
  readonly field: FieldProps
  readonly children?: Child
}

/** Id of a field's control and the ids of what describes it, in the order they are read out. */
export function fieldIds(field: FieldProps): {
  readonly id: string
  readonly describedBy: string | undefined
} {
  const id = field.id ?? field.name
  const hint = Boolean(field.hint) && `${id}-hint`
  const error = Boolean(field.error) && `${id}-error`
  return { id, describedBy: idList(field.describedBy, hint, error) }
}

/** Label, hint and error around one control. */
export function FormGroup({ field, children }: FormGroupProps) {
  const { id } = fieldIds(field)
  return (
    <div
      class={classNames(
        'govuk-form-group',
        Boolean(field.error) && 'govuk-form-group--error',
        field.groupClass,
      )}
      {...field.groupAttributes}
    >
      <Label
        for={id}
        size={field.labelSize}
        class={field.labelClass}
        isHeading={field.labelIsHeading}
      >
        {field.label}
      </Label>
      {field.hint ? <Hint id={`${id}-hint`}>{field.hint}</Hint> : null}
      {field.error ? <ErrorMessage id={`${id}-error`}>{field.error}</ErrorMessage> : null}
      {children}
    </div>
  )
}
