import type { Child } from 'hono/jsx'
import { classNames, type ElementProps } from './attributes.ts'

export interface DetailsProps extends ElementProps {
  readonly summary: Child
  readonly id?: string | undefined
  readonly open?: boolean | undefined
  readonly children?: Child
}

/** Something that only some readers need, folded away. */
export function Details({ summary, id, open, children, ...element }: DetailsProps) {
  return (
    <details
      id={id}
      class={classNames('govuk-details', element.class)}
      open={open}
      {...element.attributes}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}
