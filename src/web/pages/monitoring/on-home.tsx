import type { RunOut } from '../../../domain/monitoring/index.ts'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TaskList } from '../../components/task-list.tsx'

/** That leave to monitor has run out and nobody has said that it stopped: nothing where none has. */
export function MonitoringOnHome({ waiting }: { readonly waiting: readonly RunOut[] }) {
  if (waiting.length === 0) return null
  return (
    <Section title="Leave to monitor">
      <TaskList
        idPrefix="monitoring"
        tasks={waiting.map(({ school }) => ({
          title: 'Say that it has stopped',
          href: `/schools/${school.slug}/monitoring`,
          hint: `${school.name}. Its time is over.`,
          status: <Tag colour="red">Ran out</Tag>,
        }))}
      />
    </Section>
  )
}
