import type { Child } from 'hono/jsx'
import { classNames, type ElementProps } from './attributes.ts'

export interface BackLinkProps extends ElementProps {
  readonly href: string
  readonly children?: Child
}

/** The way back to the page before. */
export function BackLink({ href, children, ...element }: BackLinkProps) {
  return (
    <a href={href} class={classNames('govuk-back-link', element.class)} {...element.attributes}>
      {children ?? 'Back'}
    </a>
  )
}
