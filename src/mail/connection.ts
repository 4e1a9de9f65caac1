import type { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SmtpServer } from './smtp-address.ts'

/** How long a mail server is waited for, in milliseconds. */
export interface Patience {
  readonly toConnect: number
  /** Between two answers; some servers look through a mail before they take it. */
  readonly toAnswer: number
  /** For one mail altogether, however busily the server answers. */
  readonly toSend: number
}

const PATIENCE: Patience = { toConnect: 20_000, toAnswer: 120_000, toSend: 150_000 }

export interface MailerOptions {
  readonly server: SmtpServer
  readonly from: string
  readonly patience?: Patience
}

/** Connect, and sign in where that is set. @throws SmtpFault */
export async function connect({
  server,
  patience = PATIENCE,
}: MailerOptions): Promise<SMTPConnection> {
  const { host, port, security, login } = server
  const connection = new SMTPConnection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    connectionTimeout: patience.toConnect,
    greetingTimeout: patience.toConnect,
    dnsTimeout: patience.toConnect,
    socketTimeout: patience.toAnswer,
    tls: { minVersion: 'TLSv1.2' },
  })
  try {
    await new Promise<void>((resolve, reject) => {
      connection.on('error', reject)
      connection.connect((fault) => (fault ? reject(fault) : resolve()))
    })
    if (login) {
      await new Promise<void>((resolve, reject) => {
        connection.on('error', reject)
        const { user, password: pass } = login
        connection.login({ user, pass }, (fault) => (fault ? reject(fault) : resolve()))
      })
    }
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Hand one mail over. The words are read only once the server asks for them. @throws SmtpFault */
export async function send(
  connection: SMTPConnection,
  mail: { readonly envelope: { from: string; to: string }; readonly words: Readable },
  { patience = PATIENCE }: MailerOptions,
): Promise<void> {
  let hurry: NodeJS.Timeout | undefined
  try {
    await new Promise<void>((resolve, reject) => {
      const late = Object.assign(new Error('It took too long.'), { code: 'ETIMEDOUT' })
      hurry = setTimeout(() => reject(late), patience.toSend)
      connection.send(mail.envelope, mail.words, (fault) => (fault ? reject(fault) : resolve()))
    })
  } finally {
    clearTimeout(hurry)
  }
}
