import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

/** What just happened, carried over from the page before. */
export interface FlashMessage {
  readonly kind: 'success' | 'notice' | 'problem'
  readonly text: Child
}

export interface FlashProps {
  readonly message: FlashMessage
}

const ICONS: Readonly<Record<FlashMessage['kind'], IconName>> = {
  success: 'check',
  notice: 'advice',
  problem: 'stop',
}

/** Says what just happened. A problem is read out at once, anything else in its turn. */
export function Flash({ message }: FlashProps) {
  return (
    <div
      class={`gp-flash gp-flash--${message.kind}`}
      role={message.kind === 'problem' ? 'alert' : 'status'}
    >
      <Icon name={ICONS[message.kind]} />
      <div class="gp-flash__text">{message.text}</div>
    </div>
  )
}
