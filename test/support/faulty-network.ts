import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What can go wrong between Gatepost and a network; `after` means that the network has done it by then. */
export type NetworkFault =
  | 'hangs_before'
  | 'hangs_after'
  | 'cut_before'
  | 'cut_after'
  | 'error_before'
  | 'error_after'
  | 'malformed_after'
  | 'half_an_answer_after'
  | 'too_many'
  | 'too_many_with_seconds'
  | 'too_many_by_a_fast_clock'
  | 'html_instead'
  | 'redirect'

export const NETWORK_FAULTS: readonly NetworkFault[] = [
  'hangs_before',
  'hangs_after',
  'cut_before',
  'cut_after',
  'error_before',
  'error_after',
  'malformed_after',
  'half_an_answer_after',
  'too_many',
  'too_many_with_seconds',
  'too_many_by_a_fast_clock',
  'html_instead',
  'redirect',
]

/** A server in front of a network that hands everything on, until told to spoil some requests. */
export interface FaultyNetwork {
  readonly origin: string
  /** Requests that a fault is for, and the faults of the next ones of them, in turn. */
  spoil(
    which: (request: { method: string; path: string }) => boolean,
    ...faults: NetworkFault[]
  ): void
  /** Requests that were handed on, as `METHOD /path`. */
  readonly seen: string[]
  close(): Promise<void>
}

/** @param target the origin of the real server */
export async function startFaultyNetwork(target: string): Promise<FaultyNetwork> {
  let which: Parameters<FaultyNetwork['spoil']>[0] = () => false
  const faults: NetworkFault[] = []
  const seen: string[] = []
  const server = createServer((request, answer) => {
    const path = request.url ?? '/'
    const method = request.method ?? 'GET'
    const fault = which({ method, path }) ? faults.shift() : undefined
    if (fault !== undefined && SPOIL_BEFORE[fault]) return SPOIL_BEFORE[fault](answer)
    seen.push(`${method} ${path.split('?')[0]}`)
    void handOn(target, origin, request, answer, fault).catch(() => answer.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    seen,
    spoil(requests, ...next) {
      which = requests
      faults.splice(0, faults.length, ...next)
    },
    async close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

const json = { 'content-type': 'application/json; charset=utf-8' }
const TOO_MANY = JSON.stringify({ error: 'RateLimitExceeded', message: 'Too many requests' })

const SPOIL_BEFORE: Readonly<Partial<Record<NetworkFault, (answer: ServerResponse) => void>>> = {
  hangs_before: () => {},
  cut_before: (answer) => answer.destroy(),
  error_before: (answer) => answer.writeHead(500, json).end('{"error":"InternalServerError"}'),
  too_many: (answer) => answer.writeHead(429, json).end(TOO_MANY),
  too_many_with_seconds: (answer) =>
    answer.writeHead(429, { ...json, 'retry-after': '30' }).end(TOO_MANY),
  too_many_by_a_fast_clock: (answer) => {
    const theirs = Date.now() + 5 * 24 * 3_600_000
    answer
      .writeHead(429, {
        ...json,
        date: new Date(theirs).toUTCString(),
        'retry-after': new Date(theirs + 60_000).toUTCString(),
      })
      .end(TOO_MANY)
  },
  html_instead: (answer) =>
    answer.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>'),
  redirect: (answer) => answer.writeHead(302, { location: 'https://elsewhere.example/' }).end(),
}

async function handOn(
  target: string,
  origin: string,
  request: IncomingMessage,
  answer: ServerResponse,
  fault: NetworkFault | undefined,
): Promise<void> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers
  const body = pieces.length > 0 ? Buffer.concat(pieces) : undefined
  const response = await fetch(new URL(request.url ?? '/', target), {
    method: request.method ?? 'GET',
    headers: headers as Record<string, string>,
    ...(body && { body }),
  })
  // What a network says of its own address must lead back through here.
  const text = (await response.text()).replaceAll(target, origin)
  if (fault === 'hangs_after') return
  if (fault === 'cut_after') return void answer.destroy()
  if (fault === 'error_after') return void answer.writeHead(500, json).end('{"error":"Oops"}')
  if (fault === 'malformed_after') return void answer.writeHead(200, json).end('{"id": "1')
  const told: Record<string, string> = {
    'content-type': response.headers.get('content-type') ?? '',
  }
  const link = response.headers.get('link')
  if (link) told.link = link.replaceAll(target, origin)
  if (fault === 'half_an_answer_after') {
    answer.writeHead(response.status, { ...told, 'content-length': String(text.length + 50) })
    answer.write(text.slice(0, text.length / 2))
    return void setTimeout(() => answer.destroy(), 20)
  }
  answer.writeHead(response.status, told).end(text)
}
