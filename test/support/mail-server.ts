import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { SmtpServer } from '../../src/mail/smtp-address.ts'
import { afterFile } from './after-file.ts'

/** A mail as the server took it in. */
export interface Received {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: string
}

/** What the server answers to the words of a mail: takes them, refuses, breaks off, or says nothing. */
export type AnswerToMail = 'take' | 'cut' | 'hang' | { readonly refuse: number }

export interface MailServerOptions {
  /** Asked for each mail, with what came before it. */
  readonly answer?: (received: readonly Received[], to: readonly string[]) => AnswerToMail
  /** A reply code with which an address is refused; undefined to take it. */
  readonly refuseAddress?: (address: string) => number | undefined
  readonly smtp?: SMTPServerOptions
}

export interface MailServer {
  readonly server: SmtpServer
  readonly received: readonly Received[]
  /** Whatever came, also what was then refused or cut off. */
  readonly seen: readonly Received[]
  /** How many connections were made. */
  connections(): number
  /** End every connection as a pulled cable does. */
  cut(): void
}

/** A real SMTP server on a port of its own, behind a cable that can be cut; closed after the file. */
export async function openMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const [received, seen]: [Received[], Received[]] = [[], []]
  const sockets = new Set<Socket>()
  let connections = 0
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy()
  }
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onRcptTo(address, _session, done) {
      const code = options.refuseAddress?.(address.address)
      done(code === undefined ? null : replyWith(code, 'No such person here'))
    },
    async onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address)
      const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address
      // Whoever breaks off in the middle of their words has sent nothing.
      const words = await buffer(stream).catch(() => undefined)
      if (!words) return
      const mail = { from, to, raw: words.toString('latin1') }
      seen.push(mail)
      const answer = options.answer?.(received, to) ?? 'take'
      if (answer === 'cut') return cut()
      if (answer === 'hang') return
      if (answer !== 'take') return done(replyWith(answer.refuse, 'Not today'))
      received.push(mail)
      done()
    },
    ...options.smtp,
  })
  smtp.on('error', () => {})
  const behind = smtp.listen(0, '127.0.0.1')
  await once(behind, 'listening')
  const cable = createServer((near) => {
    connections += 1
    const far = connect((behind.address() as AddressInfo).port, '127.0.0.1')
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far).pipe(near)
  }).listen(0, '127.0.0.1')
  await once(cable, 'listening')
  afterFile(async () => {
    cable.close()
    cut()
    await new Promise<void>((resolve) => smtp.close(resolve))
  })
  const { port } = cable.address() as AddressInfo
  const server: SmtpServer = { host: '127.0.0.1', port, security: 'none', login: undefined }
  return { server, received, seen, connections: () => connections, cut }
}

function replyWith(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}
