import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'

/** Something that holds for the whole school until somebody sees to it. */
export interface BannerMessage {
  readonly tone: 'notice' | 'review' | 'block'
  readonly text: Child
}

export interface BannerProps {
  readonly message: BannerMessage
}

/** A strip across the top of every page: an overdue policy, a switched-off network. */
export function Banner({ message }: BannerProps) {
  return (
    <aside class={`gp-banner gp-banner--${message.tone}`} aria-label="Notice">
      <Icon name={message.tone === 'notice' ? 'advice' : 'flag'} />
      <div class="gp-banner__text">{message.text}</div>
    </aside>
  )
}
