import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CommandError } from '../command-error.ts'
import { readRoster } from './roster.ts'

const HEADER =
  'upn,forename,preferred_forename,surname,date_of_birth,year_group,class,consent_social_media'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatepost-roster-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function written(content: string): string {
  const path = join(folder, 'roster.csv')
  writeFileSync(path, content)
  return path
}

function refusalOf(content: string): string {
  try {
    readRoster(written(content))
  } catch (error) {
    if (error instanceof CommandError) return `${error.exitCode} ${error.message.split('/').at(-1)}`
    throw error
  }
  return 'taken'
}

describe('a roster', () => {
  test('is read with a byte order mark, Windows line ends, quotes and blank lines', () => {
    const rows = `\uFEFF${HEADER}\r\nA1,Tamsin,,"Okeford, jr",2014-02-03,8,8B,yes\r\n\r\nA2, Rhodri ,Rod,Castlebury,,,,\r\n`
    const { learners, answers } = readRoster(written(rows))
    expect(learners).toEqual([
      {
        id: 'A1',
        upn: 'A1',
        forename: 'Tamsin',
        preferredForename: undefined,
        surname: 'Okeford, jr',
        dateOfBirth: '2014-02-03',
        yearGroup: '8',
        className: '8B',
      },
      expect.objectContaining({ id: 'A2', forename: 'Rhodri', preferredForename: 'Rod' }),
    ])
    expect([...answers]).toEqual([
      ['A1', 'given'],
      ['A2', 'none'],
    ])
  })

  test.each([
    ...['yes', 'y', 'true', '1', 'given', 'YES', ' Yes '].map((cell) => [cell, 'given']),
    ...['no', 'n', 'false', '0', 'refused', 'objected', 'No'].map((cell) => [cell, 'refused']),
    ['', 'none'],
  ])('takes %j in the permission column as %s', (cell, answer) => {
    const { answers } = readRoster(written(`${HEADER}\nA1,Tamsin,,Okeford,,,,${cell}\n`))
    expect(answers.get('A1')).toBe(answer)
  })

  test('may have its columns in another order, and further ones', () => {
    const rows = `notes,consent_social_media,surname,forename,upn,class,year_group,date_of_birth,preferred_forename\nx,no,Okeford,Tamsin,A1,,,,\n`
    expect(readRoster(written(rows)).answers.get('A1')).toBe('refused')
  })

  test.each([
    [
      'an answer that is neither',
      `${HEADER}\nA1,T,,O,,,,yes\nA2,T,,O,,,,maybe\n`,
      "65 roster.csv:3: consent_social_media is 'maybe'; write yes, no, or nothing",
    ],
    [
      'a learner without a surname',
      `${HEADER}\nA1,T,,,,,,yes\n`,
      '65 roster.csv:2: surname is empty',
    ],
    ['a learner without a UPN', `${HEADER}\n,T,,O,,,,yes\n`, '65 roster.csv:2: upn is empty'],
    [
      'a UPN that stands twice',
      `${HEADER}\nA1,T,,O,,,,yes\nA1,T,,O,,,,no\n`,
      '65 roster.csv:3: the UPN A1 stands here twice',
    ],
    [
      'a header without the permission column',
      'upn,forename,surname\nA1,T,O\n',
      '65 roster.csv:1: there is no column preferred_forename',
    ],
    ['a row that is too short', `${HEADER}\nA1,T\n`, '65 roster.csv:2: '],
  ])('is refused with its line for %s', (_, content, says) => {
    expect(refusalOf(content)).toContain(says)
  })
})
