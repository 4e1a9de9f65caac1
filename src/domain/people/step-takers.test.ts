import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '../../vocabulary/roles.ts'
import type { RoleAtSchool } from './queries/role-holders.ts'
import { stepTakers, type TakingStep } from './step-takers.ts'

type Held = Readonly<Partial<Record<Role, readonly string[]>>>

/** Roles with their holders; `cover` names deputies as "deputy>whom they stand in for". */
function school(held: Held, cover: Held = {}): RoleAtSchool[] {
  return ROLES.map(({ code }) => ({
    role: code,
    holders: (held[code] ?? []).map((personId) => ({
      personId,
      name: personId,
      fromDate: '2026-09-01',
      across: false,
    })),
    deputies: (cover[code] ?? []).map((pair) => {
      const [personId = '', forPersonId = null] = pair.split('>')
      return {
        coverId: pair,
        personId,
        name: personId,
        forPersonId,
        forName: forPersonId,
        fromDate: '2026-11-01',
        lastDay: '2026-11-30',
        runs: true,
      }
    }),
  }))
}

const step = (role: Role, more: Partial<TakingStep> = {}): TakingStep => ({
  role,
  askedBy: 'asker',
  managerId: 'manager',
  decided: [],
  ...more,
})

const namesOf = (takers: ReturnType<typeof stepTakers>) => [
  takers.standing,
  takers.people.map(({ personId }) => personId),
]

const USUAL: Held = {
  line_manager: ['manager', 'other_manager'],
  media_officer: ['media'],
  head: ['head'],
  governor: ['governor'],
}

describe('stepTakers()', () => {
  it.each([
    ['the applicant’s own manager alone', 'line_manager', {}, USUAL, 'role', ['manager']],
    ['whoever holds the role', 'media_officer', {}, USUAL, 'role', ['media']],
    [
      'the head, where the applicant has no manager',
      'line_manager',
      { managerId: null },
      USUAL,
      'stands_in',
      ['head'],
    ],
    [
      'the head, where the manager works here no more',
      'line_manager',
      { managerId: 'gone' },
      USUAL,
      'stands_in',
      ['head'],
    ],
    [
      'the head, where nobody has the role',
      'media_officer',
      {},
      { ...USUAL, media_officer: [] },
      'stands_in',
      ['head'],
    ],
    [
      'the head, where the applicant has the role',
      'media_officer',
      { askedBy: 'media' },
      USUAL,
      'stands_in',
      ['head'],
    ],
    [
      'a governor, where the head applies',
      'head',
      { askedBy: 'head' },
      USUAL,
      'stands_in',
      ['governor'],
    ],
    [
      'the head a second time, where there is no other',
      'head',
      { decided: ['head'] },
      USUAL,
      'twice',
      ['head'],
    ],
    [
      'the second head before the first again',
      'head',
      { decided: ['head'] },
      { ...USUAL, head: ['head', 'co_head'] },
      'role',
      ['co_head'],
    ],
    ['nobody, where a school has nobody', 'head', {}, {}, 'stands_in', []],
  ] as const)('is %s', (_, role, more, held, standing, people) => {
    expect(namesOf(stepTakers(school(held), step(role, more)))).toEqual([standing, people])
  })

  it('takes the deputy of the very manager who is away, and says that it is cover', () => {
    const at = school(USUAL, { line_manager: ['deputy>manager', 'stranger>other_manager'] })
    expect(stepTakers(at, step('line_manager')).people).toEqual([
      { personId: 'manager', name: 'manager', asCover: false },
      { personId: 'deputy', name: 'deputy', asCover: true },
    ])
  })

  it('never lets an applicant decide, whoever holds what', () => {
    const person: fc.Arbitrary<string> = fc.constantFrom('asker', 'a', 'b')
    const held = fc.record({
      line_manager: fc.array(person),
      media_officer: fc.array(person),
      head: fc.array(person),
      governor: fc.array(person),
    })
    const role = fc.constantFrom('line_manager', 'media_officer', 'head', 'dsl')
    fc.assert(
      fc.property(held, role, fc.array(person), person, (at, asked, decided, managerId) => {
        const takers = stepTakers(school(at), step(asked, { decided, managerId }))
        expect(takers.people.map(({ personId }) => personId)).not.toContain('asker')
        const again = takers.people.some(({ personId }) => decided.includes(personId))
        expect(takers.standing === 'twice').toBe(again)
      }),
    )
  })
})
