import type { WaitingQuestion } from '../../../domain/advice/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TaskList } from '../../components/task-list.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { advisorAddress } from './address.ts'

interface QuestionsToAnswerProps {
  readonly waiting: readonly WaitingQuestion[]
  readonly schools: readonly SchoolName[]
}

/** Questions about the policy that wait for this person: nothing where there are none. */
export function QuestionsToAnswer({ waiting, schools }: QuestionsToAnswerProps) {
  const tasks = waiting.flatMap((one) => {
    const school = schools.find(({ schoolId }) => schoolId === one.schoolId)
    if (!school) return []
    return {
      title: one.words.length > 80 ? `${one.words.slice(0, 80).trimEnd()} …` : one.words,
      href: `/schools/${school.slug}/questions/${one.questionId}`,
      hint: (
        <>
          {one.askedByName}, {school.name}, <TimeText at={one.askedAt} />
        </>
      ),
      status: <Tag colour={one.late ? 'red' : 'yellow'}>{one.late ? 'Late' : 'To answer'}</Tag>,
    }
  })
  if (tasks.length === 0) return null
  return (
    <Section title="Questions about the policy" icon="comment">
      <TaskList idPrefix="questions" tasks={tasks} />
    </Section>
  )
}

/** The advisor's search box, for the school at which this person works. */
export function AskTheAdvisor({ schools }: { readonly schools: readonly SchoolName[] }) {
  const [only] = schools
  if (!only) return null
  return (
    <Section title="Can I …?" icon="search" lead="Everyday questions, answered from your policy.">
      {schools.length === 1 ? (
        <form class="gp-filter" method="get" action={advisorAddress(only.slug)}>
          <TextInput
            name="q"
            type="search"
            label="What would you like to know?"
            hint="A word or two will do, like “friend request”"
          />
          <Button kind="secondary">Find</Button>
        </form>
      ) : (
        <Button href="/can-i" kind="secondary">
          Look it up
        </Button>
      )}
    </Section>
  )
}
