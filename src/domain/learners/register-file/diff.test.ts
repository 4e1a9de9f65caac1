import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { upnCheckLetter } from '../../../vocabulary/upn.ts'
import { diffRegister, type IncomingRegister, type RegisterDiff } from './diff.ts'
import type { EntryField, RegisterEntry, RegisteredLearner } from './entry.ts'
import type { IncomingLearner } from './read-register.ts'

const upn = (serial: number) => {
  const rest = `99912345600${serial}`
  return upnCheckLetter(`A${rest}`) + rest
}

type Draft = Partial<RegisterEntry>

const entry = (draft: Draft = {}): RegisterEntry => ({
  forename: 'Nia',
  surname: 'Quill',
  status: 'current',
  ...draft,
})
const rows = (...drafts: Draft[]): IncomingLearner[] =>
  drafts.map((draft, index) => ({ line: index + 2, learner: entry(draft) }))
const known = (
  id: string,
  draft: Draft & { status?: never } = {},
  status: RegisteredLearner['status'] = 'current',
): RegisteredLearner => {
  const { status: _, ...learner } = entry(draft)
  return { id, status, learner }
}

const FIELDS: ReadonlySet<EntryField> = new Set<EntryField>([
  'upn',
  'misId',
  'forename',
  'preferredForename',
  'surname',
  'dateOfBirth',
  'yearGroup',
  'contact1',
])
const file = (
  learners: IncomingLearner[],
  more: Partial<IncomingRegister> = {},
): IncomingRegister => ({
  learners,
  fields: FIELDS,
  faultyRows: 0,
  ...more,
})
const lines = (found: readonly { line: number }[]) => found.map(({ line }) => line)
const asked = (diff: RegisterDiff) =>
  diff.questions.map(({ row, about, candidates }) => [row.line, about, candidates])

const BORN = '2015-03-04'

describe('diffRegister()', () => {
  it('adds learners whom the register does not have', () => {
    const diff = diffRegister([], file(rows({ upn: upn(1) }, { misId: '7', forename: 'Ode' })))
    expect(lines(diff.added)).toEqual([2, 3])
    expect(diff.added[1]?.learner.forename).toBe('Ode')
  })

  it('knows a learner by UPN though name and MIS id have changed', () => {
    const register = [known('a', { upn: upn(1), misId: '1', dateOfBirth: BORN })]
    const diff = diffRegister(
      register,
      file(rows({ upn: upn(1), misId: '2', surname: 'Reed', dateOfBirth: BORN })),
    )
    expect(diff.changed).toEqual([
      {
        id: 'a',
        line: 2,
        changes: [
          { field: 'surname', from: 'Quill', to: 'Reed' },
          { field: 'misId', from: '1', to: '2' },
        ],
        learner: { ...entry(), upn: upn(1), misId: '2', surname: 'Reed', dateOfBirth: BORN },
      },
    ])
  })

  it('knows a learner by MIS id when the UPN becomes permanent', () => {
    const register = [known('a', { upn: upn(1), misId: '1', dateOfBirth: BORN })]
    const diff = diffRegister(register, file(rows({ upn: upn(2), misId: '1', dateOfBirth: BORN })))
    expect(diff.changed[0]?.changes).toEqual([{ field: 'upn', from: upn(1), to: upn(2) }])
  })

  it('knows a learner by name and date of birth, whatever the capitals and accents', () => {
    const register = [known('a', { forename: 'Siân', surname: 'O’Dell', dateOfBirth: BORN })]
    const diff = diffRegister(
      register,
      file(rows({ forename: 'SIAN', surname: "O'DELL", dateOfBirth: BORN, upn: upn(1) })),
    )
    expect(diff.changed[0]?.changes.map(({ field }) => field).sort()).toEqual([
      'forename',
      'surname',
      'upn',
    ])
  })

  it('says nothing of learners who are as they were', () => {
    const register = [known('a', { upn: upn(1), yearGroup: 'Year 3' })]
    const diff = diffRegister(register, file(rows({ upn: upn(1), yearGroup: 'Year 3' })))
    expect(diff).toEqual({
      added: [],
      changed: [],
      unchanged: [{ id: 'a', line: 2 }],
      leavers: [],
      leftBefore: [],
      duplicates: [],
      questions: [],
    })
  })

  it('takes a blank cell as blank, but never takes an identifier away', () => {
    const register = [
      known('a', { upn: upn(1), misId: '1', dateOfBirth: BORN, preferredForename: 'Ni' }),
    ]
    const diff = diffRegister(register, file(rows({ misId: '1', dateOfBirth: BORN })))
    expect(diff.changed[0]?.changes).toEqual([{ field: 'preferredForename', from: 'Ni', to: '' }])
    expect(diff.changed[0]?.learner).toMatchObject({ upn: upn(1), preferredForename: undefined })
  })

  it('leaves alone what the file has no column for', () => {
    const register = [known('a', { upn: upn(1), house: 'Elm', yearGroup: 'Year 3' })]
    const diff = diffRegister(
      register,
      file(rows({ upn: upn(1) }), { fields: new Set<EntryField>(['upn', 'forename', 'surname']) }),
    )
    expect(diff.changed).toEqual([])
  })

  it('shows a contact in words', () => {
    const register = [known('a', { upn: upn(1) })]
    const contact1 = { name: 'Mx Quill', email: 'q@example.org', parentalResponsibility: true }
    const diff = diffRegister(register, file(rows({ upn: upn(1), contact1 })))
    expect(diff.changed[0]?.changes).toEqual([
      { field: 'contact1', from: '', to: 'Mx Quill, q@example.org, parental responsibility' },
    ])
  })

  describe('leavers', () => {
    it('proposes those on roll who are absent, once', () => {
      const register = [
        known('a', { upn: upn(1) }),
        known('b', { upn: upn(2) }, 'leaver_proposed'),
        known('c', { upn: upn(3) }, 'left'),
      ]
      expect(diffRegister(register, file([])).leavers).toEqual([{ id: 'a' }])
    })

    it('proposes nobody while a row could not be read', () => {
      const diff = diffRegister([known('a', { upn: upn(1) })], file([], { faultyRows: 3 }))
      expect(diff.leavers).toEqual([])
      expect(diff.leaversWithheld).toMatch(/^3 rows could not be read/)
      expect(diffRegister([], file([], { faultyRows: 1 })).leaversWithheld).toBeUndefined()
    })

    it('does not propose somebody who is asked about or stands in a duplicate row', () => {
      const register = [
        known('a', { upn: upn(1), dateOfBirth: BORN }),
        known('b', { upn: upn(2), forename: 'Ode' }),
      ]
      const diff = diffRegister(
        register,
        file(
          rows(
            { upn: upn(3), dateOfBirth: BORN, misId: '9' },
            { upn: upn(2), forename: 'Ode', misId: '9' },
          ),
        ),
      )
      expect(diff.duplicates).toHaveLength(1)
      expect(diff.leavers).toEqual([])
    })

    it('takes somebody back who is in the file again', () => {
      const register = [known('a', { upn: upn(1), leftOn: '2026-01-01' }, 'left')]
      const diff = diffRegister(register, file(rows({ upn: upn(1) })))
      expect(diff.changed[0]?.changes).toEqual([
        { field: 'status', from: 'left', to: 'current' },
        { field: 'leftOn', from: '2026-01-01', to: '' },
      ])
    })

    it('records that somebody left when the file says so, and keeps the day when it does not say it again', () => {
      const diff = diffRegister(
        [known('a', { upn: upn(1) })],
        file(rows({ upn: upn(1), status: 'left', leftOn: '2026-05-01' })),
      )
      expect(diff.changed[0]?.changes).toEqual([
        { field: 'status', from: 'current', to: 'left' },
        { field: 'leftOn', from: '', to: '2026-05-01' },
      ])
      const again = diffRegister(
        [known('a', { upn: upn(1), leftOn: '2026-05-01' }, 'left')],
        file(rows({ upn: upn(1), status: 'left' })),
      )
      expect(again.unchanged).toEqual([{ id: 'a', line: 2 }])
    })

    it('does not add somebody who left before the register knew them', () => {
      const diff = diffRegister([], file(rows({ upn: upn(1), status: 'left' })))
      expect([diff.added, diff.leftBefore]).toEqual([[], [{ line: 2 }]])
    })
  })

  describe('rows about one learner', () => {
    it.each([
      ['UPN', 'upn', { upn: upn(1) }, { upn: upn(1), forename: 'Ode' }],
      ['MIS id', 'mis_id', { misId: '1' }, { misId: '1', forename: 'Ode' }],
      [
        'name and date of birth',
        'name_and_birth_date',
        { misId: '1', dateOfBirth: BORN },
        { misId: '2', dateOfBirth: BORN },
      ],
    ])(
      'makes the later row with the same %s an error that names the earlier line',
      (words, same, first, later) => {
        const diff = diffRegister([], file(rows(first, { forename: 'Una', misId: '50' }, later)))
        expect(lines(diff.added)).toEqual([2, 3])
        expect(diff.duplicates).toMatchObject([{ row: { line: 4 }, firstLine: 2, same }])
        expect(diff.duplicates[0]?.message).toBe(`This row has the same ${words} as line 2.`)
      },
    )

    it('asks about two new rows of one name and date of birth with two UPNs', () => {
      const diff = diffRegister(
        [],
        file(rows({ upn: upn(1), dateOfBirth: BORN }, { upn: upn(2), dateOfBirth: BORN })),
      )
      expect(diff.added).toEqual([])
      expect(asked(diff)).toEqual([
        [2, 'same_name_other_upn', []],
        [3, 'same_name_other_upn', []],
      ])
    })

    it('asks when two rows point at one learner in different ways', () => {
      const register = [known('a', { upn: upn(1), dateOfBirth: BORN })]
      const diff = diffRegister(
        register,
        file(rows({ dateOfBirth: BORN }, { upn: upn(1), surname: 'Reed' })),
      )
      expect(asked(diff)).toEqual([
        [2, 'several_rows', ['a']],
        [3, 'several_rows', ['a']],
      ])
      expect([diff.changed, diff.leavers]).toEqual([[], []])
    })
  })

  describe('doubt', () => {
    it('asks when name and date of birth are known under another UPN', () => {
      const register = [known('a', { upn: upn(1), dateOfBirth: BORN })]
      expect(asked(diffRegister(register, file(rows({ upn: upn(2), dateOfBirth: BORN }))))).toEqual(
        [[2, 'same_name_other_upn', ['a']]],
      )
    })

    it('asks when two learners in the register have this name and date of birth', () => {
      const register = [
        known('a', { upn: upn(1), dateOfBirth: BORN }),
        known('b', { misId: '2', dateOfBirth: BORN }),
      ]
      expect(asked(diffRegister(register, file(rows({ dateOfBirth: BORN }))))).toEqual([
        [2, 'same_name_other_upn', ['a', 'b']],
      ])
    })

    it('asks when a UPN comes with nothing else that fits', () => {
      const register = [known('a', { upn: upn(1), dateOfBirth: BORN })]
      const diff = diffRegister(
        register,
        file(rows({ upn: upn(1), forename: 'Ode', surname: 'Reed', dateOfBirth: '2014-01-01' })),
      )
      expect(asked(diff)).toEqual([[2, 'looks_like_someone_else', ['a']]])
    })

    it('asks when the MIS id fits another learner better than the UPN does', () => {
      const register = [
        known('a', { upn: upn(1), forename: 'Ode', dateOfBirth: '2014-01-01' }),
        known('b', { misId: '2', dateOfBirth: BORN }),
      ]
      expect(
        asked(diffRegister(register, file(rows({ upn: upn(1), misId: '2', dateOfBirth: BORN })))),
      ).toEqual([[2, 'ids_disagree', ['a', 'b']]])
    })

    it('never gives one child’s record to another because a new system counts from 1 again', () => {
      const register = [
        known('a', { misId: '1', dateOfBirth: BORN }),
        known('b', { misId: '2', forename: 'Ode', surname: 'Reed', dateOfBirth: '2014-01-01' }),
      ]
      const diff = diffRegister(
        register,
        file(
          rows(
            { misId: '1', forename: 'Ode', surname: 'Reed', dateOfBirth: '2014-01-01' },
            { misId: '2', dateOfBirth: BORN },
            { misId: '3', forename: 'Una', surname: 'Penn', dateOfBirth: '2013-01-01' },
          ),
        ),
      )
      expect(diff.changed.map(({ id, learner }) => [id, learner.forename, learner.misId])).toEqual([
        ['b', 'Ode', '1'],
        ['a', 'Nia', '2'],
      ])
      expect(lines(diff.added)).toEqual([4])
      expect(diff.questions).toEqual([])
    })

    it('does not take one twin for the other because of a MIS id', () => {
      const register = [
        known('a', { misId: '1', dateOfBirth: BORN }),
        known('b', { misId: '2', forename: 'Ode', dateOfBirth: BORN }),
      ]
      const swapped = rows(
        { misId: '2', dateOfBirth: BORN },
        { misId: '1', forename: 'Ode', dateOfBirth: BORN },
      )
      const diff = diffRegister(register, file(swapped))
      expect(diff.changed.map(({ id, changes }) => [id, changes])).toEqual([
        ['a', [{ field: 'misId', from: '1', to: '2' }]],
        ['b', [{ field: 'misId', from: '2', to: '1' }]],
      ])
      const third = rows({ misId: '1', forename: 'Una', dateOfBirth: BORN })
      expect(asked(diffRegister(register, file(third)))).toEqual([
        [2, 'looks_like_someone_else', ['a']],
      ])
    })

    it('asks when two twins have each other’s UPN', () => {
      const register = [
        known('a', { upn: upn(1), dateOfBirth: BORN }),
        known('b', { upn: upn(2), forename: 'Ode', dateOfBirth: BORN }),
      ]
      const swapped = rows(
        { upn: upn(2), dateOfBirth: BORN },
        { upn: upn(1), forename: 'Ode', dateOfBirth: BORN },
      )
      expect(asked(diffRegister(register, file(swapped)))).toEqual([
        [2, 'ids_disagree', ['b', 'a']],
        [3, 'ids_disagree', ['a', 'b']],
      ])
    })

    it('does not take a MIS id that another learner keeps', () => {
      const register = [
        known('a', { upn: upn(1), misId: '1', dateOfBirth: BORN }),
        known('b', { misId: '2', forename: 'Ode', surname: 'Reed' }),
      ]
      const diff = diffRegister(
        register,
        file(rows({ upn: upn(1), misId: '2', dateOfBirth: BORN })),
      )
      expect(diff.unchanged).toEqual([{ id: 'a', line: 2 }])
    })

    it('takes no MIS id along a whole row of learners when the last one is kept', () => {
      const names = Array.from({ length: 20_000 }, (_, index) => ({
        forename: `Nia${index}`,
        dateOfBirth: BORN,
      }))
      const register = names.map((one, index) => known(`r${index}`, { ...one, misId: `${index}` }))
      const shifted = names.slice(0, -1).map((one, index) => ({ ...one, misId: `${index + 1}` }))
      const diff = diffRegister(register, file(rows(...shifted)))
      expect(diff.changed).toEqual([])
      expect(diff.unchanged).toHaveLength(19_999)
    })
  })

  describe('applied', () => {
    const some = <T>(...values: T[]) => fc.constantFrom(undefined, ...values)
    const person = fc.record({
      upn: some(upn(1), upn(2), upn(3), upn(4)),
      misId: some('1', '2', '3', '4'),
      forename: fc.constantFrom('Nia', 'Ode', 'NIA'),
      surname: fc.constantFrom('Quill', 'Reed'),
      dateOfBirth: some(BORN, '2014-01-01'),
      yearGroup: some('Year 3', 'Year 4'),
    })
    const identified = person.filter((one) => Boolean(one.upn ?? one.misId ?? one.dateOfBirth))
    const status = fc.constantFrom('current' as const, 'current' as const, 'left' as const)
    const incoming = fc
      .array(fc.record({ person: identified, status }), { maxLength: 7 })
      .map((found) =>
        found.map((one, index) => ({
          line: index + 2,
          learner: { ...one.person, status: one.status },
        })),
      )
    const register = fc
      .uniqueArray(identified, {
        maxLength: 6,
        comparator: (one, other) =>
          (one.upn !== undefined && one.upn === other.upn) ||
          (one.misId !== undefined && one.misId === other.misId),
      })
      .chain((people) =>
        fc
          .array(fc.constantFrom('current' as const, 'leaver_proposed' as const, 'left' as const), {
            minLength: people.length,
            maxLength: people.length,
          })
          .map((statuses) =>
            people.map(
              (learner, index): RegisteredLearner => ({
                id: `r${index}`,
                status: statuses[index] ?? 'current',
                learner,
              }),
            ),
          ),
      )

    function apply(current: readonly RegisteredLearner[], diff: RegisterDiff): RegisteredLearner[] {
      const after = new Map(current.map((one) => [one.id, one]))
      for (const { id, learner } of diff.changed) {
        const { status: now, ...rest } = learner
        after.set(id, { id, status: now, learner: rest })
      }
      for (const { id } of diff.leavers) {
        const one = after.get(id)
        if (one) after.set(id, { ...one, status: 'leaver_proposed' })
      }
      for (const { line, learner } of diff.added) {
        const { status: now, ...rest } = learner
        after.set(`new${line}`, { id: `new${line}`, status: now, learner: rest })
      }
      return [...after.values()]
    }

    const runs = { numRuns: 1500 }

    it('a second time, changes nothing', () => {
      fc.assert(
        fc.property(
          register,
          incoming,
          fc.constantFrom(0, 0, 0, 1),
          (before, found, faultyRows) => {
            const after = apply(before, diffRegister(before, file(found, { faultyRows })))
            const again = diffRegister(after, file(found, { faultyRows }))
            expect({ added: again.added, changed: again.changed, leavers: again.leavers }).toEqual({
              added: [],
              changed: [],
              leavers: [],
            })
          },
        ),
        runs,
      )
    })

    it('leaves no two learners with one UPN or MIS id', () => {
      fc.assert(
        fc.property(register, incoming, (before, found) => {
          const after = apply(before, diffRegister(before, file(found)))
          for (const key of ['upn', 'misId'] as const) {
            const held = after.flatMap(({ learner }) => learner[key] ?? [])
            expect(held).toEqual([...new Set(held)])
          }
        }),
        runs,
      )
    })

    it('accounts for every row exactly once', () => {
      fc.assert(
        fc.property(register, incoming, (before, found) => {
          const diff = diffRegister(before, file(found))
          const told = [
            ...lines(diff.added),
            ...lines(diff.changed),
            ...lines(diff.unchanged),
            ...lines(diff.leftBefore),
            ...diff.duplicates.map(({ row }) => row.line),
            ...diff.questions.map(({ row }) => row.line),
          ]
          expect(told.sort((one, other) => one - other)).toEqual(lines(found))
        }),
        runs,
      )
    })

    it('in another order of rows, changes the same learners in the same way', () => {
      fc.assert(
        fc.property(register, incoming, (before, found) => {
          const apart = diffRegister(before, file(found))
          fc.pre(apart.duplicates.length === 0)
          const turned = diffRegister(before, file([...found].reverse()))
          const told = ({ changed, leavers }: RegisterDiff) => ({
            changed: [...changed].sort((one, other) => one.line - other.line),
            leavers,
          })
          expect(told(turned)).toEqual(told(apart))
        }),
        runs,
      )
    })
  })
})
