import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registerEntrySchema } from './entry.ts'
import { FIELDS, type FieldKey } from './fields.ts'
import { parseRow } from './parse-row.ts'
import type { Cells } from './read-rows.ts'
import type { CellProblem } from './sheet.ts'

const mapping = Object.fromEntries(FIELDS.map(({ key, label }) => [key, `My ${label}`]))
const setting = { mapping, today: '2026-11-20' }
const parse = (cells: Cells) => parseRow(cells, setting)

const GOOD: Cells = { misId: '7', forename: 'Nia', surname: 'Quill' }

function learner(cells: Cells) {
  const row = parse(cells)
  if (row.kind !== 'learner') throw new Error(JSON.stringify(row))
  return row
}

function faults(cells: Cells): readonly CellProblem[] {
  const row = parse(cells)
  if (row.kind === 'not_a_learner') throw new Error('taken for somebody else')
  return row.kind === 'errors' ? row.errors : row.notes
}

describe('parseRow()', () => {
  it('makes a learner of a full row', () => {
    const row = learner({
      upn: 'c100000000000',
      misId: ' 0007 ',
      forename: ' Nia\u00a0',
      preferredForename: 'Ni',
      middleNames: 'Grace   Elin',
      surname: 'Quill-\u200bReed',
      dateOfBirth: '4-Sep-12',
      yearGroup: 'Yr9',
      className: '9B',
      house: 'Elm',
      status: 'Active',
      leavingDate: '',
      consentSocialMedia: 'yes',
      contact1Name: 'Mx A Quill',
      contact1Relationship: 'Parent',
      contact1Email: 'quill@example.org',
      contact1ParentalResponsibility: 'Y',
      contact2Name: 'Mx B Reed',
      role: 'student',
    })
    expect(row.notes).toEqual([])
    expect(row.learner).toEqual({
      upn: 'C100000000000',
      misId: '0007',
      forename: 'Nia',
      preferredForename: 'Ni',
      middleNames: 'Grace Elin',
      surname: 'Quill-Reed',
      dateOfBirth: '2012-09-04',
      yearGroup: 'Year 9',
      className: '9B',
      house: 'Elm',
      status: 'current',
      consentSocialMedia: 'given',
      contact1: {
        name: 'Mx A Quill',
        relationship: 'Parent',
        email: 'quill@example.org',
        parentalResponsibility: true,
      },
      contact2: { name: 'Mx B Reed' },
    })
  })

  it('reads surname and forename out of one column, and lets columns of their own win', () => {
    expect(learner({ misId: '7', fullName: 'QUILL, Nia Grace' }).learner).toMatchObject({
      surname: 'QUILL',
      forename: 'Nia',
      middleNames: 'Grace',
    })
    expect(learner({ misId: '7', fullName: 'QUILL, Nia', forename: 'Ode' }).learner).toMatchObject({
      surname: 'QUILL',
      forename: 'Ode',
    })
  })

  it.each([
    [{ leavingDate: '20/11/2026' }, 'left', '2026-11-20'],
    [{ leavingDate: '21/11/2026' }, 'current', undefined],
    [{ leavingDate: '2026-07-01', status: 'current' }, 'left', '2026-07-01'],
    [{ status: 'left' }, 'left', undefined],
    [{}, 'current', undefined],
  ])('with %j the learner is %s', (cells: Cells, status, leftOn) => {
    expect(learner({ ...GOOD, ...cells }).learner).toMatchObject({
      status,
      ...(leftOn && { leftOn }),
    })
    expect(learner({ ...GOOD, ...cells }).learner.leftOn).toBe(leftOn)
  })

  it('names the column, the cell, the fault and the mending of an error', () => {
    expect(faults({ ...GOOD, upn: 'D100000000000', dateOfBirth: '31/09/2012' })).toEqual([
      {
        column: 'My UPN',
        value: 'D100000000000',
        message:
          'The first letter of this UPN does not fit its digits, so something in it was mistyped.',
        mend: 'Compare it with your MIS, character by character, or leave the cell empty.',
      },
      {
        column: 'My Date of birth',
        value: '31/09/2012',
        message: 'There is no such day in the calendar.',
        mend: 'Write it as 31/12/2012, 2012-12-31 or 31-Dec-12. The day comes before the month.',
      },
    ])
  })

  it.each([
    ['no forename', { misId: '7', surname: 'Quill' }, /forename is missing/],
    ['no surname', { misId: '7', forename: 'Nia' }, /surname is missing/],
    ['a future birthday', { ...GOOD, dateOfBirth: '2027-01-01' }, /in the future/],
    ['a formula for a name', { ...GOOD, surname: '=1+1' }, /formula/],
    ['nothing to be known by', { forename: 'Nia', surname: 'Quill' }, /know them next time/],
  ])('keeps a row with %s out', (_what, cells: Cells, message) => {
    const row = parse(cells)
    expect(row.kind).toBe('errors')
    expect(faults(cells).map((fault) => fault.message)).toEqual([expect.stringMatching(message)])
  })

  it.each([
    ['a year group that nobody knows', { yearGroup: 'Acorns' }, { yearGroup: 'Acorns' }],
    ['an answer in words', { consentSocialMedia: 'ask Gran' }, { consentSocialMedia: undefined }],
    [
      'a broken address',
      { contact1Name: 'Mx Quill', contact1Email: 'none' },
      { contact1: { name: 'Mx Quill' } },
    ],
    ['a contact without letters', { contact1Name: '07700 900123' }, { contact1: undefined }],
    ['a dash for a middle name', { middleNames: '-' }, { middleNames: undefined }],
    ['a leaving date that is none', { leavingDate: 'summer' }, { status: 'current' }],
    ['a status that nobody knows', { status: 'Zebra' }, { status: 'current' }],
  ])(
    'takes a row with %s and adds a note, so that the learner is protected',
    (_what, cells: Cells, expected) => {
      const row = learner({ ...GOOD, ...cells })
      expect(row.notes).toHaveLength(1)
      for (const [field, held] of Object.entries(expected))
        expect(row.learner[field as keyof typeof row.learner]).toEqual(held)
    },
  )

  it('passes over people who are not learners', () => {
    expect(parse({ ...GOOD, role: 'teacher' })).toEqual({ kind: 'not_a_learner' })
    expect(parse({ role: 'parent' })).toEqual({ kind: 'not_a_learner' })
  })

  it('shows a cell shortened, on one line and without tricks', () => {
    const [fault] = faults({ ...GOOD, upn: `\u202e<b>${'x\n'.repeat(200)}` })
    expect(fault?.value).toMatch(/^<b>[x ]+…$/)
    expect(fault?.value.length).toBeLessThanOrEqual(40)
  })

  it('answers for any cells, with a learner that can be stored and read back', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        'yes',
        '4/9/2012',
        'Quill, Nia',
        'Nia',
        '7',
        'C100000000000',
        'a@example.org',
        '😀'.repeat(150),
      ),
    )
    const keys = FIELDS.map(({ key }) => key).filter((key) => key !== 'role')
    const cells = fc.record(
      Object.fromEntries(keys.map((key) => [key, text])) as Record<FieldKey, typeof text>,
    )
    fc.assert(
      fc.property(cells, (any) => {
        for (const given of [any, { ...any, ...GOOD, upn: '', fullName: '', dateOfBirth: '' }]) {
          const row = parse(given)
          expect(['learner', 'errors']).toContain(row.kind)
          if (row.kind === 'learner')
            expect(registerEntrySchema.parse(JSON.parse(JSON.stringify(row.learner)))).toEqual(
              row.learner,
            )
          if (row.kind === 'errors') expect(row.errors.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})
