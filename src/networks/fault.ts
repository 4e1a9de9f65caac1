import type { NotDone } from './network.ts'
import { type HeaderOf, retryAt } from './retry-at.ts'

/** Errors that come before a single byte of a request has left. */
const NEVER_LEFT = new Set([
  'ADDRESS_REFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

/** What a library threw, as far as it can be known. */
export interface Fault {
  /** The HTTP status; undefined where no whole answer came. */
  readonly status: number | undefined
  readonly neverLeft: boolean
  readonly header: HeaderOf
  /** What the network said, cut short. */
  readonly said: string
}

/** Read the status, the headers and the cause out of whatever a library threw. */
export function readFault(error: unknown): Fault {
  const chain = causes(error)
  const status = chain
    .flatMap((one) => [one.statusCode, one.status])
    .find((value): value is number => typeof value === 'number' && value >= 100)
  const codes = chain.map((one) => one.code)
  const headers = chain.map((one) => one.headers).find((one) => one !== undefined)
  return {
    status,
    neverLeft: codes.some((code) => typeof code === 'string' && NEVER_LEFT.has(code)),
    header: headerOf(headers),
    said: said(chain[0]?.message),
  }
}

/**
 * What a fault means for whoever asked.
 * @param stage `before` while nothing can have been placed yet, so that asking again is safe; `placing`
 *   for the one request that puts something there
 */
export function notDone(error: unknown, stage: 'before' | 'placing', now = new Date()): NotDone {
  const { status, neverLeft, header, said } = readFault(error)
  if (neverLeft) return { kind: 'later', why: 'The server could not be reached.' }
  const at = retryAt(header, now)
  if (status === 429) {
    const why = 'The network asked us to wait.'
    return at ? { kind: 'later', why, retryAt: at } : { kind: 'later', why }
  }
  if (status === 401 || status === 403) {
    return { kind: 'reconnect', why: `The network no longer accepts this account: ${said}` }
  }
  const settled = status !== undefined && status >= 400 && status < 500
  if (settled && status !== 408 && status !== 425) {
    return { kind: 'refused', why: `The network refused it: ${said}` }
  }
  const why = status
    ? `The network answered with an error (${status}).`
    : 'No whole answer came back.'
  if (stage === 'placing') return { kind: 'uncertain', why }
  return at ? { kind: 'later', why, retryAt: at } : { kind: 'later', why }
}

type Thrown = Readonly<Record<'statusCode' | 'status' | 'code' | 'headers' | 'message', unknown>>

/** An error, what caused it, and what caused that. */
function causes(error: unknown): Thrown[] {
  const chain: Thrown[] = []
  for (let one = error; one && typeof one === 'object' && chain.length < 6; ) {
    chain.push(one as Thrown)
    one = (one as { cause?: unknown }).cause
  }
  return chain
}

function headerOf(headers: unknown): HeaderOf {
  if (headers instanceof Headers) return (name) => headers.get(name)
  if (headers === null || typeof headers !== 'object') return () => undefined
  const plain = headers as Readonly<Record<string, unknown>>
  return (name) => (typeof plain[name] === 'string' ? plain[name] : undefined)
}

/** Words of somebody else’s server: one line, and not many of them. */
function said(message: unknown): string {
  const line = typeof message === 'string' ? message.replace(/[\p{C}\s]+/gu, ' ').trim() : ''
  return line === '' ? 'no reason given.' : line.slice(0, 200)
}
