import { isIP } from 'node:net'

/** A mail server as the settings name it. */
export interface SmtpServer {
  readonly host: string
  readonly port: number
  /** TLS from the first byte, TLS that must follow before anything else is said, or none at all. */
  readonly security: 'tls' | 'starttls' | 'none'
  readonly login: { readonly user: string; readonly password: string } | undefined
}

/** The usual ports: submission, submission over TLS (RFC 8314). */
const PORTS = { 'smtp:': 587, 'smtps:': 465 } as const

/** What is wrong with an address, in words that never repeat its password. */
export type SmtpAddress =
  | { readonly ok: true; readonly server: SmtpServer }
  | { readonly ok: false; readonly fault: string }

/**
 * Read the address of a mail server: `smtp://user:password@host:587` or `smtps://…`. Without `?tls=none`
 * only a server on this very computer is spoken to in clear, and no password ever is elsewhere.
 */
export function readSmtpAddress(text: string): SmtpAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !isScheme(url.protocol) || url.hostname === '') return { ok: false, fault: FORM }
  const tls = url.searchParams.get('tls')
  const others = [...url.searchParams.keys()].some((key) => key !== 'tls')
  if ((url.pathname !== '' && url.pathname !== '/') || others) return { ok: false, fault: FORM }
  if (tls !== null && tls !== 'none') return { ok: false, fault: TLS }
  const host = url.hostname.replaceAll(/^\[|\]$/g, '')
  const login = loginOf(url)
  if (login === 'faulty') return { ok: false, fault: LOGIN }
  const clear = tls === 'none' || isThisComputer(host)
  const security = url.protocol === 'smtps:' ? 'tls' : clear ? 'none' : 'starttls'
  if (tls === 'none' && (security === 'tls' || (login && !isThisComputer(host)))) {
    return { ok: false, fault: CLEAR }
  }
  const port = url.port === '' ? PORTS[url.protocol] : Number(url.port)
  return { ok: true, server: { host, port, security, login } }
}

function isScheme(protocol: string): protocol is keyof typeof PORTS {
  return Object.hasOwn(PORTS, protocol)
}

function loginOf(url: URL): SmtpServer['login'] | 'faulty' {
  if (url.username === '' && url.password === '') return undefined
  try {
    const [user, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)]
    return user === '' || password === '' ? 'faulty' : { user, password }
  } catch {
    return 'faulty'
  }
}

function isThisComputer(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true
  return isIP(host) === 4 && host.startsWith('127.')
}

const FORM =
  'GATEPOST_SMTP must look like smtps://user:password@mail.school.example:465 or smtp://user:password@mail.school.example:587. Leave it out to send no mail.'
const TLS =
  'GATEPOST_SMTP must leave out “tls”, or say ?tls=none for a mail server of your own network that has no TLS.'
const LOGIN =
  'GATEPOST_SMTP must name both user and password, or neither. Signs such as @ : / % in them are written as %40 %3A %2F %25.'
const CLEAR =
  'GATEPOST_SMTP must not send a password without TLS. Take ?tls=none away, or the user and password.'
