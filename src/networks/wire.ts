import { lookup as resolve } from 'node:dns'
import { isIP, type LookupFunction, type Socket } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { isPublicAddress } from './public-address.ts'

const CONNECT_MS = 10_000
const ANSWER_MS = 20_000
const MAX_ANSWER_BYTES = 4_000_000

/** An address that nothing of ours may connect to. */
export class AddressRefused extends Error {
  override name = 'AddressRefused'
  readonly code = 'ADDRESS_REFUSED'
}

export interface WireOptions {
  /** For tests alone: servers on this very machine, and without https. */
  readonly mayReachThisMachine?: boolean
  /** How long one answer may take, in milliseconds. */
  readonly answerMs?: number
}

/** How adapters reach servers: bounded in time and size, to public hosts alone, following no redirect. */
export interface Wire {
  readonly fetch: typeof globalThis.fetch
  /** For libraries that fetch by themselves: what to add to each request, beside `answerMs`. */
  readonly requestInit: RequestInit
  /** How long one answer may take, in milliseconds. */
  readonly answerMs: number
  close(): Promise<void>
}

/** Open the wire. A host is looked at when it is connected to, so that a name cannot change its mind. */
export function openWire({
  mayReachThisMachine = false,
  answerMs = ANSWER_MS,
}: WireOptions = {}): Wire {
  const agent = new Agent({
    connect: guardedConnector(mayReachThisMachine),
    headersTimeout: answerMs,
    bodyTimeout: answerMs,
    maxResponseSize: MAX_ANSWER_BYTES,
    // A connection that the server has closed meanwhile would make a post uncertain for nothing.
    pipelining: 0,
    keepAliveTimeout: 1,
    keepAliveMaxTimeout: 1,
  })
  // Node’s own fetch takes the dispatcher of its own undici; the two agree within one major version.
  const requestInit: RequestInit & { readonly dispatcher: Agent } = {
    dispatcher: agent,
    redirect: 'manual',
  }
  return {
    requestInit,
    answerMs,
    async fetch(input, init) {
      const signal = AbortSignal.timeout(answerMs)
      const answer = await fetch(input, { ...init, ...requestInit, signal })
      if (saysNothing(answer.status)) throw new TypeError('The answer does not say what was done.')
      return answer
    },
    close: () => agent.destroy(),
  }
}

/** A redirect is not followed, and a server that gave up waiting does not know what it did. */
function saysNothing(status: number): boolean {
  return (status >= 300 && status < 400) || status === 408 || status === 425
}

function guardedConnector(mayReachThisMachine: boolean): buildConnector.connector {
  const allowed = (address: string) => mayReachThisMachine || isPublicAddress(address)
  const plain = buildConnector({ timeout: CONNECT_MS, lookup: guardedLookup(allowed) })
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '')
    if (options.protocol !== 'https:' && !mayReachThisMachine) {
      return callback(new AddressRefused('Only https is spoken.'), null)
    }
    // An address in figures is never looked up, so it is looked at here.
    if (isIP(host) !== 0 && !allowed(host)) {
      return callback(new AddressRefused(`${host} is not a public address.`), null)
    }
    plain(options, (...[error, socket]: buildConnector.CallbackArgs) => {
      if (error) return callback(error, null)
      const reached = (socket as Socket).remoteAddress ?? ''
      if (allowed(reached)) return callback(null, socket as Socket)
      ;(socket as Socket).destroy()
      callback(new AddressRefused(`${reached} is not a public address.`), null)
    })
  }
}

function guardedLookup(allowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0)
      const [first] = found
      if (!first || !found.every((one) => allowed(one.address))) {
        return callback(new AddressRefused(`${hostname} is not a public host.`), '', 0)
      }
      if (options.all) return callback(null, found)
      callback(null, first.address, first.family)
    })
  }
}
