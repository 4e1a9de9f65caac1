import { choicesFor, type Field } from '../../../domain/channels/index.ts'
import { ChoiceFrame } from '../../components/choice-group.tsx'
import { Select } from '../../components/select.tsx'
import { colleagueItems } from '../settings/colleague-items.ts'
import type { Asking } from './form-fields.tsx'

/** So many can be named on one page; whoever needs more saves once, and finds one more. */
const MOST = 12

const PLACES = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth']

interface PeopleFieldProps extends Asking {
  readonly field: Field
  readonly hint: string | undefined
}

/** Several people, one in each list, with one list more than are needed. */
export function PeopleField(props: PeopleFieldProps) {
  const { field, answers, errors, people, schoolId, hint, least } = props
  const chosen = choicesFor(answers, field.name)
  const needed = least?.[field.name] ?? 2
  const count = Math.min(MOST, Math.max(needed, chosen.length) + 1)
  const items = [{ value: '', text: 'Nobody' }, ...colleagueItems(people, schoolId)]
  const atLeast = `At least ${needed}. ${hint ?? ''}`.trim()
  return (
    <ChoiceFrame
      id={field.name}
      group={{ legend: field.label, legendSize: 's', hint: atLeast, error: errors[field.name] }}
    >
      {Array.from({ length: count }, (_, nth) => (
        <Select
          name={field.name}
          id={nth === 0 ? field.name : `${field.name}-${nth + 1}`}
          label={`${PLACES[nth] ?? `${nth + 1}th`}${nth >= needed ? ' (optional)' : ''}`}
          value={chosen[nth] ?? ''}
          items={items}
        />
      ))}
    </ChoiceFrame>
  )
}
