import type { SchoolName } from '../../../domain/people/index.ts'
import { countInWords } from '../../../vocabulary/counted-to.ts'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TaskList } from '../../components/task-list.tsx'

interface ConcernsOnHomeProps {
  /** How many hold something unread, by school. */
  readonly waiting: ReadonlyMap<string, number>
  readonly schools: readonly SchoolName[]
}

/** Concerns with something unread, for whoever may know of them. */
export function ConcernsOnHome({ waiting, schools }: ConcernsOnHomeProps) {
  const here = schools.filter(({ schoolId }) => waiting.has(schoolId))
  if (here.length === 0) return null
  return (
    <Section title="Concerns" icon="shield">
      <TaskList
        idPrefix="concerns"
        tasks={here.map(({ schoolId, slug, name }) => {
          const count = waiting.get(schoolId) ?? 0
          return {
            title: count === 1 ? 'A concern to read' : `${countInWords(count)} concerns to read`,
            href: `/schools/${slug}/concerns`,
            hint: name,
            status: <Tag colour="red">Unread</Tag>,
          }
        })}
      />
    </Section>
  )
}
