import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/radios.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { colleagueItems } from './colleague-items.ts'
import type { DevicesPageProps } from './devices-page.tsx'

type DeviceFormProps = Omit<DevicesPageProps, 'devices' | 'pack'>

/** Put a device on record: any, for whoever keeps them; one of one's own, for everyone else. */
export function DeviceForm(props: DeviceFormProps) {
  const { c, school, keeps, typed, faults } = props
  return (
    <form method="post" action={`/schools/${school.slug}/settings/devices`} novalidate>
      <TextInput
        name="label"
        label="What it is"
        hint="So that others know it by it, such as “Office iPad 2”"
        value={typed.label}
        error={faults.fields.label}
      />
      <div class="gp-row">
        <TextInput
          name="make"
          label="Make, if you know it"
          hint="Such as Apple"
          width={20}
          value={typed.make}
          error={faults.fields.make}
        />
        <TextInput
          name="model"
          label="Model, if you know it"
          hint="As its photos name it: add one to a post to see"
          width={20}
          value={typed.model}
          error={faults.fields.model}
        />
      </div>
      {keeps ? (
        <Owner {...props} />
      ) : (
        <>
          <input type="hidden" name="ownedBy" value="person" />
          <input type="hidden" name="personId" value={c.var.actor.personId} />
        </>
      )}
      <Button preventDoubleClick>Put on record</Button>
    </form>
  )
}

function Owner({ school, rule, people, typed, faults }: DeviceFormProps) {
  const whose = (
    <Select
      name="personId"
      label="Whose"
      value={typed.personId ?? ''}
      error={faults.fields.personId}
      items={[{ value: '', text: 'Choose' }, ...colleagueItems(people, school.schoolId)]}
    />
  )
  const own = { value: 'person', text: 'A person’s own', conditional: whose }
  return (
    <Radios
      name="ownedBy"
      legend="Whose it is"
      value={typed.ownedBy}
      error={faults.fields.ownedBy}
      items={[{ value: 'school', text: 'The school’s' }, ...(rule.ownAllowed ? [own] : [])]}
    />
  )
}
