import type { Child } from 'hono/jsx'
import type { Severity, Verdict } from '../../vocabulary/verdicts.ts'
import { Icon, type IconName } from './icon.tsx'

export interface VerdictBannerProps {
  readonly verdict: Verdict
  /** How many findings of each weight there are. */
  readonly counts: Readonly<Record<Severity, number>>
  readonly headingLevel?: 2 | 3 | undefined
  /** What happens next, in a sentence. */
  readonly children?: Child
  readonly actions?: Child
}

interface Look {
  readonly icon: IconName
  readonly title: string
}

const LOOKS: Readonly<Record<Verdict, Look>> = {
  clear: { icon: 'check', title: 'Nothing stands against it' },
  review: { icon: 'look', title: 'Needs a look' },
  block: { icon: 'stop', title: 'Stopped' },
}

function countOf(number: number, one: string, many: string): string | undefined {
  if (number === 0) return undefined
  return `${number} ${number === 1 ? one : many}`
}

/** "1 thing to put right, 2 things to look at and 1 piece of advice." */
export function countsInWords(counts: Readonly<Record<Severity, number>>): string {
  const parts = [
    countOf(counts.block, 'thing to put right', 'things to put right'),
    countOf(counts.review, 'thing to look at', 'things to look at'),
    countOf(counts.advice, 'piece of advice', 'pieces of advice'),
  ].filter((part) => part !== undefined)
  const last = parts.pop()
  if (last === undefined) return 'Nothing was found.'
  return `${parts.length > 0 ? `${parts.join(', ')} and ${last}` : last}.`
}

/** What the gate says of a draft, at a glance. */
export function VerdictBanner({
  verdict,
  counts,
  children,
  actions,
  ...props
}: VerdictBannerProps) {
  const { icon, title } = LOOKS[verdict]
  const Heading = `h${props.headingLevel ?? 2}` as const
  return (
    <div class={`gp-verdict gp-verdict--${verdict}`}>
      <span class="gp-verdict__icon">
        <Icon name={icon} />
      </span>
      <div class="gp-verdict__text">
        <Heading class="gp-verdict__title">{title}</Heading>
        <p class="gp-verdict__counts">{countsInWords(counts)}</p>
        {children ? <p>{children}</p> : null}
      </div>
      {actions ? <div class="gp-verdict__actions">{actions}</div> : null}
    </div>
  )
}
