import type { Child } from 'hono/jsx'
import { classNames, type ElementProps, type TextSize } from './attributes.ts'

export interface FieldsetProps extends ElementProps {
  readonly legend?: Child
  readonly legendSize?: TextSize | undefined
  /** The legend is also the page's `h1`. */
  readonly legendIsHeading?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly role?: 'group' | undefined
  readonly children?: Child
}

/** Several fields under one question. */
export function Fieldset(props: FieldsetProps) {
  const { legend, legendSize: size } = props
  return (
    <fieldset
      class={classNames('govuk-fieldset', props.class)}
      role={props.role}
      aria-describedby={props.describedBy}
      {...props.attributes}
    >
      {legend ? (
        <legend
          class={classNames('govuk-fieldset__legend', size && `govuk-fieldset__legend--${size}`)}
        >
          {props.legendIsHeading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
      ) : null}
      {props.children}
    </fieldset>
  )
}
