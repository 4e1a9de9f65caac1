import type { Handed } from './mailer.ts'

/** A fault as the library for SMTP reports it. */
export interface SmtpFault {
  readonly message: string
  readonly code?: string | undefined
  readonly originalCode?: string | undefined
  readonly command?: string | undefined
  readonly response?: string | undefined
  readonly responseCode?: number | undefined
}

/** A reply that ends the session, of whatever it is said (RFC 5321, 4.2.1). */
const CLOSING = 421

/**
 * What a fault means for the mail: pure.
 * @param begun whether the words of the mail were under way when it came
 */
export function judgeFault(fault: SmtpFault, begun: boolean): Exclude<Handed, { kind: 'sent' }> {
  const { responseCode: reply, command } = fault
  const why = inWords(fault)
  if (begun && reply === undefined) return { kind: 'uncertain', why }
  if (fault.code === 'EENVELOPE' && command === 'API') return { kind: 'refused', why: UNWRITABLE }
  const ofThisMail = command === 'RCPT TO' || command === 'DATA'
  if (reply === undefined || reply === CLOSING || !ofThisMail) return { kind: 'no_server', why }
  return reply >= 500 ? { kind: 'refused', why } : { kind: 'put_off', why }
}

const UNWRITABLE = 'Their email address cannot be written to. Correct it on their record.'

const BY_CODE: Readonly<Record<string, string>> = {
  EDNS: 'The name of the mail server is not known. Check GATEPOST_SMTP, and the network.',
  EAUTH: 'The mail server does not take the user or the password of GATEPOST_SMTP.',
  ECONNECTION: 'The mail server ended the connection.',
  ETIMEDOUT: 'The mail server did not answer in time.',
  ESOCKET: 'The mail server cannot be reached.',
  ETLS: 'The mail server offers no encryption that can be trusted.',
  EPROTOCOL: 'What answers at this address does not speak like a mail server.',
}

const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME|SSL|TLS/

function inWords(fault: SmtpFault): string {
  const { code = '', originalCode = '', response } = fault
  const known = UNTRUSTED.test(`${originalCode} ${code}`) ? BY_CODE.ETLS : BY_CODE[code]
  const words = known ?? 'The mail server did not take it.'
  const detail = response ?? originalCode
  return detail === '' ? words : `${words} It said: ${detail}`
}
