import type { SchoolName } from '../../../../domain/people/index.ts'
import { MAX_PHOTOS } from '../../../../gate/document/index.ts'
import { Button } from '../../../components/button.tsx'
import { Checkboxes } from '../../../components/checkboxes.tsx'
import { FileUpload } from '../../../components/file-upload.tsx'
import type { Faults } from '../../../form.ts'

interface PhotosFormProps {
  readonly school: SchoolName
  readonly faults: Faults
}

/** Where photos of the pages of a policy come in. */
export function PhotosForm({ school, faults }: PhotosFormProps) {
  return (
    <form
      method="post"
      action={`/schools/${school.slug}/policy/drafts/photos`}
      enctype="multipart/form-data"
      novalidate
    >
      <FileUpload
        name="photos"
        label="Photos of its pages"
        hint={`JPEG, PNG or WebP, one page to a photo, at most ${MAX_PHOTOS}. Hold the phone straight above the page, in good light. They become one PDF, in grey; where and when each was taken is left out.`}
        accept="image/jpeg,image/png,image/webp"
        multiple
        error={faults.fields.photos}
      />
      <Checkboxes
        name="byName"
        small
        items={[
          {
            value: 'yes',
            text: 'Put them in the order of their names',
            hint: 'Otherwise the pages come in the order in which they were chosen',
          },
        ]}
      />
      <Button kind="secondary" preventDoubleClick>
        Put the photos together
      </Button>
    </form>
  )
}
