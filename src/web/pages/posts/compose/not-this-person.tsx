import { NOT_THEM_REASONS } from '../../../../vocabulary/not-them-reasons.ts'
import { Button } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { Radios } from '../../../components/radios.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import type { ShownFinding } from './checked-post.ts'
import type { Answering } from './finding-actions.tsx'

interface NotThisPersonProps {
  readonly notThem: NonNullable<ShownFinding['notThem']>
  readonly number: number
  readonly action: string
  /** What was typed here and refused. */
  readonly answering: Answering | undefined
}

/** Where an author says that a name means somebody or something else, and how they know. */
export function NotThisPerson({ notThem, number, action, answering }: NotThisPersonProps) {
  const { key, fields } = notThem
  const faultOf = (field: string) =>
    answering?.faults.find((fault) => fault.field === field)?.message
  return (
    <Details
      class="gp-not-them"
      open={answering !== undefined || undefined}
      summary={
        <>
          Not this person
          <span class="govuk-visually-hidden">, finding {number}</span>
        </>
      }
    >
      <Radios
        name={fields.reason}
        legend="Who or what is it?"
        legendSize="s"
        small
        value={answering?.reason}
        error={faultOf(fields.reason)}
        items={NOT_THEM_REASONS.map(({ code, label }) => ({ value: code, text: label }))}
      />
      <TextInput
        name={fields.words}
        label="How do you know?"
        hint="In a few words. Whoever approves the post reads them and decides; without an approval it cannot go out."
        value={answering?.words}
        error={faultOf(fields.words)}
        autocomplete="off"
        attributes={{ maxlength: 200, enterkeyhint: 'done' }}
      />
      <Button
        kind="secondary"
        name="intent"
        value={`aside:${key}`}
        attributes={{ formaction: `${action}#checked` }}
      >
        Say so
        <span class="govuk-visually-hidden"> for finding {number}</span>
      </Button>
    </Details>
  )
}
