import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEmail } from './contact-email.ts'
import { readBirthDate, readDate } from './date.ts'
import { readFullName, readName } from './name.ts'
import { leniently, type Reading } from './reading.ts'
import { isLearnerRole, readStatus } from './status.ts'
import { readConsent, readYesNo } from './tick.ts'
import { readUpn } from './upn.ts'
import { readYearGroup } from './year-group.ts'

const TODAY = '2026-11-20'

/** The value, or what kind of trouble it is with the start of its words. */
function told<T>(reading: Reading<T>): unknown {
  if (reading.kind === 'value') return reading.value
  return reading.kind === 'note' ? ['note', reading.value] : 'error'
}

describe('readDate()', () => {
  it.each([
    ['04/09/2012', '2012-09-04'],
    ['4/9/2012', '2012-09-04'],
    ['04.09.2012', '2012-09-04'],
    ['04-09-2012', '2012-09-04'],
    ['2012-09-04', '2012-09-04'],
    ['2012-09-04T00:00:00', '2012-09-04'],
    ['2012-09-04 00:00:00.000', '2012-09-04'],
    ['04/09/2012 00:00', '2012-09-04'],
    ['4-Sep-12', '2012-09-04'],
    ['04-SEP-2012', '2012-09-04'],
    ['4 September 2012', '2012-09-04'],
    ['4 Sept 2012', '2012-09-04'],
    ['04/09/12', '2012-09-04'],
    ['29/02/2012', '2012-02-29'],
    ['31/12/46', '2046-12-31'],
    ['31/12/47', '1947-12-31'],
    ['', undefined],
  ])('reads %j as %s', (cell, iso) => {
    expect(told(readDate(cell, TODAY))).toBe(iso)
  })

  it.each([
    '31/09/2012',
    '29/02/2013',
    '13/13/2012',
    '00/01/2012',
    '09/31/2012',
    '2012-13-01',
    '41156',
    'Sept 2012',
    '4-Sem-12',
    '4-Marchish-12',
    'yesterday',
    '04/09/2012 13:45',
    '4/9',
    '01/01/1850',
    '０４/09/2012',
  ])('refuses %j', (cell) => {
    expect(told(readDate(cell, TODAY))).toBe('error')
  })

  it('says what is the matter with a spreadsheet’s own number', () => {
    expect(readDate('41156', TODAY)).toMatchObject({
      message: expect.stringContaining('own number for a date'),
    })
  })

  it('reads every day of a century in each way of writing it', () => {
    const day = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2040-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
        const name = date.toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' })
        for (const written of [
          iso,
          `${dayOfMonth}/${month}/${year}`,
          `${Number(dayOfMonth)}-${name}-${year.slice(2)}`,
        ])
          expect(told(readDate(written, TODAY))).toBe(iso)
      }),
    )
  })
})

describe('readBirthDate()', () => {
  it.each([
    ['20/11/2026', '2026-11-20'],
    ['21/11/2026', 'error'],
    ['31/12/1995', 'error'],
    ['01/01/1996', '1996-01-01'],
    ['', undefined],
  ])('makes %j %s', (cell, answer) => {
    expect(told(readBirthDate(cell, TODAY))).toBe(answer)
  })
})

describe('readName()', () => {
  it.each(['Nia', "O'Dell", 'van der Berg-Lima', 'Ł', 'محمد', '李', 'Nia (Ni)'])(
    'takes %j',
    (cell) => {
      expect(told(readName(cell))).toBe(cell)
    },
  )

  it.each(['=HYPERLINK("x")', '+44', '@SUM(1)', '-', '.', '12', 'a'.repeat(101)])(
    'refuses %j',
    (cell) => {
      expect(told(readName(cell))).toBe('error')
    },
  )
})

describe('readFullName()', () => {
  it.each([
    ['QUILL, Nia', { surname: 'QUILL', forename: 'Nia' }],
    ['Quill,Nia Grace Elin', { surname: 'Quill', forename: 'Nia', middleNames: 'Grace Elin' }],
    ['van der Berg , Ode', { surname: 'van der Berg', forename: 'Ode' }],
    ['', undefined],
  ])('reads %j', (cell, parts) => {
    expect(told(readFullName(cell))).toEqual(parts)
  })

  it.each(['Nia Quill', 'Quill,', ', Nia', 'Quill, Nia, Ms', '=A1, B'])(
    'does not guess at %j',
    (cell) => {
      expect(told(readFullName(cell))).toBe('error')
    },
  )
})

describe('readUpn()', () => {
  it.each([
    ['C100000000000', 'C100000000000'],
    ['c100000000000', 'C100000000000'],
    ['C100 0000 00000', 'C100000000000'],
    ['P00000000000B', 'P00000000000B'],
    ['', undefined],
    ['D100000000000', 'error'],
    ['100000000000', 'error'],
    ['I100000000000', 'error'],
    ['n/a', 'error'],
  ])('makes %j %s', (cell, answer) => {
    expect(told(readUpn(cell))).toBe(answer)
  })
})

describe('readYearGroup()', () => {
  it.each([
    [
      [
        '7',
        '07',
        'Year 7',
        'year7',
        'Yr7',
        'Yr. 7',
        'Y7',
        'Y07',
        'NC Year 7',
        'National Curriculum Year 7',
        'Year Group 7',
      ],
      'Year 7',
    ],
    [['13', 'Y13', 'Year 13'], 'Year 13'],
    [['R', 'YR', 'Year R', 'Reception', 'Rec', '0', 'Y0', 'FS2', 'F2'], 'Reception'],
    [['N2', 'Nursery 2', 'FS1'], 'Nursery 2'],
    [['N1', 'Nursery 1'], 'Nursery 1'],
    [['Nursery', 'N'], 'Nursery'],
    [[''], undefined],
  ])('makes each of %j %s', (cells, label) => {
    for (const cell of cells) expect(told(readYearGroup(cell))).toBe(label)
  })

  it.each(['7B', 'Sixth Form', '15', 'Year 99', '7-8', '-1'])(
    'keeps %j as written, with a note',
    (cell) => {
      expect(told(readYearGroup(cell))).toEqual(['note', cell])
    },
  )
})

describe('readConsent()', () => {
  it.each(['yes', 'Y', 'TRUE', '1', '✓', 'Consent given', 'P', 'W, P', 'I P S'])(
    'takes %j as given',
    (cell) => {
      expect(told(readConsent(cell))).toBe('given')
    },
  )

  it.each(['no', 'N', 'False', '0', 'Refused', 'withdrawn', 'not given'])(
    'takes %j as refused',
    (cell) => {
      expect(told(readConsent(cell))).toBe('refused')
    },
  )

  it.each(['', '-', 'n/a', 'Unknown', 'pending', 'W', 'W, I'])('takes %j as no answer', (cell) => {
    expect(told(readConsent(cell))).toBeUndefined()
  })

  it.each(['No, not on Facebook', 'Never', 'do not use', "Don't post", 'Refused by mother'])(
    'takes the words %j as a refusal, with a note',
    (cell) => {
      expect(told(readConsent(cell))).toEqual(['note', 'refused'])
    },
  )

  it.each([
    'x',
    'X',
    'yes but not Facebook',
    'ask first',
    'Partial',
    '2',
    'maybe',
    'PENDING REPLY',
  ])('never guesses a yes from %j', (cell) => {
    expect(told(readConsent(cell))).toEqual(['note', undefined])
  })

  it('reads "given" only out of words that say so', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (cell) => {
        fc.pre(
          !/^(?:[yt1✓✔☑p]|yes|true|ticked|giv|grant|agree|consent|allow|permit|approv)/i.test(
            cell,
          ) && !/\bP\b/.test(cell),
        )
        expect(told(readConsent(cell))).not.toBe('given')
      }),
    )
  })
})

describe('readYesNo()', () => {
  it.each([
    ['Yes', true],
    ['1', true],
    ['No', false],
    ['FALSE', false],
    ['', undefined],
    ['shared', ['note', undefined]],
  ])('makes %j %j', (cell, answer) => {
    expect(told(readYesNo(cell))).toEqual(answer)
  })
})

describe('readStatus()', () => {
  it.each([
    ['', 'current'],
    ['Active', 'current'],
    ['On Roll', 'current'],
    ['Current – Single Registration', ['note', 'current']],
    ['C', 'current'],
    ['Leaver', 'left'],
    ['tobedeleted', 'left'],
    ['Off roll', 'left'],
    ['Applicant', ['note', 'current']],
  ])('makes %j %j', (cell, answer) => {
    expect(told(readStatus(cell))).toEqual(answer)
  })
})

describe('isLearnerRole()', () => {
  it('takes learners, and rows of a file that names no roles', () => {
    expect(['student', 'Pupil', 'learner', ''].map(isLearnerRole)).toEqual([true, true, true, true])
    expect(
      ['teacher', 'parent', 'guardian', 'administrator', 'aide', 'students?'].map(isLearnerRole),
    ).toEqual(Array(6).fill(false))
  })
})

describe('readEmail()', () => {
  it.each([
    ['mx.quill@example.org', 'mx.quill@example.org'],
    ['mailto:q@example.org', 'q@example.org'],
    ['', undefined],
    ['none', ['note', undefined]],
    ['a@b', ['note', undefined]],
    ['a@example.org; b@example.org', ['note', undefined]],
  ])('makes %j %j', (cell, answer) => {
    expect(told(readEmail(cell))).toEqual(answer)
  })
})

describe('leniently()', () => {
  it('turns an error into a note that says what became of the cell', () => {
    expect(leniently(readName)('-')).toMatchObject({
      kind: 'note',
      value: undefined,
      message: expect.stringContaining('left out'),
    })
    expect(leniently(readName)('Nia')).toEqual({ kind: 'value', value: 'Nia' })
  })
})
