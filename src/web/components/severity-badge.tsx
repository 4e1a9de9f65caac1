import type { Severity } from '../../vocabulary/verdicts.ts'
import { Icon, type IconName } from './icon.tsx'

const LOOKS: Readonly<Record<Severity, { readonly icon: IconName; readonly word: string }>> = {
  block: { icon: 'stop', word: 'Stops the post' },
  review: { icon: 'look', word: 'Needs a look' },
  advice: { icon: 'advice', word: 'Advice' },
}

export interface SeverityBadgeProps {
  readonly severity: Severity
}

/** How much a finding weighs, by shape, word and colour. */
export function SeverityBadge({ severity }: SeverityBadgeProps) {
  const { icon, word } = LOOKS[severity]
  return (
    <span class={`gp-badge gp-badge--${severity}`}>
      <Icon name={icon} />
      {word}
    </span>
  )
}
