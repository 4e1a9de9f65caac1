import type { Colleague } from '../../../domain/people/index.ts'
import type { SelectGroup, SelectItem } from '../../components/select.tsx'

/** Adults to choose from: those of this school first, the rest of the trust under a heading below. */
export function colleagueItems(
  people: readonly Colleague[],
  schoolId: string,
): (SelectItem | SelectGroup)[] {
  const here = people.filter((person) => person.homeSchoolId === schoolId).map(itemOf)
  const elsewhere = people.filter((person) => person.homeSchoolId !== schoolId).map(itemOf)
  if (here.length === 0 || elsewhere.length === 0) return [...here, ...elsewhere]
  return [
    { group: 'At this school', items: here },
    { group: 'Elsewhere in the trust', items: elsewhere },
  ]
}

function itemOf({ personId, name, position }: Colleague): SelectItem {
  return { value: personId, text: `${name}, ${position}` }
}
