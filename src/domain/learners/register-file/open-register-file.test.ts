import { describe, expect, it } from 'vitest'
import { openRegisterFile, type RegisterFile } from './open-register-file.ts'

function open(text: string): RegisterFile {
  const file = openRegisterFile(Buffer.from(text))
  if (file.kind === 'refused') throw new Error(file.reason)
  return file
}

function refusal(text: string): string {
  const file = openRegisterFile(Buffer.from(text))
  return file.kind === 'refused' ? `${file.reason} ${file.mend}` : ''
}

describe('openRegisterFile()', () => {
  it.each([
    ['commas', 'UPN,Forename,Surname\nA,B,C\n', ','],
    ['semicolons', 'UPN;Forename;Surname\nA;B, junior;C\n', ';'],
    ['tabs', 'UPN\tForename\tSurname\nA\tB, junior\tC\n', '\t'],
    ['commas though a cell is full of semicolons', 'UPN,Notes\nA,"a;b;c;d"\nB,x;y\n', ','],
    [
      'semicolons though each row has one comma',
      'UPN;Full name;DOB\nA;QUILL, Nia;1\nB;REED, Ode;2\n',
      ';',
    ],
    ['what Excel is told by its own first line', 'sep=;\r\nUPN;Name, first\r\nA;B\r\n', ';'],
  ])('finds that cells are separated by %s', (_what, text, delimiter) => {
    expect(open(text).delimiter).toBe(delimiter)
  })

  it.each([['\n'], ['\r\n'], ['\r']])(
    'reads headings and body with lines that end in %j',
    (end) => {
      const file = open(['UPN,"Fore', 'name",DOB', 'A,B,C', ''].join(end))
      expect(file.columns).toEqual(['UPN', 'Fore name', 'DOB'])
      expect([[...file.body()].join(''), file.bodyLine]).toEqual(['A,B,C\n', 3])
    },
  )

  it('passes over blank lines above the headings and still counts them', () => {
    const file = open('\n  \r\nUPN,Name\nA,B\n')
    expect([file.columns, file.bodyLine]).toEqual([['UPN', 'Name'], 4])
  })

  it('counts the line that is meant for Excel', () => {
    expect(open('sep=,\nUPN,Name\nA,B\n').bodyLine).toBe(3)
  })

  it('keeps headings apart that are the same, and says which they are', () => {
    const file = open('UPN,Email,Name,Email,,Email (2)\n')
    expect(file.columns).toEqual(['UPN', 'Email', 'Name', 'Email (2)', 'Column 5', 'Email (2) (2)'])
    expect(file.repeated).toEqual(['Email', 'Email (2)'])
  })

  it('drops the empty headings that a spreadsheet leaves at the end', () => {
    expect(open('UPN,Name,,,\nA,B,,,\n').columns).toEqual(['UPN', 'Name'])
  })

  it('takes quotation marks, spaces and unseen characters off headings', () => {
    expect(open('"UPN" , \u200bFirst\u00a0name ,"Sur""name"\n').columns).toEqual([
      'UPN',
      'First name',
      'Sur"name',
    ])
  })

  it('takes a file that has headings only', () => {
    const file = open('UPN,Name')
    expect([file.columns, [...file.body()].join('')]).toEqual([['UPN', 'Name'], ''])
  })

  it.each([
    ['a file with one column', 'Name\nNia\n', /one column only/],
    [
      'a title above the headings',
      'Pupils of Elm School\nUPN,Name\nA,B\n',
      /not a row of headings/,
    ],
    [
      'a first row with a date in it',
      'Nia,Quill,01/02/2015\nOde,Reed,03/04/2015\n',
      /not headings/,
    ],
    ['a first row with a UPN in it', 'A000000000000,Nia\n', /not headings/],
    ['a first row with an address in it', 'Nia,nia@example.org\n', /not headings/],
    [
      'headings with a quotation mark that is never closed',
      `UPN,"Name\n${'A,B\n'.repeat(20_000)}`,
      /too long for a row/,
    ],
    ['a thousand columns', `${'A,'.repeat(1000)}B\n`, /too long for a row/],
    ['a file with blank lines only', '\n\n\n', /one column only/],
  ])('refuses %s', (_what, text, reason) => {
    expect(refusal(text)).toMatch(reason)
  })
})
