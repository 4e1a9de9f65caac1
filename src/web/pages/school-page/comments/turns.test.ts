import { describe, expect, it } from 'vitest'
import { createTurns } from './turns.ts'

describe('turns', () => {
  it('let few run at once, the others wait in line, and who comes after that is sent away', async () => {
    const turns = createTurns(2, 3)
    let running = 0
    let most = 0
    const gates: (() => void)[] = []
    const work = async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise<void>((go) => gates.push(go))
      running -= 1
      return 'done'
    }
    const taken = Array.from({ length: 7 }, () => turns.take(work))
    expect(await Promise.all(taken.slice(5))).toEqual([undefined, undefined])
    const rest = Promise.all(taken.slice(0, 5))
    const pump = setInterval(() => gates.shift()?.(), 1)
    expect(await rest).toEqual(Array(5).fill('done'))
    clearInterval(pump)
    expect(most).toBe(2)
  })

  it('go on to the next when one fails', async () => {
    const turns = createTurns(1, 1)
    const fails = turns.take(() => Promise.reject(new Error('No.')))
    const next = turns.take(async () => 'done')
    await expect(fails).rejects.toThrow('No.')
    expect(await next).toBe('done')
  })
})
