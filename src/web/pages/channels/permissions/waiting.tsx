import type { SchoolName } from '../../../../domain/people/index.ts'
import { type ListedPermission, registerOf } from '../../../../domain/permissions-asked/index.ts'
import { Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { TaskList } from '../../../components/task-list.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import { entryPath } from './address.ts'

interface WaitingPermissionsProps {
  readonly waiting: readonly ListedPermission[]
  readonly schools: readonly SchoolName[]
}

/** What waits for this person’s decision: nothing where there is none. */
export function WaitingPermissions({ waiting, schools }: WaitingPermissionsProps) {
  const tasks = waiting.flatMap((entry) => {
    const school = schools.find(({ schoolId }) => schoolId === entry.schoolId)
    if (!school) return []
    return {
      title: entry.title,
      href: entryPath(school.slug, entry.kind, entry.permissionId),
      hint: (
        <>
          {registerOf(entry.kind).title}, {entry.askedByName}, <TimeText at={entry.askedAt} />
        </>
      ),
      status: <Tag colour="yellow">To decide</Tag>,
    }
  })
  if (tasks.length === 0) return null
  return (
    <Section title="Permissions to decide on" icon="check">
      <TaskList idPrefix="permissions" tasks={tasks} />
    </Section>
  )
}
