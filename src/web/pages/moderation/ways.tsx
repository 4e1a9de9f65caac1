import type { ModerationReach, QueueCounts } from '../../../domain/moderation/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'

interface WaysProps {
  readonly school: SchoolName
  readonly reach: ModerationReach
  readonly counts?: Pick<QueueCounts, 'handedOver'> | undefined
  readonly at: 'queue' | 'by_hand' | 'handed_over' | 'cover' | 'rules'
}

/** The rooms of moderation; each reader is shown those that are theirs. */
export function ModerationWays({ school, reach, counts, at }: WaysProps) {
  const base = `/schools/${school.slug}/comments`
  const lead = reach.own.part === 'lead'
  const waiting = counts?.handedOver ? ` (${counts.handedOver})` : ''
  const ways = [
    { code: 'queue', text: 'Queue', href: base, shown: true },
    { code: 'by_hand', text: 'Enter a comment', href: `${base}/by-hand`, shown: true },
    {
      code: 'handed_over',
      text: `Handed to safeguarding${waiting}`,
      href: `${base}/handed-over`,
      shown: lead,
    },
    { code: 'cover', text: 'Cover', href: `${base}/cover`, shown: true },
    { code: 'rules', text: 'Rules', href: `${base}/rules`, shown: reach.setsUp },
  ]
  return (
    <nav class="gp-ways-line" aria-label="Comments">
      {ways
        .filter((way) => way.shown)
        .map((way) => (
          <a class="govuk-link" href={way.href} aria-current={way.code === at ? 'page' : undefined}>
            {way.text}
          </a>
        ))}
    </nav>
  )
}
