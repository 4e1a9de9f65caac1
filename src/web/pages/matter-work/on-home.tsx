import type { ReferralDue } from '../../../domain/referrals/index.ts'
import type { TakedownSummary } from '../../../domain/takedown-requests/index.ts'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TaskList } from '../../components/task-list.tsx'

interface MatterWork {
  readonly takedowns: readonly TakedownSummary[]
  readonly referrals: readonly ReferralDue[]
}

/** What has to be looked at or asked again today, and nothing of what it is about. */
export function MatterWorkOnHome({ takedowns, referrals }: MatterWork) {
  if (takedowns.length + referrals.length === 0) return null
  const tasks = [
    ...takedowns.map(({ requestId }) => ({
      title: 'Look whether something is gone',
      href: `/takedown-requests/${requestId}`,
      hint: 'It was to be taken down.',
      status: <Tag colour="yellow">Today</Tag>,
    })),
    ...referrals.map(({ matterId }) => ({
      title: 'Ask about a referral again',
      href: `/matters/${matterId}/referrals`,
      hint: 'Its day has come.',
      status: <Tag colour="yellow">Today</Tag>,
    })),
  ]
  return (
    <Section title="Confidential" icon="lock">
      <TaskList idPrefix="matter-work" tasks={tasks} />
    </Section>
  )
}
