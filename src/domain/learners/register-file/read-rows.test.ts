import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mapping } from './mapping.ts'
import { openRegisterFile } from './open-register-file.ts'
import { type FileRow, readRows, type UnreadRow } from './read-rows.ts'

const MAPPING: Mapping = { misId: 'Id', forename: 'First', surname: 'Last' }

async function read(text: string, mapping: Mapping = MAPPING): Promise<(FileRow | UnreadRow)[]> {
  const file = openRegisterFile(Buffer.from(text))
  if (file.kind === 'refused') throw new Error(file.reason)
  const rows: (FileRow | UnreadRow)[] = []
  for await (const row of readRows(file, mapping)) rows.push(row)
  return rows
}

const told = (rows: readonly (FileRow | UnreadRow)[]) =>
  rows.map((row) => [row.line, row.kind === 'row' ? Object.values(row.cells) : row.message])

describe('readRows()', () => {
  it.each(['\n', '\r\n', '\r'])('reads rows and their lines when lines end in %j', async (end) => {
    const text = [
      'Id,First,Last',
      '1,Nia,Quill',
      '"2","O""de","Re',
      'ed"',
      '',
      '3,Una,Penn',
      '',
      '',
    ].join(end)
    expect(told(await read(text))).toEqual([
      [2, ['1', 'Nia', 'Quill']],
      [3, ['2', 'O"de', 'Re\ned']],
      [6, ['3', 'Una', 'Penn']],
    ])
  })

  it('reads lines of mixed endings', async () => {
    expect(told(await read('Id,First,Last\r\n1,A,B\r2,C,D\n3,E,F'))).toEqual([
      [2, ['1', 'A', 'B']],
      [3, ['2', 'C', 'D']],
      [4, ['3', 'E', 'F']],
    ])
  })

  it('passes over blank rows, also those made of commas', async () => {
    expect(told(await read('Id,First,Last\n\n,,\n1,A,B\n , ,\n\n,,,,\n'))).toEqual([
      [4, ['1', 'A', 'B']],
    ])
  })

  it('tells of a row with too few or too many cells and reads on', async () => {
    const rows = await read('Id,First,Last\n1,A\n2,C,D,E\n3,F,G\n4,H,I,,\n')
    expect(told(rows)).toEqual([
      [2, 'This row has 2 cells where the headings have 3.'],
      [3, 'This row has 4 cells where the headings have 3.'],
      [4, ['3', 'F', 'G']],
      [5, ['4', 'H', 'I']],
    ])
  })

  it('reads quotation marks inside a cell as they stand', async () => {
    expect(told(await read('Id,First,Last\n1,Nia "Ni" Q,5" x\n'))).toEqual([
      [2, ['1', 'Nia "Ni" Q', '5" x']],
    ])
  })

  it('gives every row before a quotation mark that is never closed, and says where it stands', async () => {
    const rows = await read(`Id,First,Last\n1,A,B\n2,"C,D\n3,E,F\n`)
    expect(told(rows)).toEqual([
      [2, ['1', 'A', 'B']],
      [3, expect.stringContaining('quotation mark is opened here')],
    ])
    expect(rows.at(-1)).toMatchObject({ last: true })
  })

  it('stops at a quotation mark that swallows the file, however long the file is', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `${index},A,B`)
    const text = ['Id,First,Last', ...many, 'x,"C,D', ...many, 'y,C",D'].join('\n')
    const rows = await read(text)
    expect(rows).toHaveLength(20_001)
    expect(rows.at(-1)).toMatchObject({ kind: 'unread', line: 20_002, last: true })
  })

  it('never gives out a column that nobody asked for', async () => {
    const text = 'Id,First,Last,Password,SEN status\n1,A,B,hunter2-secret,K-secret\n'
    const rows = await read(text)
    expect(JSON.stringify(rows)).not.toContain('secret')
    expect(told(rows)).toEqual([[2, ['1', 'A', 'B']]])
  })

  it('reads a cell that looks like a password as a blank one', async () => {
    const rows = await read('Id,First,Last\n1,Nia,login code: hunter22\n2,Ode,Pinder\n')
    expect(told(rows)).toEqual([
      [2, ['1', 'Nia', '']],
      [3, ['2', 'Ode', 'Pinder']],
    ])
  })

  it('passes over the million blank rows of a sheet that was saved to its end', async () => {
    const rows = await read(`Id,First,Last\n1,A,B\n${',,\n'.repeat(1_048_574)}`)
    expect(told(rows)).toEqual([[2, ['1', 'A', 'B']]])
  }, 60_000)

  it('stops after more rows than any register has', async () => {
    const text = `Id,First,Last\n${'1,A,B\n'.repeat(100_001)}`
    const rows = await read(text)
    expect(rows).toHaveLength(100_001)
    expect(rows.at(-1)).toMatchObject({ kind: 'unread', line: 100_002, last: true })
  })

  it('gives back any cells that were written as CSV', async () => {
    const cell = fc.stringMatching(/^[a-zé😀",;\n\t ]{0,8}$/u)
    const row = fc.tuple(cell, cell, cell).filter((cells) => cells.some((one) => one.trim() !== ''))
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 30 }), async (table) => {
        const quoted = table.map((cells) =>
          cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','),
        )
        const rows = await read(['Id,First,Last', ...quoted].join('\n'))
        expect(
          rows.map((one) => (one.kind === 'row' ? Object.values(one.cells) : one.message)),
        ).toEqual(table)
      }),
    )
  })
})
