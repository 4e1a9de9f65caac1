import type { Child } from 'hono/jsx'
import { Illustration, type IllustrationName } from './illustration.tsx'

export interface EmptyStateProps {
  readonly picture: IllustrationName
  /** What is the case: "Nothing waits for you". */
  readonly title: Child
  readonly headingLevel?: 1 | 2 | 3 | undefined
  /** A button or link to what can be done instead. */
  readonly action?: Child
  /** Why it is empty, or what will appear here. */
  readonly children?: Child
}

/** Says that there is nothing here, why, and what to do. */
export function EmptyState({ picture, title, action, children, ...props }: EmptyStateProps) {
  const Heading = `h${props.headingLevel ?? 2}` as const
  return (
    <div class="gp-empty">
      <Illustration name={picture} />
      <Heading class="gp-empty__title">{title}</Heading>
      {children ? <div class="gp-empty__text">{children}</div> : null}
      {action ? <div class="gp-empty__action">{action}</div> : null}
    </div>
  )
}
