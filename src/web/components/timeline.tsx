import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'
import { TimeText } from './time-text.tsx'

export interface TimelineEntry {
  readonly at: Date
  /** What happened, in a line. */
  readonly what: Child
  /** Who did it; "Gatepost" for what it did itself. */
  readonly who?: Child
  readonly icon?: IconName | undefined
  readonly tone?: 'plain' | 'clear' | 'review' | 'block' | undefined
  readonly children?: Child
}

export interface TimelineProps {
  /** In the order to be read. */
  readonly entries: readonly TimelineEntry[]
}

/** The record of a post or a case: what happened, when, and who did it. */
export function Timeline({ entries }: TimelineProps) {
  return (
    <ol class="gp-timeline">
      {entries.map((entry) => (
        <li class={`gp-timeline__entry gp-timeline__entry--${entry.tone ?? 'plain'}`}>
          <span class="gp-timeline__dot">
            <Icon name={entry.icon ?? 'trail'} />
          </span>
          <div class="gp-timeline__text">
            <p class="gp-timeline__what">{entry.what}</p>
            <p class="gp-timeline__when">
              {entry.who ? <>{entry.who} · </> : null}
              <TimeText at={entry.at} />
            </p>
            {entry.children ? <div class="gp-timeline__more">{entry.children}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
