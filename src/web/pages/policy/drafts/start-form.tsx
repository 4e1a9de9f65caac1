import { Button } from '../../../components/button.tsx'
import { Checkboxes } from '../../../components/checkboxes.tsx'
import { Select } from '../../../components/select.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { plainDay } from '../../../components/time-formats.ts'
import type { DraftListProps } from './list-props.ts'

/** What is to change, and from which words to begin; for several schools, where somebody may. */
export function StartForm(props: DraftListProps) {
  const { school, schools, versions, packs, typed, faults } = props
  const [newest] = versions
  return (
    <form method="post" action={`/schools/${school.slug}/policy/drafts`} novalidate>
      <TextInput
        name="summary"
        label="What is to change, and why"
        hint="One line, for the change log"
        value={typed.summary}
        error={faults.fields.summary}
      />
      <Select
        name="source"
        label="Begin from"
        value={typed.source ?? (newest ? `version:${newest.policyVersionId}` : '')}
        error={faults.fields.source}
        items={[
          ...versions.map((version) => ({
            value: `version:${version.policyVersionId}`,
            text: `Version ${version.label}, in force from ${plainDay(version.fromDate)}`,
          })),
          ...packs.map((pack) => ({
            value: `pack:${pack.id}`,
            text: `The pack “${pack.title}” of ${pack.school}`,
          })),
        ]}
      />
      {schools.length > 1 ? (
        <Checkboxes
          name="schoolIds"
          legend="For which schools"
          error={faults.fields.schoolIds}
          values={[school.schoolId]}
          items={schools.map((one) => ({ value: one.schoolId, text: one.name }))}
        />
      ) : null}
      <Button preventDoubleClick>Begin</Button>
    </form>
  )
}
