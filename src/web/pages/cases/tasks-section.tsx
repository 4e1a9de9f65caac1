import { leads } from '../../../domain/cases/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { Details } from '../../components/details.tsx'
import { Section } from '../../components/section.tsx'
import { Select } from '../../components/select.tsx'
import { Tag } from '../../components/tag.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { CasePageProps } from './case-page.tsx'

/** What is to be done and by when, with the button that says it is. */
export function TasksSection(props: CasePageProps) {
  const { c, school, record } = props
  const today = londonDate(c.var.now)
  const here = `/schools/${school.slug}/cases/${record.caseId}/tasks`
  const open = record.tasks.filter((task) => !task.doneAt)
  const done = record.tasks.length - open.length
  return (
    <Section title="To do" icon="check">
      {open.length === 0 ? <p>Nothing is put down.</p> : null}
      {open.map((task) => (
        <Card
          title={task.words ?? 'The key that opens this is not here'}
          headingLevel={3}
          actions={
            task.dueOn <= today ? <Tag colour="red">Due</Tag> : <Tag colour="grey">To do</Tag>
          }
        >
          <p>
            By <TimeText at={task.dueOn} show="day" />
            {task.forName ? `, for ${task.forName}` : ''}
          </p>
          <form method="post" action={`${here}/done`}>
            <input type="hidden" name="taskId" value={task.taskId} />
            <Button kind="secondary" preventDoubleClick>
              Done<span class="govuk-visually-hidden">: {task.words}</span>
            </Button>
          </form>
        </Card>
      ))}
      {done > 0 ? (
        <p class="govuk-hint">{done === 1 ? 'One is done.' : `${done} are done.`}</p>
      ) : null}
      {leads(record) ? <AddTask {...props} here={here} /> : null}
    </Section>
  )
}

function AddTask({ record, typed, faults, here }: CasePageProps & { readonly here: string }) {
  const mine = typed.form === 'task'
  const error = (name: string) => (mine ? faults.fields[name] : undefined)
  return (
    <Details summary="Put down something to do" open={mine}>
      <form method="post" action={here} novalidate>
        <TextInput
          name="words"
          label="What"
          value={mine ? typed.words : undefined}
          error={error('words')}
        />
        <TextInput
          name="dueOn"
          label="By"
          width={10}
          attributes={{ type: 'date' }}
          value={mine ? typed.dueOn : undefined}
          error={error('dueOn')}
        />
        <Select
          name="forPersonId"
          label="For"
          items={[
            { value: '', text: 'Whoever looks after the case' },
            ...record.letIn.map((one) => ({ value: one.personId, text: one.name })),
          ]}
          value={mine ? typed.forPersonId : undefined}
          error={error('forPersonId')}
        />
        <Button kind="secondary" preventDoubleClick>
          Put it down
        </Button>
      </form>
    </Details>
  )
}
