import type { Child } from 'hono/jsx'
import { classNames, type ElementProps } from './attributes.ts'

/** What is wrong, with a link to the field where it can be put right. */
export interface PageError {
  readonly text: Child
  /** Such as `#post-text`; left out when the problem belongs to no field. */
  readonly href?: string | undefined
}

export interface ErrorSummaryProps extends ElementProps {
  readonly errors: readonly PageError[]
  readonly title?: Child
  readonly description?: Child
  readonly disableAutoFocus?: boolean | undefined
}

/** Everything that is wrong with a form, at the top of the page. */
export function ErrorSummary(props: ErrorSummaryProps) {
  return (
    <div
      class={classNames('govuk-error-summary', props.class)}
      data-module="govuk-error-summary"
      data-disable-auto-focus={props.disableAutoFocus}
      {...props.attributes}
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{props.title ?? 'There is a problem'}</h2>
        <div class="govuk-error-summary__body">
          {props.description ? <p>{props.description}</p> : null}
          {props.errors.length > 0 ? (
            <ul class="govuk-list govuk-error-summary__list">
              {props.errors.map((error) => (
                <li>{error.href ? <a href={error.href}>{error.text}</a> : error.text}</li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
    </div>
  )
}
