import { beforeEach, expect, it } from 'vitest'
import { untilTheEnd } from './until-the-end.ts'

let said: boolean[]
let closed: boolean
beforeEach(() => {
  said = []
  closed = false
})

async function* pieces(fails = false): AsyncGenerator<Uint8Array> {
  try {
    yield Buffer.from('a')
    if (fails) throw new Error('A file of evidence is not what was sealed.')
    yield Buffer.from('b')
  } finally {
    closed = true
  }
}
const told = (fails = false) => untilTheEnd(pieces(fails), async (whole) => void said.push(whole))

it('says that it went out whole, after the last piece', async () => {
  expect(Buffer.concat(await allOf(told())).toString()).toBe('ab')
  expect(said).toEqual([true])
})

it('says that it did not when the reader goes away, and closes what it read from', async () => {
  const reading = told()
  await reading.next()
  await reading.return(undefined)
  expect([said, closed]).toEqual([[false], true])
})

it('says that it did not when a piece fails, and hands the failure on', async () => {
  await expect(allOf(told(true))).rejects.toThrow('not what was sealed')
  expect([said, closed]).toEqual([[false], true])
})

async function allOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return all
}
