import { londonDate } from '../../../domain/london-time.ts'
import { type PersonSummary, peopleOf } from '../../../domain/people/index.ts'
import { Select } from '../../components/select.tsx'
import type { PageContext } from '../../context.ts'

/** The adults of a school that somebody can choose from. */
export async function adultsOf(c: PageContext, schoolId: string): Promise<PersonSummary[]> {
  const { actor, now, installation } = c.var
  const people = await installation.database.read(actor.trustId, (db) =>
    peopleOf(db, schoolId, londonDate(now)),
  )
  return people.filter(({ leftOn }) => leftOn === null)
}

interface PersonSelectProps {
  readonly people: readonly PersonSummary[]
  readonly label: string
  readonly hint?: string | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly error?: string | undefined
}

/** A list of adults; the first line chooses nobody. */
export function PersonSelect({ people, name = 'personId', ...field }: PersonSelectProps) {
  return (
    <Select
      {...field}
      name={name}
      items={[
        { value: '', text: 'Nobody on this list' },
        ...people.map((one) => ({ value: one.personId, text: `${one.name}, ${one.position}` })),
      ]}
    />
  )
}
