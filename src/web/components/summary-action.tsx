import type { Child } from 'hono/jsx'
import { type Attributes, classNames } from './attributes.ts'

/** A link to change one answer; `about` finishes its text for those who hear it. */
export interface RowAction {
  readonly text: Child
  readonly href: string
  readonly about?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

interface SummaryActionProps {
  readonly action: RowAction
  readonly cardTitle?: Child
}

/** "Change", finished for those who hear it: "Change name (Sports day)". */
export function SummaryAction({ action, cardTitle }: SummaryActionProps) {
  return (
    <a class={classNames('govuk-link', action.class)} href={action.href} {...action.attributes}>
      {action.text}
      {action.about || cardTitle ? (
        <span class="govuk-visually-hidden">
          {action.about ? ` ${action.about}` : null}
          {cardTitle ? <> ({cardTitle})</> : null}
        </span>
      ) : null}
    </a>
  )
}
