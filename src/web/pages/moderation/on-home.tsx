import type { ModerationWaiting } from '../../../domain/moderation/index.ts'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TaskList } from '../../components/task-list.tsx'

/** Comments that wait for somebody, what was handed to them, and appeals. */
export function CommentsOnHome({ waiting }: { readonly waiting: readonly ModerationWaiting[] }) {
  const tasks = waiting.flatMap(tasksOf)
  if (tasks.length === 0) return null
  return (
    <Section title="Comments" icon="comment">
      <TaskList idPrefix="comments" tasks={tasks} />
    </Section>
  )
}

function tasksOf(one: ModerationWaiting) {
  const href = `/schools/${one.slug}/comments`
  const hint = one.school
  const late = one.overdue > 0 ? <Tag colour="red">{one.overdue} late</Tag> : <Tag>Waiting</Tag>
  return [
    ...(one.handedOver > 0
      ? [
          {
            title: counted(one.handedOver, 'thing handed to you', 'things handed to you'),
            href: `${href}/handed-over`,
            hint,
            status: <Tag colour="red">New</Tag>,
          },
        ]
      : []),
    ...(one.waiting > 0
      ? [
          {
            title: counted(one.waiting, 'comment to look at', 'comments to look at'),
            href,
            hint,
            status: late,
          },
        ]
      : []),
    ...(one.appeals > 0
      ? [
          {
            title: counted(one.appeals, 'appeal to decide', 'appeals to decide'),
            href: `${href}?show=appeals`,
            hint,
            status: <Tag>Waiting</Tag>,
          },
        ]
      : []),
  ]
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
