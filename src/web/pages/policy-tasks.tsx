import type { BoundPolicy, PolicyTasks } from '../../domain/acknowledgement/index.ts'
import { policyParts } from '../../policy/index.ts'
import { Section } from '../components/section.tsx'
import { Tag } from '../components/tag.tsx'
import { TaskList } from '../components/task-list.tsx'
import { TimeText } from '../components/time-text.tsx'

/** Policies to read and sign, and versions that are coming: nothing where there is neither. */
export function PolicyTaskList({ toSign, coming, reminders, team }: PolicyTasks) {
  if (toSign.length + coming.length + team.length === 0) return null
  const tasks = [
    ...toSign.map((policy) => ({
      title: `Read and sign: ${policy.pack.title}`,
      href: `/schools/${policy.slug}/policy/sign`,
      hint: (
        <Progress policy={policy} reminded={reminders.get(policy.versions.policyVersionId) ?? 0} />
      ),
      status: <Tag colour="yellow">To sign</Tag>,
    })),
    ...coming.map((version) => ({
      title: `A new version: ${version.summary}`,
      href: `/policy-notices/${version.draftId}`,
      hint: (
        <>
          In force from <TimeText at={version.inForceOn} />
        </>
      ),
      status: (
        <Tag colour={version.seen ? 'grey' : 'turquoise'}>{version.seen ? 'Seen' : 'New'}</Tag>
      ),
    })),
    ...team.map(({ name, slug }) => ({
      title: `${name} has not signed the policy`,
      href: `/schools/${slug}/policy/signatures`,
      hint: 'Of your team, and reminded three times',
      status: <Tag colour="yellow">Your team</Tag>,
    })),
  ]
  return (
    <Section title="Your policy" icon="policy">
      <TaskList idPrefix="your-policy" tasks={tasks} />
    </Section>
  )
}

interface ProgressProps {
  readonly policy: BoundPolicy
  readonly reminded: number
}

function Progress({ policy, reminded }: ProgressProps) {
  const of = policyParts(policy.pack).length
  const { partsOpened, finished, school } = policy
  const again = reminded > 0 ? <> You have been reminded {timesWords(reminded)}.</> : null
  if (finished) {
    return (
      <>
        {school}. You have read it; your name is missing.{again}
      </>
    )
  }
  if (partsOpened > 0) {
    return (
      <>
        {`${school}. You have opened ${partsOpened} of ${of} parts.`}
        {again}
      </>
    )
  }
  return (
    <>
      {school}, in force since <TimeText at={policy.versions.fromDate} />.{again}
    </>
  )
}

function timesWords(times: number): string {
  return ['', 'once', 'twice', 'three times'][times] ?? `${times} times`
}
