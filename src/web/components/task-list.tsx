import type { Child } from 'hono/jsx'
import { classNames, type ElementProps, idList } from './attributes.ts'

export interface Task {
  readonly title: Child
  /** Left out while the task cannot be begun. */
  readonly href?: string | undefined
  readonly hint?: Child
  /** A word such as "Completed", or a `Tag`. */
  readonly status: Child
  readonly class?: string | undefined
  readonly titleClass?: string | undefined
  readonly statusClass?: string | undefined
}

export interface TaskListProps extends ElementProps {
  readonly tasks: readonly Task[]
  readonly idPrefix?: string | undefined
}

interface ItemProps {
  readonly task: Task
  readonly id: string
}

function TaskListItem({ task, id }: ItemProps) {
  const hintId = task.hint ? `${id}-hint` : undefined
  const statusId = `${id}-status`
  return (
    <li
      class={classNames(
        'govuk-task-list__item',
        task.href !== undefined && 'govuk-task-list__item--with-link',
        task.class,
      )}
    >
      <div class="govuk-task-list__name-and-hint">
        {task.href === undefined ? (
          <div class={task.titleClass}>{task.title}</div>
        ) : (
          <a
            class={classNames('govuk-link govuk-task-list__link', task.titleClass)}
            href={task.href}
            aria-describedby={idList(hintId, statusId)}
          >
            {task.title}
          </a>
        )}
        {task.hint ? (
          <div id={hintId} class="govuk-task-list__hint">
            {task.hint}
          </div>
        ) : null}
      </div>
      <div class={classNames('govuk-task-list__status', task.statusClass)} id={statusId}>
        {task.status}
      </div>
    </li>
  )
}

/** Things to do, in any order, each with where it stands. */
export function TaskList({ tasks, idPrefix = 'task-list', ...element }: TaskListProps) {
  return (
    <ul class={classNames('govuk-task-list', element.class)} {...element.attributes}>
      {tasks.map((task, index) => (
        <TaskListItem task={task} id={`${idPrefix}-${index + 1}`} />
      ))}
    </ul>
  )
}
