import { Agent, request } from 'node:http'

/** One answer of the app. */
export interface Answer {
  readonly status: number
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** From sending to the last byte, in milliseconds. */
  readonly ms: number
}

/** Somebody with a browser of their own: one connection kept open, one session. */
export interface Visitor {
  readonly name: string
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
  /** Send something as a page does, on a connection of its own; a redirect is not followed. */
  send(path: string, body: FormData | URLSearchParams | string): Promise<Response>
  /** The same person on another connection. */
  again(): Visitor
  close(): void
}

interface Call {
  readonly address: string
  readonly path: string
  readonly agent: Agent
  readonly headers: Readonly<Record<string, string>>
  readonly form?: string
}

/** Sign in as somebody of the demo. */
export async function signIn(
  address: string,
  person: { readonly email: string; readonly password: string },
): Promise<Visitor> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const form = new URLSearchParams({ ...person, next: '/' }).toString()
  const headers = { origin: address, 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await call({ address, path: '/sign-in', agent, headers, form })
  const cookie = [answer.headers['set-cookie'] ?? []].flat()[0]?.split(';')[0]
  if (answer.status !== 303 || !cookie) {
    throw new Error(`${person.email} could not sign in: ${answer.status}.`)
  }
  agent.destroy()
  return visitor(person.email, address, { cookie })
}

/** Somebody who has not signed in. */
export function passerBy(address: string): Visitor {
  return visitor('a passer-by', address, {})
}

function visitor(name: string, address: string, own: Readonly<Record<string, string>>): Visitor {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    name,
    get: (path, headers = {}) => call({ address, path, agent, headers: { ...own, ...headers } }),
    send: (path, body) =>
      fetch(address + path, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: {
          ...own,
          origin: address,
          ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
        },
      }),
    again: () => visitor(name, address, own),
    close: () => agent.destroy(),
  }
}

function call({ address, path, agent, headers, form }: Call): Promise<Answer> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const method = form === undefined ? 'GET' : 'POST'
    const sent = request(address + path, { agent, method, headers, timeout: 15_000 }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const ms = performance.now() - began
        const body = Buffer.concat(chunks)
        resolve({ status: answer.statusCode ?? 0, body, headers: answer.headers, ms })
      })
    })
    sent.on('timeout', () => sent.destroy(new Error(`No answer from ${path} in 15 s.`)))
    // The server may close a kept connection just as it is used again.
    sent.on('error', (error: NodeJS.ErrnoException) =>
      sent.reusedSocket && error.code === 'ECONNRESET'
        ? resolve(call({ address, path, agent, headers, ...(form === undefined ? {} : { form }) }))
        : reject(error),
    )
    sent.end(form)
  })
}
