import type { Child } from 'hono/jsx'
import { classNames, type ElementProps } from './attributes.ts'

export interface PanelProps extends ElementProps {
  readonly title: Child
  readonly headingLevel?: 1 | 2 | 3 | undefined
  readonly children?: Child
}

/** It is done: the one thing to read at the end of a journey. */
export function Panel({ title, headingLevel, children, ...element }: PanelProps) {
  const Heading = `h${headingLevel ?? 1}` as const
  return (
    <div
      class={classNames('govuk-panel govuk-panel--confirmation', element.class)}
      {...element.attributes}
    >
      <Heading class="govuk-panel__title">{title}</Heading>
      {children ? <div class="govuk-panel__body">{children}</div> : null}
    </div>
  )
}
