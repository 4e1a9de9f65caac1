import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mapping } from './mapping.ts'
import { openRegisterFile, type RegisterFile } from './open-register-file.ts'
import { type FileRow, readRows, type UnreadRow } from './read-rows.ts'
import { withoutSecrets } from './without-secrets.ts'

const MAPPING: Mapping = { misId: 'Id', forename: 'First', surname: 'Last' }

function open(bytes: Uint8Array): RegisterFile {
  const file = openRegisterFile(bytes)
  if (file.kind === 'refused') throw new Error(file.reason)
  return file
}

async function kept(file: RegisterFile): Promise<Uint8Array> {
  let text = ''
  for await (const rows of withoutSecrets(file)) text += rows
  return Buffer.from(text)
}

async function rowsOf(file: RegisterFile): Promise<(FileRow | UnreadRow)[]> {
  const rows: (FileRow | UnreadRow)[] = []
  for await (const row of readRows(file, MAPPING)) rows.push(row)
  return rows
}

describe('withoutSecrets()', () => {
  it('keeps headings, rows and line numbers, and nothing secret or sensitive', async () => {
    const text = [
      '',
      'sep=;',
      'Id;First;Password;Last;SEN status;Notes',
      '1;Nia;CANARY;"Qui""ll";CANARY;plain',
      '',
      '2;"O',
      'de";"CAN',
      'ARY";Reed;;',
      '3;too;few;CANARY',
      '4;Una;;Penn;CANARY;',
      '5;"never closed CANARY',
    ].join('\r\n')
    const file = open(Buffer.from(text))
    const bytes = await kept(file)
    expect(Buffer.from(bytes).toString()).not.toMatch(/CAN|ARY/)
    expect(open(bytes).columns).toEqual(file.columns)
    const rows = await rowsOf(open(bytes))
    expect(rows).toEqual(await rowsOf(file))
    expect(rows.map(({ line, kind }) => [line, kind])).toEqual([
      [4, 'row'],
      [6, 'row'],
      [9, 'unread'],
      [10, 'row'],
      [11, 'unread'],
    ])
  })

  it('leaves out a password in a column of anything else, and what looks like none stays', async () => {
    const text = [
      'Id,First,Last,Notes',
      '1,Nia,Quill,"Login nquill, password: CANARY22"',
      '2,Ode,Pinder,Key Stage 2',
      '3,Una,Reed,PIN 4471',
      '4,Una,Reed,PIN 4471',
    ].join('\n')
    const lines = Buffer.from(await kept(open(Buffer.from(text))))
      .toString()
      .trimEnd()
      .split('\n')
    expect(lines.map((line) => line.split(',').at(-1))).toEqual([
      '"Notes"',
      '""',
      '"Key Stage 2"',
      '""',
      '""',
    ])
    expect(lines[2]).toContain('"Pinder"')
  })

  it('reads like the file that it was made from', async () => {
    const cell = fc.stringMatching(/^[a-zé",;\n ]{0,6}$/u)
    const row = fc.record({
      id: fc.stringMatching(/^[a-z]{1,3}$/),
      first: cell,
      pin: cell,
      last: cell,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (table) => {
        const quote = (one: string) => `"${one.replaceAll('"', '""')}"`
        const body = table.map(({ id, first, pin, last }) =>
          [id, first, pin, last].map(quote).join(','),
        )
        const file = open(Buffer.from(['Id,First,Login PIN,Last', ...body].join('\n')))
        expect(await rowsOf(open(await kept(file)))).toEqual(await rowsOf(file))
      }),
    )
  })
})
