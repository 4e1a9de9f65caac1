import { Button } from '../../../components/button.tsx'
import { Select } from '../../../components/select.tsx'
import { DayInput } from '../../settings/day-input.tsx'
import type { SignaturesPageProps } from './signatures-page.tsx'

/** A name from a paper register: who, and the day on the sheet. */
export function PaperForm({ school, people, typed, faults }: SignaturesPageProps) {
  return (
    <form method="post" action={`/schools/${school.slug}/policy/signatures`} novalidate>
      <Select
        name="personId"
        label="Who signed"
        value={typed.personId ?? ''}
        error={faults.fields.personId}
        items={[
          { value: '', text: 'Choose' },
          ...people.map(({ personId, name, position }) => ({
            value: personId,
            text: `${name}, ${position}`,
          })),
        ]}
      />
      <DayInput
        name="signedOn"
        label="Day on the sheet"
        value={typed.signedOn}
        error={faults.fields.signedOn}
      />
      <Button preventDoubleClick>Enter the signature</Button>
    </form>
  )
}
