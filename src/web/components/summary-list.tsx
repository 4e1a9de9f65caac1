import type { Child } from 'hono/jsx'
import { classNames, type ElementProps } from './attributes.ts'
import { type RowAction, SummaryAction } from './summary-action.tsx'
import { SummaryCard, type SummaryCardHead } from './summary-card.tsx'

export interface SummaryRow {
  readonly key: Child
  readonly value: Child
  readonly actions?: readonly RowAction[] | undefined
  readonly class?: string | undefined
}

export interface SummaryListProps extends ElementProps {
  readonly rows: readonly SummaryRow[]
  readonly noBorder?: boolean | undefined
  readonly card?: SummaryCardHead | undefined
}

interface ActionsProps {
  readonly actions: readonly RowAction[]
  readonly cardTitle: Child
}

function RowActions({ actions, cardTitle }: ActionsProps) {
  const [first] = actions
  if (!first) return null
  return (
    <dd class="govuk-summary-list__actions">
      {actions.length === 1 ? (
        <SummaryAction action={first} cardTitle={cardTitle} />
      ) : (
        <ul class="govuk-summary-list__actions-list">
          {actions.map((action) => (
            <li class="govuk-summary-list__actions-list-item">
              <SummaryAction action={action} cardTitle={cardTitle} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  )
}

/** Keys and values, such as the answers given so far. */
export function SummaryList({ rows, noBorder, card, ...element }: SummaryListProps) {
  const anyActions = rows.some((row) => row.actions?.length)
  const list = (
    <dl
      class={classNames(
        'govuk-summary-list',
        noBorder && 'govuk-summary-list--no-border',
        element.class,
      )}
      {...element.attributes}
    >
      {rows.map((row) => (
        <div
          class={classNames(
            'govuk-summary-list__row',
            anyActions && !row.actions && 'govuk-summary-list__row--no-actions',
            row.class,
          )}
        >
          <dt class="govuk-summary-list__key">{row.key}</dt>
          <dd class="govuk-summary-list__value">{row.value}</dd>
          <RowActions actions={row.actions ?? []} cardTitle={card?.title} />
        </div>
      ))}
    </dl>
  )
  return card ? <SummaryCard {...card}>{list}</SummaryCard> : list
}
