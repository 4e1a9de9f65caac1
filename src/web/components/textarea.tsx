import type { Child } from 'hono/jsx'
import { classNames } from './attributes.ts'
import { type FieldProps, FormGroup, fieldIds } from './form-group.tsx'

export interface TextareaProps extends FieldProps {
  readonly value?: string | undefined
  /** Five unless given. */
  readonly rows?: number | undefined
  readonly autocomplete?: string | undefined
  readonly spellcheck?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** Below the box, such as the count of characters. */
  readonly after?: Child
}

/**
 * Browsers drop the first line break inside a `textarea`, so text that begins with one is given a
 * second; what the author typed comes back whole.
 */
function kept(value: string | undefined): string | undefined {
  return value?.startsWith('\n') ? `\n${value}` : value
}

/** A box for several lines of text. */
export function Textarea(props: TextareaProps) {
  const { id, describedBy } = fieldIds(props)
  return (
    <FormGroup field={props}>
      <textarea
        class={classNames(
          'govuk-textarea',
          Boolean(props.error) && 'govuk-textarea--error',
          props.class,
        )}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describedBy}
        autocomplete={props.autocomplete}
        {...props.attributes}
      >
        {kept(props.value)}
      </textarea>
      {props.after}
    </FormGroup>
  )
}
