import type { Child } from 'hono/jsx'
import { classNames, type ElementProps } from './attributes.ts'

export interface InsetTextProps extends ElementProps {
  readonly id?: string | undefined
  readonly children?: Child
}

/** A passage set apart from the text around it: a quotation, an example, a rule. */
export function InsetText({ id, children, ...element }: InsetTextProps) {
  return (
    <div id={id} class={classNames('govuk-inset-text', element.class)} {...element.attributes}>
      {children}
    </div>
  )
}
