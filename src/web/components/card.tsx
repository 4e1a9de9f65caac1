import type { Child } from 'hono/jsx'
import { classNames, type ElementProps } from './attributes.ts'

export interface CardProps extends ElementProps {
  readonly title?: Child
  readonly headingLevel?: 2 | 3 | 4 | undefined
  /** Links or buttons beside the title. */
  readonly actions?: Child
  /** Below a line at the foot. */
  readonly footer?: Child
  readonly children?: Child
}

/** Things that belong together, on a surface of their own. */
export function Card({ title, actions, footer, children, ...props }: CardProps) {
  const Heading = `h${props.headingLevel ?? 2}` as const
  return (
    <div class={classNames('gp-card', props.class)} {...props.attributes}>
      {title || actions ? (
        <div class="gp-card__head">
          {title ? <Heading class="gp-card__title">{title}</Heading> : null}
          {actions ? <div class="gp-card__actions">{actions}</div> : null}
        </div>
      ) : null}
      <div class="gp-card__body">{children}</div>
      {footer ? <div class="gp-card__foot">{footer}</div> : null}
    </div>
  )
}
