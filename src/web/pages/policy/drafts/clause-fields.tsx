import { CLAUSE_KINDS, CONTROLS } from '../../../../policy/index.ts'
import { Checkboxes } from '../../../components/checkboxes.tsx'
import { Details } from '../../../components/details.tsx'
import { Radios } from '../../../components/radios.tsx'
import { Select } from '../../../components/select.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import type { Faults, Typed } from '../../../form.ts'
import { capital, codeWords } from '../value-words.ts'

interface ClauseFieldsProps {
  readonly typed: Typed
  readonly controls: readonly string[]
  readonly faults: Faults
}

const CAN_BE_READ = [
  { value: 'readable', text: 'Yes' },
  { value: 'damaged', text: 'In part: the text is damaged' },
  { value: 'missing', text: 'No: the text is missing, so no answer may rest on it' },
]

/** Everything of a clause but its number: the words first, then what the software does with it. */
export function ClauseFields({ typed, controls, faults }: ClauseFieldsProps) {
  const { fields } = faults
  return (
    <>
      <Textarea name="wording" label="The clause" value={typed.wording} error={fields.wording} />
      <TextInput name="section" label="Section" value={typed.section} error={fields.section} />
      <Select
        name="kind"
        label="What kind of clause it is"
        value={typed.kind ?? 'duty'}
        error={fields.kind}
        items={CLAUSE_KINDS.map((kind) => ({ value: kind, text: capital(codeWords(kind)) }))}
      />
      <TextInput
        name="audience"
        label="Whom it is for"
        hint="Parted by commas, such as staff, governors"
        value={typed.audience}
        error={fields.audience}
      />
      <Details
        summary={`What Gatepost does about it (${controls.length} chosen)`}
        open={Boolean(fields.controls ?? fields.none) || controls.length === 0}
      >
        <Checkboxes
          name="controls"
          legend="Controls"
          small
          error={fields.controls}
          values={[...controls]}
          items={CONTROLS.map(({ id, title }) => ({ value: id, text: title }))}
        />
        <TextInput
          name="none"
          label="Why it has none"
          hint="Only where no control is chosen"
          value={typed.none}
          error={fields.none}
        />
      </Details>
      <Textarea
        name="care"
        label="What is done with care, or not as written"
        rows={2}
        value={typed.care}
        error={fields.care}
      />
      <Radios
        name="text"
        legend="Can the document’s own text be read here?"
        value={typed.text ?? 'readable'}
        error={fields.text}
        items={CAN_BE_READ}
      />
    </>
  )
}
