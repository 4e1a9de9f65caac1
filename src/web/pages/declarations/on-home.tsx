import type { DeclarationTasks } from '../../../domain/declarations/index.ts'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TaskList } from '../../components/task-list.tsx'

/** That somebody is to declare, and that colleagues’ declarations wait: nothing where there is neither. */
export function DeclarationsOnHome({ due, toRead }: DeclarationTasks) {
  if (due.length + toRead.length === 0) return null
  const tasks = [
    ...toRead.map(({ school, waiting }) => ({
      title: `Declared by colleagues: ${waiting} to read`,
      href: `/schools/${school.slug}/declarations/team`,
      hint: school.name,
      status: <Tag colour="yellow">To read</Tag>,
    })),
    ...due.map((school) => ({
      title: 'Say what you declare, or that it is nothing',
      href: `/schools/${school.slug}/declarations`,
      hint: `${school.name}. Once a year, two minutes.`,
      status: <Tag colour="grey">Once a year</Tag>,
    })),
  ]
  return (
    <Section title="Declarations" icon="policy">
      <TaskList idPrefix="declarations" tasks={tasks} />
    </Section>
  )
}
