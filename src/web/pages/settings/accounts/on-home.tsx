import type { SchoolName } from '../../../../domain/people/index.ts'
import type { ChannelWithAccount, NetworkTask } from '../../../../domain/sending/index.ts'
import { networkName } from '../../../../vocabulary/networks.ts'
import { Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { TaskList } from '../../../components/task-list.tsx'
import { TimeText } from '../../../components/time-text.tsx'

const SAYS: Readonly<Record<NetworkTask['kind'], string>> = {
  refused: 'The network did not take it',
  uncertain: 'Look whether it arrived',
  reconnect: 'Its account must be joined again',
  changed: 'Changed on the network',
  gone: 'Gone from the network',
}

/** What on networks waits for a person, because Gatepost can do no more by itself. */
export function NetworkTasks({ tasks }: { readonly tasks: readonly NetworkTask[] }) {
  if (tasks.length === 0) return null
  return (
    <Section title="On networks" icon="globe">
      <TaskList
        idPrefix="on-networks"
        tasks={tasks.map((task) => ({
          title: `${task.channelName}, ${task.schoolName}`,
          href: `/posts/${task.postId}#publications`,
          hint: (
            <>
              Since <TimeText at={task.since} />
            </>
          ),
          status: <Tag colour="yellow">{SAYS[task.kind]}</Tag>,
        }))}
      />
    </Section>
  )
}

/** Accounts that wait for whoever keeps the channels. */
export function AccountTasks({
  waiting,
  schools,
}: {
  readonly waiting: readonly ChannelWithAccount[]
  readonly schools: readonly SchoolName[]
}) {
  const rows = waiting.flatMap((channel) => {
    const school = schools.find((one) => one.schoolId === channel.schoolId)
    return school && channel.account ? [{ channel, school, account: channel.account }] : []
  })
  if (rows.length === 0) return null
  return (
    <Section title="Accounts on networks" icon="channel">
      <TaskList
        idPrefix="accounts"
        tasks={rows.map(({ channel, school, account }) => ({
          title: `${channel.name}, ${school.name}`,
          href: `/schools/${school.slug}/settings/accounts/${channel.channelId}`,
          hint: `${account.handle} on ${networkName(channel.network)}`,
          status:
            account.state === 'reconnect' ? (
              <Tag colour="red">Join it again</Tag>
            ) : account.state === 'unconfirmed' ? (
              <Tag colour="yellow">Confirm it</Tag>
            ) : (
              <>
                Runs out <TimeText at={account.expiresAt ?? account.joinedAt} />
              </>
            ),
        }))}
      />
    </Section>
  )
}
