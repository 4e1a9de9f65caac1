import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isSealed, SealError, seal, unseal } from './sealed-stream.ts'

async function* inPieces(bytes: Buffer, size = 10_000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function joined(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces)
}

const PIECE = 64 * 1024
const HEAD = 40
/** Guesses may be cheap here. */
const DEAR = 4

describe('seal() and unseal()', () => {
  it.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])('carry %d bytes unchanged', async (n) => {
    const plain = randomBytes(n)
    const locked = await joined(seal(inPieces(plain), 'sesame', DEAR))
    expect(isSealed(locked)).toBe(true)
    const opened = await joined(unseal(inPieces(locked, 7_777), 'sesame'))
    expect(opened.equals(plain)).toBe(true)
  })

  it('notice pieces that were swapped, dropped from the end, or cut', async () => {
    const locked = await joined(seal(inPieces(randomBytes(3 * PIECE)), 'sesame', DEAR))
    const size = PIECE + 16
    const [head, one, two, three] = [
      locked.subarray(0, HEAD),
      locked.subarray(HEAD, HEAD + size),
      locked.subarray(HEAD + size, HEAD + 2 * size),
      locked.subarray(HEAD + 2 * size),
    ]
    const tampered = [
      [head, two, one, three],
      [head, one, two],
      [head, one, two, three.subarray(1)],
    ]
    for (const pieces of tampered) {
      const opened = joined(unseal(inPieces(Buffer.concat(pieces)), 'sesame'))
      await expect(opened).rejects.toThrow(SealError)
    }
  })

  it('notice a file that asks for more work than any of ours', async () => {
    const locked = await joined(seal(inPieces(Buffer.alloc(1)), 'sesame', DEAR))
    locked[16] = 40
    await expect(joined(unseal(inPieces(locked), 'sesame'))).rejects.toThrow(/damaged/)
  })

  it('take a plain file for what it is', () => {
    expect(isSealed(Buffer.from('1f8b080000000000', 'hex'))).toBe(false)
    expect(isSealed(Buffer.alloc(0))).toBe(false)
  })
})
