import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { readFault } from './fault.ts'
import { openWire } from './wire.ts'

const open: (() => Promise<unknown>)[] = []
afterAll(() => Promise.all(open.map((close) => close())))

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  open.push(async () => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function wire(mayReachThisMachine: boolean) {
  const opened = openWire({ mayReachThisMachine, answerMs: 1_500 })
  open.push(opened.close)
  return opened
}

describe('the wire', () => {
  it('reaches nothing on this machine or in the school, whatever the address is called', async () => {
    let reached = 0
    const origin = await serve((_, answer) => {
      reached += 1
      answer.end('secret')
    })
    const { port } = new URL(origin)
    const addresses = [
      origin,
      `https://127.0.0.1:${port}`,
      `https://localhost:${port}`,
      `https://[::1]:${port}`,
      `https://[::ffff:127.0.0.1]:${port}`,
      `https://2130706433:${port}`,
      'https://169.254.169.254/latest/meta-data',
      'https://10.0.0.1/',
    ]
    for (const address of addresses) {
      const error = await wire(false)
        .fetch(address)
        .then(() => undefined)
        .catch((thrown) => thrown)
      expect(readFault(error), address).toMatchObject({ neverLeft: true })
    }
    expect(reached).toBe(0)
  })

  it('follows no redirect', async () => {
    let followed = 0
    const target = await serve((_, answer) => {
      followed += 1
      answer.end()
    })
    const origin = await serve((_, answer) => {
      answer.writeHead(302, { location: target }).end()
    })
    await expect(wire(true).fetch(origin)).rejects.toThrow('does not say what was done')
    expect(followed).toBe(0)
  })

  it('stops reading an answer that is too large', async () => {
    const origin = await serve((_, answer) => {
      const piece = Buffer.alloc(1024 * 1024, 'a')
      for (let n = 0; n < 6; n += 1) answer.write(piece)
      answer.end()
    })
    await expect(
      wire(true)
        .fetch(origin)
        .then((answer) => answer.text()),
    ).rejects.toThrow()
  })

  it('stops waiting for an answer that never ends', async () => {
    const origin = await serve((_, answer) => {
      const drip = setInterval(() => answer.write(' '), 100)
      answer.on('close', () => clearInterval(drip))
    })
    await expect(
      wire(true)
        .fetch(origin)
        .then((answer) => answer.text()),
    ).rejects.toThrow()
  })
})
