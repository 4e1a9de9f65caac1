import {
  askedWords,
  type OwnTraining,
  remedyWords,
  type TrainingTasks,
} from '../../../domain/training/index.ts'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TaskList } from '../../components/task-list.tsx'
import { StandingTag } from './standing-tag.tsx'
import { ACT_LABELS } from './words.ts'

interface OwnTrainingListProps {
  readonly own: readonly OwnTraining[]
  readonly soonest: string
}

/** Training that is missing or soon runs out: nothing where all is well. */
export function OwnTrainingList({ own, soonest }: OwnTrainingListProps) {
  if (own.length === 0) return null
  return (
    <Section title="Training asked of you" icon="clock">
      <TaskList
        idPrefix="own-training"
        tasks={own.map((one) => ({
          title: `${ACT_LABELS[one.asked.act]}, ${one.school.name}`,
          href: `/me/training?school=${one.school.schoolId}#enter`,
          hint: `${askedWords(one)} ${nextFor(one)}`,
          status: one.standing ? (
            <StandingTag standing={one.standing} soonest={soonest} />
          ) : undefined,
        }))}
      />
    </Section>
  )
}

/** What is trained still only has to be done again in time. */
function nextFor(one: OwnTraining): string {
  return one.standing?.state === 'trained' ? 'Do it again before it runs out.' : remedyWords(one)
}

interface TrainingOnHomeProps extends TrainingTasks {
  readonly soonest: string
}

/** What training asks of somebody, on their home page. */
export function TrainingOnHome({ own, toConfirm, soonest }: TrainingOnHomeProps) {
  return (
    <>
      <OwnTrainingList own={own} soonest={soonest} />
      {toConfirm.length > 0 ? (
        <Section title="Training to confirm" icon="check">
          <TaskList
            idPrefix="training-to-confirm"
            tasks={toConfirm.map(({ school, count }) => ({
              title: school.name,
              href: `/schools/${school.slug}/training#confirm`,
              hint: count === 1 ? 'One course' : `${count} courses`,
              status: <Tag colour="turquoise">To confirm</Tag>,
            }))}
          />
        </Section>
      ) : null}
    </>
  )
}
