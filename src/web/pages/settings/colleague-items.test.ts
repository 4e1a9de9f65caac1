import { expect, test } from 'vitest'
import { colleagueItems } from './colleague-items.ts'

const person = (name: string, homeSchoolId: string | null) => ({
  personId: `id of ${name}`,
  name,
  position: 'Teacher',
  homeSchoolId,
})
const MOSS = person('Mo Moss', 'here')
const RUSH = person('Ro Rush', 'there')
const FERN = person('Flo Fern', null)

test('those of the school come first, the rest of the trust under their own heading', () => {
  expect(colleagueItems([FERN, MOSS, RUSH], 'here')).toEqual([
    { group: 'At this school', items: [{ value: 'id of Mo Moss', text: 'Mo Moss, Teacher' }] },
    {
      group: 'Elsewhere in the trust',
      items: [
        { value: 'id of Flo Fern', text: 'Flo Fern, Teacher' },
        { value: 'id of Ro Rush', text: 'Ro Rush, Teacher' },
      ],
    },
  ])
})

test('a school alone needs no headings', () => {
  expect(colleagueItems([MOSS], 'here')).toEqual([
    { value: 'id of Mo Moss', text: 'Mo Moss, Teacher' },
  ])
})
