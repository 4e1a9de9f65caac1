import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

export interface SectionProps {
  readonly title: Child
  readonly headingLevel?: 2 | 3 | undefined
  readonly icon?: IconName | undefined
  readonly lead?: Child
  readonly actions?: Child
  readonly id?: string | undefined
  readonly children?: Child
}

/** A part of a page under its own heading. */
export function Section({ title, icon, lead, actions, id, children, ...props }: SectionProps) {
  const Heading = `h${props.headingLevel ?? 2}` as const
  return (
    <section class="gp-section" id={id}>
      <div class="gp-section__head">
        <div>
          <Heading class="gp-section__title">
            {icon ? <Icon name={icon} /> : null}
            {title}
          </Heading>
          {lead ? <p class="gp-section__lead">{lead}</p> : null}
        </div>
        {actions ? <div class="gp-section__actions">{actions}</div> : null}
      </div>
      {children}
    </section>
  )
}
