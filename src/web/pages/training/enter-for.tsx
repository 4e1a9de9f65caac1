import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Select } from '../../components/select.tsx'
import { NO_FAULTS } from '../../form.ts'
import { RecordFields } from './record-fields.tsx'
import type { SchoolTrainingPageProps } from './school-training-page.tsx'

/** A course that somebody else did: entered by a keeper, and confirmed by that. */
export function EnterFor({
  school,
  colleagues,
  courses,
  typed,
  ...props
}: SchoolTrainingPageProps) {
  if (courses.length === 0 || colleagues.length === 0) return null
  const sent = typed.form === 'record'
  const values = sent ? typed : {}
  const faults = sent ? props.faults : NO_FAULTS
  return (
    <Details summary="Enter a course that somebody did" open={sent} id="enter">
      <form
        method="post"
        action={`/schools/${school.slug}/training/records`}
        enctype="multipart/form-data"
        novalidate
      >
        <Select
          name="personId"
          label="Who did it"
          value={values.personId ?? ''}
          error={faults.fields.personId}
          items={[
            { value: '', text: 'Choose' },
            ...colleagues.map(({ personId, name, position }) => ({
              value: personId,
              text: `${name}, ${position}`,
            })),
          ]}
        />
        <RecordFields courses={courses} typed={values} faults={faults} />
        <Button preventDoubleClick>Enter it as confirmed</Button>
      </form>
    </Details>
  )
}
