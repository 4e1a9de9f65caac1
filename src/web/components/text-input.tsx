import type { Child } from 'hono/jsx'
import { type Attributes, classNames } from './attributes.ts'
import { type FieldProps, FormGroup, fieldIds } from './form-group.tsx'

export interface TextInputProps extends FieldProps {
  readonly value?: string | number | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'password' | undefined
  readonly inputmode?:
    | 'none'
    | 'text'
    | 'decimal'
    | 'numeric'
    | 'tel'
    | 'search'
    | 'email'
    | 'url'
    | undefined
  readonly autocomplete?: string | undefined
  readonly autocapitalize?: 'none' | 'sentences' | 'words' | 'characters' | undefined
  readonly spellcheck?: boolean | undefined
  readonly pattern?: string | undefined
  readonly disabled?: boolean | undefined
  /** How many characters wide, so that the box shows how much is expected. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined
  readonly prefix?: Child
  readonly suffix?: Child
  /** After the box, in the same row: a button to show a password, say. */
  readonly after?: Child
  readonly wrapperClass?: string | undefined
}

interface AffixProps {
  readonly kind: 'prefix' | 'suffix'
  readonly children?: Child
}

function Affix({ kind, children }: AffixProps) {
  return (
    <div class={`govuk-input__${kind}`} aria-hidden="true">
      {children}
    </div>
  )
}

/** The attributes of a text box, shared with boxes that are not in a group of their own. */
export function inputAttributes(props: TextInputProps): Attributes {
  const { id, describedBy } = fieldIds(props)
  return {
    class: classNames(
      'govuk-input',
      props.width && `govuk-input--width-${props.width}`,
      props.class,
      Boolean(props.error) && 'govuk-input--error',
    ),
    id,
    name: props.name,
    type: props.type ?? 'text',
    spellcheck: props.spellcheck,
    value: props.value,
    disabled: props.disabled,
    'aria-describedby': describedBy,
    autocomplete: props.autocomplete,
    autocapitalize: props.autocapitalize,
    pattern: props.pattern,
    inputmode: props.inputmode,
    ...props.attributes,
  }
}

/** A box for one line of text. */
export function TextInput(props: TextInputProps) {
  const input = <input {...inputAttributes(props)} />
  const alone = !(props.prefix || props.suffix || props.after)
  return (
    <FormGroup field={props}>
      {alone ? (
        input
      ) : (
        <div class={classNames('govuk-input__wrapper', props.wrapperClass)}>
          {props.prefix ? <Affix kind="prefix">{props.prefix}</Affix> : null}
          {input}
          {props.suffix ? <Affix kind="suffix">{props.suffix}</Affix> : null}
          {props.after}
        </div>
      )}
    </FormGroup>
  )
}
