import type { Colleague } from '../../../../domain/people/index.ts'
import { PERSON_KINDS } from '../../../../vocabulary/person-kinds.ts'
import { Radios } from '../../../components/radios.tsx'
import { Select } from '../../../components/select.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import type { Faults, Typed } from '../../../form.ts'
import { colleagueItems } from '../colleague-items.ts'

interface PersonFieldsProps {
  readonly typed: Typed
  readonly faults: Faults
  /** Adults who can be chosen as the line manager. */
  readonly people: readonly Colleague[]
  /** The school whose people come first. */
  readonly schoolId: string
}

/** What is on record of an adult: the same fields to add and to change. */
export function PersonFields({ typed, faults, people, schoolId }: PersonFieldsProps) {
  return (
    <>
      <TextInput
        name="name"
        label="Name"
        value={typed.name}
        error={faults.fields.name}
        autocomplete="off"
      />
      <TextInput
        name="position"
        label="Position"
        hint="As colleagues know it, such as “Teacher of geography”"
        value={typed.position}
        error={faults.fields.position}
      />
      <TextInput
        name="email"
        label="Email address"
        hint="They sign in with it. Leave it empty for somebody who signs on a shared screen or on paper alone."
        type="email"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        value={typed.email}
        error={faults.fields.email}
      />
      <Radios
        name="kind"
        legend="What kind of adult they are"
        value={typed.kind}
        error={faults.fields.kind}
        items={PERSON_KINDS.map((kind) => ({ value: kind.code, text: kind.label }))}
      />
      <Select
        name="lineManagerId"
        label="Line manager"
        hint="Where your policy has line managers approve, this one does. Without one the head stands in."
        value={typed.lineManagerId ?? ''}
        error={faults.fields.lineManagerId}
        items={[{ value: '', text: 'Nobody' }, ...colleagueItems(people, schoolId)]}
      />
    </>
  )
}
