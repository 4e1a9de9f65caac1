import type { Database } from '../../src/db/open-database.ts'
import type { Installation } from '../../src/installation.ts'
import { sendMail } from '../../src/jobs/send-mail.ts'
import { openMailer, type Patience } from '../../src/mail/index.ts'
import { openTestInstallation } from './installation.ts'
import { type MailServer, type MailServerOptions, openMailServer } from './mail-server.ts'
import { NOW } from './policy.ts'

export const SENDER = 'gatepost@larkfield.example'
const QUICK: Patience = { toConnect: 2_000, toAnswer: 1_500, toSend: 5_000 }

/** An installation with a real mail server behind it, and a clock that a test moves on. */
export interface MailScene {
  readonly installation: Installation
  readonly server: MailServer
  /** Let time pass. */
  pass(ms: number): void
  /** Run the job once. */
  send(): Promise<void>
}

export async function setMailScene(
  database: Database,
  options: MailServerOptions = {},
): Promise<MailScene> {
  const server = await openMailServer(options)
  let now = NOW
  const installation = await openTestInstallation(database, {
    now: () => now,
    mailer: openMailer({ server: server.server, from: SENDER, patience: QUICK }),
  })
  return {
    installation,
    server,
    pass(ms) {
      now = new Date(now.getTime() + ms)
    },
    send: () => sendMail(installation),
  }
}

/** What is kept of the mails of a trust: kind, state and how often each was tried, the oldest first. */
export async function mailsOf(database: Database, trustId: string) {
  return database.read(trustId, (db) =>
    db
      .selectFrom('mails')
      .select(['mail_id', 'person_id', 'kind', 'state', 'tries', 'fault', 'due_at', 'digest_id'])
      .orderBy('queued_at')
      .orderBy('kind')
      .orderBy('mail_id')
      .execute(),
  )
}

/** The words of a mail with its soft line ends taken out, as a mail program reads them. */
export function readable(raw: string): string {
  const bytes = raw
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** The one header that tells a mail from every other. */
export function messageIdOf(raw: string): string {
  return /^Message-ID: (.+)$/m.exec(raw)?.[1]?.trim() ?? ''
}
