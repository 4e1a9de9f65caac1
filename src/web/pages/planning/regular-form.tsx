import { RHYTHMS } from '../../../domain/planning/index.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Radios } from '../../components/radios.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { NO_FAULTS } from '../../form.ts'
import { OneTick } from '../posts/compose/one-tick.tsx'
import type { PlanningPageProps } from './planning-page.tsx'

/** What is due again and again, who writes it, and how long before it is begun. */
export function RegularForm({ school, templates, owners, sent }: PlanningPageProps) {
  const open = sent.form === 'regular'
  const typed = open ? sent.typed : {}
  const { fields } = open ? sent.faults : NO_FAULTS
  return (
    <Details summary="Plan a regular post" open={open}>
      <form method="post" action={`/schools/${school.slug}/planning/regular`} novalidate>
        <Select
          name="templateId"
          label="Begins with"
          value={typed.templateId ?? ''}
          error={fields.templateId}
          items={[
            { value: '', text: 'Choose a template' },
            ...templates.map(({ templateId, name }) => ({ value: templateId, text: name })),
          ]}
        />
        <Select
          name="ownerId"
          label="Written by"
          hint="They find the draft on their home page."
          value={typed.ownerId ?? ''}
          error={fields.ownerId}
          items={[
            { value: '', text: 'Choose' },
            ...owners.map(({ personId, name, position }) => ({
              value: personId,
              text: `${name}, ${position}`,
            })),
          ]}
        />
        <Radios
          name="every"
          legend="How often?"
          legendSize="s"
          value={typed.every}
          error={fields.every}
          items={RHYTHMS.map(({ code, label }) => ({ value: code, text: label }))}
        />
        <div class="gp-slot">
          <TextInput
            name="firstOn"
            label="First due on"
            value={typed.firstOn}
            error={fields.firstOn}
            attributes={{ type: 'date' }}
          />
          <TextInput
            name="dueTime"
            label="At"
            value={typed.dueTime ?? '15:30'}
            error={fields.dueTime}
            attributes={{ type: 'time' }}
          />
        </div>
        <TextInput
          name="leadDays"
          label="How many days before is the draft begun?"
          inputmode="numeric"
          width={3}
          value={typed.leadDays ?? '3'}
          error={fields.leadDays}
        />
        <OneTick name="termOnly" checked={typed.termOnly === 'yes'}>
          Not in school holidays, nor on bank holidays
        </OneTick>
        <Button preventDoubleClick>Plan it</Button>
      </form>
    </Details>
  )
}
