import type { Child } from 'hono/jsx'
import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'

export interface StatTileProps {
  readonly label: Child
  /** As it is to be read: a suppressed small number is given as "under 5". */
  readonly value: string | number
  /** What the number is made of, or since when. */
  readonly note?: Child
  readonly href?: string | undefined
  readonly icon?: IconName | undefined
  readonly tone?: 'plain' | 'clear' | 'review' | 'block' | undefined
}

/** One number that somebody keeps an eye on. */
export function StatTile({ label, value, note, href, icon, tone = 'plain' }: StatTileProps) {
  const title = (
    <>
      {icon ? <Icon name={icon} /> : null}
      {label}
    </>
  )
  return (
    <div class={`gp-stat gp-stat--${tone}`}>
      <p class="gp-stat__label">
        {href ? (
          <a class="gp-stat__link" href={href}>
            {title}
          </a>
        ) : (
          title
        )}
      </p>
      <p class="gp-stat__value">{value}</p>
      {note ? <p class="gp-stat__note">{note}</p> : null}
    </div>
  )
}
