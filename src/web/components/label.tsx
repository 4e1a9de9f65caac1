import type { Child } from 'hono/jsx'
import { classNames, type ElementProps, type TextSize } from './attributes.ts'

export interface LabelProps extends ElementProps {
  readonly for?: string | undefined
  readonly size?: TextSize | undefined
  /** The label is also the page's `h1`: for a page that asks one thing. */
  readonly isHeading?: boolean | undefined
  readonly children?: Child
}

/** The label of a form field. */
export function Label({ for: target, size, isHeading, children, ...element }: LabelProps) {
  const label = (
    <label
      class={classNames('govuk-label', size && `govuk-label--${size}`, element.class)}
      for={target}
      {...element.attributes}
    >
      {children}
    </label>
  )
  return isHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
