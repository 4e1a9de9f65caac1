import { dateWords } from '../../../../policy/index.ts'
import { LANGUAGES } from '../../../../vocabulary/languages.ts'
import { Button } from '../../../components/button.tsx'
import { FileUpload } from '../../../components/file-upload.tsx'
import { Select } from '../../../components/select.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { DayInput } from '../../settings/day-input.tsx'
import type { FormatsPageProps } from './formats-page.tsx'

/** A translation of a version: the file, its language, and who translated it. */
export function TranslationForm({ school, versions, inForce, typed, faults }: FormatsPageProps) {
  const wrong = faults.fields
  return (
    <form
      method="post"
      action={`/schools/${school.slug}/policy/translations`}
      enctype="multipart/form-data"
      novalidate
    >
      <Select
        name="language"
        label="Language"
        value={typed.language ?? ''}
        error={wrong.language}
        items={[
          { value: '', text: 'Choose' },
          ...LANGUAGES.map(({ code, label, own }) => ({ value: code, text: `${label} – ${own}` })),
        ]}
      />
      <Select
        name="policyVersionId"
        label="Which version was translated"
        value={typed.policyVersionId ?? inForce}
        error={wrong.policyVersionId}
        items={versions.map(({ policyVersionId, label, fromDate }) => ({
          value: policyVersionId,
          text: `${label}, ${policyVersionId === inForce ? 'in force' : `from ${dateWords(fromDate)}`}`,
        }))}
      />
      <TextInput
        name="translatedBy"
        label="Who translated it"
        hint="Everyone can read this. A firm or a post is enough, such as “the council’s translators”."
        value={typed.translatedBy ?? ''}
        error={wrong.translatedBy}
      />
      <DayInput
        name="translatedOn"
        label="Day of the translation"
        value={typed.translatedOn}
        error={wrong.translatedOn}
      />
      <FileUpload
        name="file"
        label="The translation"
        hint="A PDF, or a plain text file (UTF-8), which is shown as a page. At most 5 MB."
        accept="application/pdf,text/plain"
        error={wrong.file}
      />
      <p class="gp-quiet">
        Beside every translation stands that the English text is the one that binds.
      </p>
      <Button preventDoubleClick>Publish the translation</Button>
    </form>
  )
}
