import type { Child } from 'hono/jsx'
import { classNames, type ElementProps } from './attributes.ts'

export interface WarningTextProps extends ElementProps {
  readonly children?: Child
}

/** A consequence that the reader must know before going on. */
export function WarningText({ children, ...element }: WarningTextProps) {
  return (
    <div class={classNames('govuk-warning-text', element.class)} {...element.attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">Warning</span> {children}
      </strong>
    </div>
  )
}
