import type { Child } from 'hono/jsx'
import { classNames, type ElementProps } from './attributes.ts'

export interface HintProps extends ElementProps {
  readonly id?: string | undefined
  readonly children?: Child
}

/** Help that stays beside a field while it is filled in. */
export function Hint({ id, children, ...element }: HintProps) {
  return (
    <div id={id} class={classNames('govuk-hint', element.class)} {...element.attributes}>
      {children}
    </div>
  )
}
