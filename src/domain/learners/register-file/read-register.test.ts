import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { faultsInMapping, type Mapping, suggestMapping } from './mapping.ts'
import { openRegisterFile } from './open-register-file.ts'
import { type RegisterReading, readRegister } from './read-register.ts'

const TODAY = '2026-11-20'

/** Reads a file as an office would: what is proposed is taken, unless a mapping is given. */
async function read(bytes: Buffer, chosen?: Mapping): Promise<RegisterReading> {
  const file = openRegisterFile(bytes)
  if (file.kind === 'refused') throw new Error(file.reason)
  const mapping = chosen ?? suggestMapping(file.columns).mapping
  const faults = faultsInMapping(file.columns, mapping)
  if (faults.length > 0) throw new Error(faults.join(' '))
  return readRegister(file, mapping, TODAY)
}

describe('readRegister()', () => {
  it('reads a file as SIMS might write it: Windows-1252, line ends of Windows, a comma in a name', async () => {
    const text = [
      'Adm no,UPN,Legal forename,Preferred forename,Legal surname,Date of birth,Year taught in,Reg group,Ethnicity,SEN Status',
      '001234,C100000000000,Si\xe2n,,"O\x92Dell, junior",04/09/2012,Year  9,9B,WBRI,K',
      '001235,,Ode,Odie,Reed,29/02/2016,Year  5,5A,,',
      '',
      ',,,,,,,,,',
      '',
    ].join('\r\n')
    const { learners, errors, notes, ignored } = await read(Buffer.from(text, 'latin1'))
    expect(learners).toEqual([
      {
        line: 2,
        learner: {
          misId: '001234',
          upn: 'C100000000000',
          forename: 'Siân',
          surname: 'O’Dell, junior',
          dateOfBirth: '2012-09-04',
          yearGroup: 'Year 9',
          className: '9B',
          status: 'current',
        },
      },
      {
        line: 3,
        learner: {
          misId: '001235',
          forename: 'Ode',
          preferredForename: 'Odie',
          surname: 'Reed',
          dateOfBirth: '2016-02-29',
          yearGroup: 'Year 5',
          className: '5A',
          status: 'current',
        },
      },
    ])
    expect([errors, notes]).toEqual([[], []])
    expect(ignored).toEqual([
      { column: 'Ethnicity', because: 'sensitive' },
      { column: 'SEN Status', because: 'sensitive' },
    ])
  })

  it('reads a file as Arbor might write it: UTF-8 with its mark', async () => {
    const text = [
      '\ufeffArbor Student ID,Legal first name,Preferred first name,Legal last name,Date of birth,Year group,Registration form,Social media consent,Primary contact full name,Primary contact relationship,Primary contact email',
      '11,Nia,Ni,Quill,2012-09-04,Year 9,9B,Yes,Mx A Quill,Parent,quill@example.org',
      '12,Ode,,Reed,2016-02-29,Year 5,5A,No,,,',
    ].join('\n')
    const { learners } = await read(Buffer.from(text))
    expect(
      learners.map(({ learner }) => [learner.misId, learner.consentSocialMedia, learner.contact1]),
    ).toEqual([
      ['11', 'given', { name: 'Mx A Quill', relationship: 'Parent', email: 'quill@example.org' }],
      ['12', 'refused', undefined],
    ])
  })

  it('reads a file as Bromcom might write it: UTF-16 with tabs', async () => {
    const text = [
      '\ufeffMIS ID\tUPN\tLegal first name\tLegal last name\tDate of birth\tYear group\tTutor group\tRoll status\tLeaving date',
      '5\t\tNia\tQuill\t4-Sep-12\t9\t9 Elm\tOn roll\t',
      '6\t\tOde\tReed\t29-Feb-16\t5\t5 Oak\tLeaver\t17-Jul-26',
    ].join('\r\n')
    const { learners } = await read(Buffer.from(text, 'utf16le'))
    expect(
      learners.map(({ learner }) => [
        learner.surname,
        learner.dateOfBirth,
        learner.status,
        learner.leftOn,
      ]),
    ).toEqual([
      ['Quill', '2012-09-04', 'current', undefined],
      ['Reed', '2016-02-29', 'left', '2026-07-17'],
    ])
  })

  it('reads OneRoster users: learners only, and never a password', async () => {
    const text = [
      'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password',
      's1,active,2026-09-01,true,o1,student,nquill,,Nia,Quill,Grace,,nia@example.org,,,p1,09,CANARY-one',
      's2,tobedeleted,2026-09-01,true,o1,student,oreed,,Ode,Reed,,,,,,,05,CANARY-two',
      't1,active,2026-09-01,true,o1,teacher,upenn,,Una,Penn,,,una@example.org,,,,,CANARY-three',
      'p1,active,2026-09-01,true,o1,guardian,aquill,,Ada,Quill,,,ada@example.org,,,,,',
    ].join('\n')
    const reading = await read(Buffer.from(text))
    expect(reading.learners.map(({ learner }) => learner)).toEqual([
      {
        misId: 's1',
        forename: 'Nia',
        surname: 'Quill',
        middleNames: 'Grace',
        yearGroup: 'Year 9',
        status: 'current',
      },
      { misId: 's2', forename: 'Ode', surname: 'Reed', yearGroup: 'Year 5', status: 'left' },
    ])
    expect(reading.notLearners).toBe(2)
    expect(JSON.stringify(reading)).not.toMatch(/CANARY|example\.org/)
  })

  it('tells every trouble with its line and takes the rows in between', async () => {
    const text = [
      'UPN;Full name;DOB;Year',
      'D100000000000;"QUILL, Nia";04/09/2012;9',
      'C100000000000;"REED, Ode";04/09/2012;Acorns',
      ';Una Penn;04/09/2012;9',
      ';"PENN, Una";04/09/2012',
      ';"VALE, Ivo";30/02/2013;9',
      '"',
    ].join('\n')
    const { learners, errors, unread, notes } = await read(Buffer.from(text))
    expect(learners.map(({ line }) => line)).toEqual([3])
    expect(
      errors.map(({ line, problems }) => [line, problems.map(({ column }) => column)]),
    ).toEqual([
      [2, ['UPN']],
      [4, ['Full name']],
      [6, ['DOB']],
    ])
    expect(unread.map(({ line }) => line)).toEqual([5, 7])
    expect(notes).toMatchObject([{ line: 3, problems: [{ column: 'Year', value: 'Acorns' }] }])
  })

  it('reads the 60,000 learners of a large trust within 300 MB', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gatepost-register-'))
    const path = join(folder, 'register.csv')
    await writeFile(path, largeRegister(60_000))
    const program = `
      import { readFileSync } from 'node:fs'
      import { openRegisterFile } from ${beside('./open-register-file.ts')}
      import { suggestMapping } from ${beside('./mapping.ts')}
      import { readRegister } from ${beside('./read-register.ts')}
      const file = openRegisterFile(readFileSync(${JSON.stringify(path)}))
      const { learners, errors, unread } = await readRegister(file, suggestMapping(file.columns).mapping, '2026-11-20')
      const megabytes = process.resourceUsage().maxRSS / 1024
      console.log(JSON.stringify({ learners: learners.length, last: learners.at(-1).line, faults: errors.length + unread.length, megabytes }))`
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', program])
    const { stdout } = await run.finally(() => rm(folder, { recursive: true }))
    const { megabytes, ...counts } = JSON.parse(stdout)
    expect(counts).toEqual({ learners: 60_000, last: 60_001, faults: 0 })
    expect(megabytes).toBeLessThanOrEqual(300)
  }, 60_000)
})

function beside(path: string): string {
  return JSON.stringify(new URL(path, import.meta.url).href)
}

/** A file of so many learners with a column of 150 letters that nobody asked for. */
function largeRegister(learners: number): string {
  const lines = [
    'MIS ID,Forename,Surname,Date of birth,Year group,Class,Contact 1 name,Contact 1 relationship,Contact 1 email,Medical',
  ]
  for (let id = 1; id <= learners; id++)
    lines.push(
      `${id},Nia${id},"Quill, ${id}",04/09/2012,Year 9,9B,Mx A Quill,Parent,quill${id}@example.org,${'x'.repeat(150)}`,
    )
  return lines.join('\r\n')
}
