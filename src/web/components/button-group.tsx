import type { Child } from 'hono/jsx'

export interface ButtonGroupProps {
  readonly children?: Child
}

/** Buttons, and a link to turn back, in a row that wraps. */
export function ButtonGroup({ children }: ButtonGroupProps) {
  return <div class="govuk-button-group">{children}</div>
}
