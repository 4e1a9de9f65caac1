import type { Child } from 'hono/jsx'
import { classNames, type ElementProps } from './attributes.ts'
import { type RowAction, SummaryAction } from './summary-action.tsx'

/** The head of a card around a summary list. */
export interface SummaryCardHead extends ElementProps {
  readonly title?: Child
  readonly headingLevel?: 2 | 3 | 4 | undefined
  readonly actions?: readonly RowAction[] | undefined
}

export interface SummaryCardProps extends SummaryCardHead {
  readonly children?: Child
}

/** A card with a title and actions around a summary list. */
export function SummaryCard({ title, actions = [], children, ...props }: SummaryCardProps) {
  const Heading = `h${props.headingLevel ?? 2}` as const
  const [first] = actions
  return (
    <div class={classNames('govuk-summary-card', props.class)} {...props.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {title ? <Heading class="govuk-summary-card__title">{title}</Heading> : null}
        {first && actions.length === 1 ? (
          <div class="govuk-summary-card__actions">
            <SummaryAction action={first} cardTitle={title} />
          </div>
        ) : null}
        {actions.length > 1 ? (
          <ul class="govuk-summary-card__actions">
            {actions.map((action) => (
              <li class="govuk-summary-card__action">
                <SummaryAction action={action} cardTitle={title} />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  )
}
