import type { ChannelTasks } from '../../../domain/channels/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TaskList } from '../../components/task-list.tsx'
import { StandingTag } from './standing-tag.tsx'
import { amissWords } from './words.ts'

interface ChannelsOnHomeProps extends ChannelTasks {
  readonly schools: readonly SchoolName[]
}

/** What the register of channels asks of somebody, on their home page. */
export function ChannelsOnHome({ channels, posts, schools }: ChannelsOnHomeProps) {
  return (
    <>
      {channels.length === 0 ? null : (
        <Section title="Channels that want something" icon="channel">
          <TaskList
            idPrefix="channels"
            tasks={channels.map(({ channelId, schoolId, name, standing }) => ({
              title: schools.length > 1 ? `${name}, ${schoolName(schools, schoolId)}` : name,
              href: `/channels/${channelId}`,
              hint: amissWords(standing),
              status: <StandingTag standing={standing} closed={false} />,
            }))}
          />
        </Section>
      )}
      {posts.length === 0 ? null : (
        <Section title="Your posts that lose a channel" icon="post">
          <TaskList
            idPrefix="posts-without-channel"
            tasks={posts.map(({ postId, channelName, why }) => ({
              title: channelName,
              href: `/posts/${postId}`,
              hint:
                why === 'closed'
                  ? 'It was closed. Choose another channel, or the post stays on its others alone.'
                  : 'It is being closed. Send your post soon, or choose another channel.',
              status: <Tag colour="yellow">{why === 'closed' ? 'Closed' : 'Closing'}</Tag>,
            }))}
          />
        </Section>
      )}
    </>
  )
}

function schoolName(schools: readonly SchoolName[], schoolId: string): string {
  return schools.find((one) => one.schoolId === schoolId)?.name ?? ''
}
