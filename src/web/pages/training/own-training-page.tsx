import { WHO_CONFIRMS } from '../../../domain/training/index.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import type { OwnTrainingFound } from './own-training.tsx'
import { RecordFields } from './record-fields.tsx'
import { recordRow } from './record-rows.tsx'
import { OwnTrainingList } from './training-tasks.tsx'

interface OwnTrainingPageProps extends OwnTrainingFound {
  readonly c: PageContext
  readonly typed: Typed
  readonly faults: Faults
}

/** What the signed-in adult has done, what is asked of them, and the form for a course. */
export function OwnTrainingPage(props: OwnTrainingPageProps) {
  const { c, records, tasks, soonest, faults } = props
  return (
    <Frame
      c={c}
      title="Your training"
      heading="Your training"
      breadcrumbs={[{ text: 'Your account', href: '/me' }, { text: 'Your training' }]}
      errors={faults.page}
      width="reading"
    >
      <OwnTrainingList own={tasks.own} soonest={soonest} />
      {records.length === 0 ? (
        <EmptyState picture="gate_open" title="No training on record">
          <p>Courses that you have done appear here, with the day on which they run out.</p>
        </EmptyState>
      ) : (
        <Section title="On record" icon="check">
          <ListRows rows={records.map((record) => recordRow(record, soonest))} />
        </Section>
      )}
      <EnterForm {...props} />
    </Frame>
  )
}

function EnterForm({ c, school, courses, typed, faults }: OwnTrainingPageProps) {
  const others = c.var.workplace.schools.filter((one) => one !== school)
  return (
    <Section
      title="Enter a course"
      icon="plus"
      id="enter"
      lead={`It counts once ${WHO_CONFIRMS} has confirmed it.`}
    >
      {courses.length === 0 ? (
        <p>{`No course is on record at ${school.name} yet. Ask ${WHO_CONFIRMS} which one to do.`}</p>
      ) : (
        <form method="post" action="/me/training" enctype="multipart/form-data" novalidate>
          <input type="hidden" name="schoolId" value={school.schoolId} />
          {others.length > 0 ? <p>At {school.name}.</p> : null}
          <RecordFields courses={courses} typed={typed} faults={faults} />
          <Button preventDoubleClick>Enter the course</Button>
        </form>
      )}
      {others.length > 0 ? (
        <p>
          Or at{' '}
          {others.map((one, nth) => (
            <>
              {nth > 0 ? ', ' : null}
              <a class="govuk-link" href={`/me/training?school=${one.schoolId}#enter`}>
                {one.name}
              </a>
            </>
          ))}
        </p>
      ) : null}
    </Section>
  )
}
