import type { Course } from '../../../domain/training/index.ts'
import { TRAINING_PURPOSES } from '../../../vocabulary/training-purposes.ts'
import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Details } from '../../components/details.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { NO_FAULTS } from '../../form.ts'
import { IdForm } from './id-form.tsx'
import type { SchoolTrainingPageProps } from './school-training-page.tsx'
import { purposesOf } from './words.ts'

/** The courses that count at a school, and a form for another. */
export function Courses(props: SchoolTrainingPageProps) {
  const { school, courses, keeps } = props
  return (
    <Section title="Courses that count here" icon="policy" id="courses">
      {courses.length === 0 ? <p>None is on record yet.</p> : null}
      <ListRows
        rows={courses.map((course) => ({
          title: course.title,
          meta: meta(course),
          side:
            keeps && course.schoolId !== null ? (
              <IdForm
                action={`/schools/${school.slug}/training/courses/end`}
                name="courseId"
                id={course.courseId}
                text="End"
                of={course.title}
              />
            ) : undefined,
        }))}
      />
      {keeps ? <CourseForm {...props} /> : null}
    </Section>
  )
}

function meta({ provider, purposes, months, evidence }: Course): string {
  const counts = months === null ? 'Does not run out' : `Counts for ${months} months`
  return `${provider}. For: ${purposesOf([...purposes]).toLowerCase()}. ${counts}. ${evidence}`
}

function CourseForm({ school, typed, ...props }: SchoolTrainingPageProps) {
  const sent = typed.form === 'course'
  const values = sent ? typed : {}
  const { fields } = sent ? props.faults : NO_FAULTS
  return (
    <Details summary="Add a course" open={sent}>
      <form method="post" action={`/schools/${school.slug}/training/courses`} novalidate>
        <TextInput name="title" label="Name" value={values.title} error={fields.title} />
        <TextInput
          name="provider"
          label="Given by"
          value={values.provider}
          error={fields.provider}
        />
        <Checkboxes
          name="purposes"
          legend="What is it for?"
          legendSize="s"
          values={values.purposes?.split(' ')}
          error={fields.purposes}
          items={TRAINING_PURPOSES.map(({ code, label }) => ({ value: code, text: label }))}
        />
        <TextInput
          name="months"
          label="Counts for how many months"
          hint="Leave it empty if it does not run out."
          inputmode="numeric"
          class="govuk-input--width-3"
          value={values.months}
          error={fields.months}
        />
        <Textarea
          name="evidence"
          id="course-evidence"
          label="Where to do it, and what shows that it was done"
          rows={2}
          value={values.evidence}
          error={fields.evidence}
        />
        <Button preventDoubleClick>Add the course</Button>
      </form>
    </Details>
  )
}
