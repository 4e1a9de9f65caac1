import type { Child } from 'hono/jsx'
import { classNames, type ElementProps } from './attributes.ts'

export interface ErrorMessageProps extends ElementProps {
  readonly id?: string | undefined
  readonly children?: Child
}

/** What is wrong with one field, and what to do; begins with "Error:" for those who hear it. */
export function ErrorMessage({ id, children, ...element }: ErrorMessageProps) {
  return (
    <p id={id} class={classNames('govuk-error-message', element.class)} {...element.attributes}>
      <span class="govuk-visually-hidden">Error:</span> {children}
    </p>
  )
}
