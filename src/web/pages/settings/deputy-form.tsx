import type { Colleague } from '../../../domain/people/index.ts'
import type { Role } from '../../../vocabulary/roles.ts'
import { roleLabel } from '../../../vocabulary/roles.ts'
import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/radios.tsx'
import { Select } from '../../components/select.tsx'
import type { Faults, Typed } from '../../form.ts'
import { colleagueItems } from './colleague-items.ts'
import { DayInput } from './day-input.tsx'

interface DeputyFormProps {
  readonly action: string
  readonly schoolId: string
  /** The roles that can be covered, at least one. */
  readonly roles: readonly Role[]
  readonly people: readonly Colleague[]
  readonly typed: Typed
  readonly faults: Faults
}

/** Who stands in, in which role, from when to when. */
export function DeputyForm({ action, schoolId, roles, people, typed, faults }: DeputyFormProps) {
  const [only] = roles
  return (
    <form method="post" action={action} novalidate>
      <input type="hidden" name="schoolId" value={schoolId} />
      {roles.length === 1 && only ? (
        <input type="hidden" name="role" value={only} />
      ) : (
        <Radios
          name="role"
          legend="In which role"
          value={typed.role}
          error={faults.fields.role}
          items={roles.map((role) => ({ value: role, text: roleLabel(role) }))}
        />
      )}
      <Select
        name="personId"
        label="Who stands in"
        value={typed.personId ?? ''}
        error={faults.fields.personId ?? faults.fields.forPersonId}
        items={[{ value: '', text: 'Choose' }, ...colleagueItems(people, schoolId)]}
      />
      <DayInput
        name="fromDate"
        label="First day"
        value={typed.fromDate}
        error={faults.fields.fromDate}
      />
      <DayInput
        name="lastDay"
        label="Last day"
        value={typed.lastDay}
        error={faults.fields.lastDay}
      />
      <Button preventDoubleClick>Name the deputy</Button>
    </form>
  )
}
