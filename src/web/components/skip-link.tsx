import type { Child } from 'hono/jsx'
import { classNames, type ElementProps } from './attributes.ts'

export interface SkipLinkProps extends ElementProps {
  readonly href?: string | undefined
  readonly children?: Child
}

/** Past the navigation, for those who use the keyboard. The first link on every page. */
export function SkipLink({ href = '#content', children, ...element }: SkipLinkProps) {
  return (
    <a
      href={href}
      class={classNames('govuk-skip-link', element.class)}
      data-module="govuk-skip-link"
      {...element.attributes}
    >
      {children ?? 'Skip to main content'}
    </a>
  )
}
