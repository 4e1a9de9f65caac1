import { describe, expect, it } from 'vitest'
import { listen } from './listen.ts'

const anywhere = { host: '127.0.0.1', port: 0 }

describe('listen()', () => {
  it('finishes the answer under way before it stops, and takes no visitor after', async () => {
    const arrived = Promise.withResolvers<void>()
    const go = Promise.withResolvers<void>()
    const web = await listen(async () => {
      arrived.resolve()
      await go.promise
      return new Response('late but whole')
    }, anywhere)
    const answer = fetch(`http://127.0.0.1:${web.port}/`)
    await arrived.promise
    const stopped = web.stop()
    await expect(fetch(`http://127.0.0.1:${web.port}/`)).rejects.toThrow()
    go.resolve()
    expect(await (await answer).text()).toBe('late but whole')
    await stopped
  })

  it('gives the system’s own error when the port is taken', async () => {
    const first = await listen(() => new Response('first'), anywhere)
    const second = listen(() => new Response('second'), { host: '127.0.0.1', port: first.port })
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await first.stop()
  })
})
