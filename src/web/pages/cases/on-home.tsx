import type { WaitingCase } from '../../../domain/cases/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TaskList } from '../../components/task-list.tsx'
import { TimeText } from '../../components/time-text.tsx'

interface CasesOnHomeProps {
  readonly waiting: readonly WaitingCase[]
  readonly schools: readonly SchoolName[]
  readonly now: Date
}

/** Cases that wait for somebody, by their codes: nothing where there is none. */
export function CasesOnHome({ waiting, schools, now }: CasesOnHomeProps) {
  const tasks = waiting.flatMap((one) => {
    const school = schools.find(({ schoolId }) => schoolId === one.schoolId)
    if (!school) return []
    return [
      {
        title: `Case ${one.reference}`,
        href: `/schools/${school.slug}/cases/${one.caseId}`,
        hint: one.holdsPost ? (
          `${school.name}. A post was held back by its words: say what is to become of it`
        ) : one.officerDueAt ? (
          <>
            {school.name}. Contact the authority’s officer by <TimeText at={one.officerDueAt} />
          </>
        ) : (
          school.name
        ),
        status: statusOf(one, now),
      },
    ]
  })
  if (tasks.length === 0) return null
  return (
    <Section title="Cases" icon="lock">
      <TaskList idPrefix="cases" tasks={tasks} />
    </Section>
  )
}

function statusOf({ officerDueAt, toTriage, holdsPost }: WaitingCase, now: Date) {
  if (holdsPost) return <Tag colour="red">A post waits</Tag>
  if (officerDueAt) return <Tag colour="red">{officerDueAt <= now ? 'Overdue' : 'Clock runs'}</Tag>
  return toTriage ? <Tag colour="yellow">To triage</Tag> : <Tag colour="turquoise">With you</Tag>
}
