import { describe, expect, it } from 'vitest'
import { foldHeading, isSecretColumn, isSensitiveColumn } from './columns.ts'
import { FIELDS } from './fields.ts'
import { faultsInMapping, fieldsSpokenOf, ignoredColumns, suggestMapping } from './mapping.ts'
import { PRESETS } from './presets.ts'

const ONEROSTER =
  'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password'.split(
    ',',
  )

describe('suggestMapping()', () => {
  it.each(FIELDS)(
    'knows $label under each of its headings, in any spelling',
    ({ key, headings }) => {
      for (const heading of headings) {
        const spellings = [
          heading,
          heading.toUpperCase(),
          heading.replaceAll(' ', '_'),
          ` ${heading}:`,
        ]
        for (const spelling of spellings)
          expect(suggestMapping([spelling]).mapping).toEqual({ [key]: spelling })
      }
    },
  )

  it('lets no heading stand for two fields', () => {
    const all = FIELDS.flatMap(({ headings }) => headings.map(foldHeading))
    expect(all).toEqual([...new Set(all)])
  })

  it.each(PRESETS)('knows a file from $label on sight', ({ id, columns, known }) => {
    const headings = [...new Set([...Object.values(columns), ...known])]
    const { preset, mapping, unclear } = suggestMapping(headings)
    expect(preset?.id).toBe(id)
    expect(mapping).toEqual(columns)
    expect(unclear).toEqual([])
    expect(faultsInMapping(headings, mapping)).toEqual([])
  })

  it('reads OneRoster users by role, and neither their password nor their own address', () => {
    const { preset, mapping } = suggestMapping(ONEROSTER)
    expect(preset).toEqual({ id: 'oneroster', label: 'OneRoster 1.1 users.csv', published: true })
    expect(mapping).toEqual({
      misId: 'sourcedId',
      role: 'role',
      status: 'status',
      forename: 'givenName',
      surname: 'familyName',
      middleNames: 'middleName',
      yearGroup: 'grades',
    })
    expect(ignoredColumns(ONEROSTER, mapping)).toContainEqual({
      column: 'password',
      because: 'secret',
    })
  })

  it('takes the name in law where the file has that and the name used', () => {
    const { mapping } = suggestMapping([
      'Preferred surname',
      'Legal surname',
      'Preferred forename',
      'Legal forename',
    ])
    expect(mapping).toEqual({
      surname: 'Legal surname',
      forename: 'Legal forename',
      preferredForename: 'Preferred forename',
    })
  })

  it('takes a full name only where there are no two columns', () => {
    expect(suggestMapping(['Name', 'Forename', 'Surname']).mapping.fullName).toBeUndefined()
    expect(suggestMapping(['Name', 'UPN']).mapping.fullName).toBe('Name')
  })

  it('asks where two columns have the same heading', () => {
    const { mapping, unclear } = suggestMapping(['UPN', 'Class', 'Class (2)'])
    expect(mapping).toEqual({ upn: 'UPN' })
    expect(unclear).toEqual([{ field: 'className', columns: ['Class', 'Class (2)'] }])
  })

  it('does not take consent to something else for consent to social media', () => {
    expect(suggestMapping(['Photo consent', 'Parental consent', 'Consent: trips']).mapping).toEqual(
      {},
    )
  })

  it('never proposes a column of passwords', () => {
    expect(suggestMapping(['Student ID PIN', 'Password', 'UPN password']).mapping).toEqual({})
  })
})

describe('faultsInMapping()', () => {
  const columns = ['UPN', 'First', 'Last', 'Born', 'Password', 'SEN class']

  it.each([
    ['nothing wrong', { upn: 'UPN', forename: 'First', surname: 'Last' }, []],
    ['nothing wrong with one name column', { fullName: 'First', dateOfBirth: 'Born' }, []],
    ['no names', { upn: 'UPN', forename: 'First' }, [/forename and the surname/]],
    ['names alone', { forename: 'First', surname: 'Last' }, [/names alone cannot tell/]],
    [
      'a column that is gone',
      { upn: 'UPN', forename: 'Fore', surname: 'Last' },
      [/no column “Fore”/],
    ],
    [
      'a column chosen twice',
      { upn: 'UPN', forename: 'Last', surname: 'Last' },
      [/chosen for both/],
    ],
    [
      'a column of passwords',
      { upn: 'UPN', forename: 'First', surname: 'Last', house: 'Password' },
      [/never reads/],
    ],
    [
      'a column of sensitive data',
      { upn: 'UPN', forename: 'First', surname: 'Last', className: 'SEN class' },
      [/never reads/],
    ],
  ])('finds %s', (_what, mapping, faults) => {
    expect(faultsInMapping(columns, mapping)).toEqual(
      faults.map((fault) => expect.stringMatching(fault)),
    )
  })
})

describe('columns that are left alone', () => {
  it.each([
    'SEN status',
    'SEND',
    'FSM eligible',
    'Free school meals',
    'Ethnicity',
    'Ethnic origin',
    'Medical conditions',
    'Religion',
    'In care',
    'Looked after',
    'Pupil Premium',
    'EAL',
    'First language',
    'senStatus',
    'Child protection plan',
    'NHS number',
    'Attendance %',
  ])('calls %s sensitive', (heading) => {
    expect(isSensitiveColumn(heading)).toBe(true)
  })

  it.each([
    'Year group',
    'Senior prefect',
    'Class',
    'House',
    'Telephone',
    'Address',
    'Surname',
    'Headteacher',
    'Placement',
  ])('does not call %s sensitive', (heading) => {
    expect(isSensitiveColumn(heading)).toBe(false)
  })

  it.each([
    'password',
    'Pass word',
    'PASSWORD_HASH',
    'Pwd',
    'Login PIN',
    'passcode',
    'API token',
    'Pass-phrase',
    'LoginPIN',
    'User_PWD',
    'Portal activation code',
    'Cyfrinair',
  ])('calls %s secret', (heading) => {
    expect(isSecretColumn(heading)).toBe(true)
  })

  it.each(['Postcode', 'Passport name', 'Key stage', 'Class code', 'Pinewood group', 'Surname'])(
    'does not call %s secret',
    (heading) => {
      expect(isSecretColumn(heading)).toBe(false)
    },
  )

  it('names each with its reason', () => {
    expect(ignoredColumns(['UPN', 'SEN', 'Password', 'Mobile'], { upn: 'UPN' })).toEqual([
      { column: 'SEN', because: 'sensitive' },
      { column: 'Password', because: 'secret' },
      { column: 'Mobile', because: 'not_needed' },
    ])
  })
})

describe('fieldsSpokenOf()', () => {
  it('names the fields of a learner that a file can change', () => {
    expect(
      fieldsSpokenOf({
        fullName: 'N',
        contact1Name: 'C',
        contact1Email: 'E',
        leavingDate: 'L',
        role: 'R',
      }),
    ).toEqual(new Set(['forename', 'surname', 'middleNames', 'contact1', 'status', 'leftOn']))
  })
})
