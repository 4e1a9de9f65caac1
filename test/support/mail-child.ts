/**
 * A process of its own that sends what is due, for tests that kill it in the middle.
 * @example node --import ./run-source.ts mail-child.ts '{"url":"…","port":1025,"now":"…"}'
 */
import { pino } from 'pino'
import { openDatabase } from '../../src/db/open-database.ts'
import { generateSigningKey, readSigningKey, sealTrail } from '../../src/domain/trail/index.ts'
import { sendMail } from '../../src/jobs/send-mail.ts'
import { openMailer } from '../../src/mail/index.ts'

export interface MailChildOrder {
  readonly url: string
  /** Of a mail server on this computer. */
  readonly port: number
  /** ISO instant at which its clock stands. */
  readonly now: string
}

const order = JSON.parse(process.argv[2] ?? '') as MailChildOrder
const now = () => new Date(order.now)
const key = readSigningKey(generateSigningKey())
const database = openDatabase({
  url: order.url,
  beforeCommit: (db, trustId) => sealTrail(db, trustId, { key, now: now() }),
})
const server = { host: '127.0.0.1', port: order.port, security: 'none', login: undefined } as const
await sendMail({
  database,
  mailer: openMailer({ server, from: 'gatepost@larkfield.example' }),
  origin: 'http://gatepost.example',
  secret: 'a secret of the tests',
  log: pino({ level: 'silent' }),
  now,
})
await database.close()
