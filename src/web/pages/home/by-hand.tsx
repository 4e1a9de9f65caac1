import { type OpenTask, openTasks } from '../../../domain/posts/index.ts'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TaskList } from '../../components/task-list.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { HomePart } from './part.ts'

/** What must come down by hand: before everything else, for its clock runs. */
export const takedowns: HomePart = async (db, c) => {
  const tasks = await tasksOf(db, c, 'takedown')
  return {
    waits: tasks.length > 0,
    shown: <Tasks tasks={tasks} title="To take down" now={c.var.now} />,
  }
}

/** What was published by hand and whose address nobody has entered. */
export const proofs: HomePart = async (db, c) => {
  const tasks = await tasksOf(db, c, 'proof')
  return {
    waits: tasks.length > 0,
    shown: <Tasks tasks={tasks} title="Published by hand: address missing" now={c.var.now} />,
  }
}

async function tasksOf(
  ...[db, c, kind]: [...Parameters<HomePart>, OpenTask['kind']]
): Promise<readonly OpenTask[]> {
  const tasks = await openTasks(db, c.var.actor)
  return tasks.filter((task) => task.kind === kind)
}

/** After that time a post published by hand and never proved is spoken of louder. */
const A_DAY_MS = 24 * 3_600_000

interface TasksProps {
  readonly tasks: readonly OpenTask[]
  readonly title: string
  readonly now: Date
}

function Tasks({ tasks, title, now }: TasksProps) {
  if (tasks.length === 0) return null
  return (
    <Section title={title} icon="clock">
      <TaskList
        idPrefix={title.toLowerCase().replaceAll(/\W+/g, '-')}
        tasks={tasks.map((task) => ({
          title: `${task.channelName}, ${task.schoolName}`,
          href: `/posts/${task.postId}#publications`,
          hint: (
            <>
              Since <TimeText at={task.since} />
            </>
          ),
          status: <Urgency task={task} now={now} />,
        }))}
      />
    </Section>
  )
}

function Urgency({ task, now }: { readonly task: OpenTask; readonly now: Date }) {
  if (task.dueAt) {
    return (
      <>
        By <TimeText at={task.dueAt} />
      </>
    )
  }
  return now.getTime() - task.since.getTime() > A_DAY_MS ? (
    <Tag colour="red">Address missing for more than a day</Tag>
  ) : (
    <>Address missing</>
  )
}
