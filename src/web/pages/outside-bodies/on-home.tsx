import type { BodiesWaiting } from '../../../domain/outside-bodies/index.ts'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TaskList } from '../../components/task-list.tsx'

/** That details of outside bodies have to be verified: nothing where none have. */
export function BodiesOnHome({ waiting }: { readonly waiting: readonly BodiesWaiting[] }) {
  if (waiting.length === 0) return null
  return (
    <Section title="Where to report" icon="flag">
      <TaskList
        idPrefix="outside-bodies"
        tasks={waiting.map(({ school, count }) => ({
          title: `Verify whom to turn to: ${count} on the list`,
          href: `/schools/${school.slug}/where-to-report`,
          hint: `${school.name}. A number that is wrong costs time when there is none.`,
          status: <Tag colour="grey">Twice a year</Tag>,
        }))}
      />
    </Section>
  )
}
