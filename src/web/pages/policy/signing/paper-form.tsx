import { Button } from '../../../components/button.tsx'
import { Checkboxes } from '../../../components/checkboxes.tsx'
import { FileUpload } from '../../../components/file-upload.tsx'
import { DayInput } from '../../settings/day-input.tsx'
import type { SignaturesPageProps } from './signatures-page.tsx'

/** The names of a sheet that people signed on paper, its day, and its scan. */
export function PaperForm({ school, people, typed, faults }: SignaturesPageProps) {
  return (
    <form
      method="post"
      action={`/schools/${school.slug}/policy/signatures`}
      enctype="multipart/form-data"
      novalidate
    >
      <Checkboxes
        name="personIds"
        legend="Who signed"
        small
        error={faults.fields.personIds}
        values={typed.chosen}
        items={people.map(({ personId, name, position }) => ({
          value: personId,
          text: `${name}, ${position}`,
        }))}
      />
      <DayInput
        name="signedOn"
        label="Day on the sheet"
        value={typed.signedOn}
        error={faults.fields.signedOn}
      />
      <FileUpload
        name="scan"
        label="Scan or photo of the sheet"
        hint="A PDF, JPEG or PNG. May be left out; then keep the sheet."
        accept="application/pdf,image/jpeg,image/png"
        error={faults.fields.scan}
      />
      <Button preventDoubleClick>Enter the signatures</Button>
    </form>
  )
}
