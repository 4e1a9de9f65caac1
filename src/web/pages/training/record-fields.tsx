import { type Course, MAX_CERTIFICATE_BYTES } from '../../../domain/training/index.ts'
import { FileUpload } from '../../components/file-upload.tsx'
import { Select } from '../../components/select.tsx'
import { Textarea } from '../../components/textarea.tsx'
import type { Faults, Typed } from '../../form.ts'
import { DayInput } from '../settings/day-input.tsx'

interface RecordFieldsProps {
  readonly courses: readonly Course[]
  readonly typed: Typed
  readonly faults: Faults
}

const MEGABYTES = MAX_CERTIFICATE_BYTES / 1024 / 1024

/** What is asked of a course that somebody did: which, when, and what shows it. */
export function RecordFields({ courses, typed, faults }: RecordFieldsProps) {
  return (
    <>
      <Select
        name="courseId"
        label="Course"
        value={typed.courseId ?? ''}
        error={faults.fields.courseId}
        items={[
          { value: '', text: 'Choose' },
          ...courses.map(({ courseId, title, provider }) => ({
            value: courseId,
            text: `${title}, ${provider}`,
          })),
        ]}
      />
      <DayInput name="doneOn" label="Done on" value={typed.doneOn} error={faults.fields.doneOn} />
      <Textarea
        name="evidence"
        label="What shows it"
        hint="Where the certificate is, or its number. Leave it empty if you add the file."
        rows={2}
        value={typed.evidence}
        error={faults.fields.evidence}
      />
      <FileUpload
        name="certificate"
        label="Certificate"
        hint={`PDF, JPEG or PNG, up to ${MEGABYTES} MB. Only the person and those who keep training can open it.`}
        attributes={{ accept: '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png' }}
        error={faults.fields.certificate}
      />
    </>
  )
}
