import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/db/open-database.ts'
import { queueMail } from '../../src/domain/mail/index.ts'
import { generateSigningKey, readSigningKey, sealTrail } from '../../src/domain/trail/index.ts'
import { sendMail } from '../../src/jobs/send-mail.ts'
import { openMailer } from '../../src/mail/index.ts'
import type { MailChildOrder } from '../support/mail-child.ts'
import { mailsOf, messageIdOf } from '../support/mail-scene.ts'
import { type MailServer, openMailServer } from '../support/mail-server.ts'
import { NOW } from '../support/policy.ts'
import { openTestDatabase } from '../support/postgres.ts'
import { until } from '../support/running-app.ts'
import { addPerson, addSchool, addTrust } from '../support/small-trust.ts'

const HERE = join(import.meta.dirname, '..', 'support')
const MINUTE = 60_000
const { appUrl } = await openTestDatabase()
const key = readSigningKey(generateSigningKey())
const database = openDatabase({
  url: appUrl,
  beforeCommit: (db, trustId) => sealTrail(db, trustId, { key, now: NOW }),
})
afterAll(() => database.close())

let trustId: string

beforeEach(async () => {
  for (const old of await database.allTrusts()) {
    await database.write(old, (db) => db.deleteFrom('mails').execute())
  }
  trustId = await addTrust(database)
})

async function queue(count: number) {
  const school = await addSchool(database, trustId)
  const { personId } = await addPerson(database, school, 'author')
  const about = { trustId, to: [personId], schoolId: school.schoolId, kind: 'test' } as const
  for (let nth = 0; nth < count; nth += 1) {
    await database.write(trustId, (db) => queueMail(db, { ...about, occasion: String(nth) }, NOW))
  }
}

function startChild(server: MailServer): ChildProcess {
  const order: MailChildOrder = {
    url: appUrl,
    port: server.server.port,
    now: NOW.toISOString(),
  }
  const source = ['--import', join(HERE, 'run-source.ts'), join(HERE, 'mail-child.ts')]
  return spawn(process.execPath, [...source, JSON.stringify(order)], { stdio: 'inherit' })
}

async function kill(child: ChildProcess) {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** The same in this process, as much later. */
async function sendAfter(minutes: number, { server }: MailServer) {
  await sendMail({
    database,
    mailer: openMailer({ server, from: 'gatepost@larkfield.example' }),
    origin: 'http://gatepost.example',
    secret: 'a secret of the tests',
    log: pino({ level: 'silent' }),
    now: () => new Date(NOW.getTime() + minutes * MINUTE),
  })
}

describe('a process that is killed while it sends', () => {
  it('in the middle of one mail: it goes out once more under the same id, and no third time', async () => {
    const server = await openMailServer({
      answer: () => 'hang',
    })
    await queue(1)
    const child = startChild(server)
    await until(async () => server.seen[0], 'the words of the mail')
    await kill(child)
    expect(await mailsOf(database, trustId)).toMatchObject([{ state: 'sending', tries: 1 }])
    const later = await openMailServer()
    await sendAfter(5, later)
    expect(later.seen, 'its claim still holds').toEqual([])
    await sendAfter(16, later)
    expect(later.received.map(({ raw }) => messageIdOf(raw))).toEqual(
      server.seen.map(({ raw }) => messageIdOf(raw)),
    )
    await sendAfter(60, later)
    expect(later.received).toHaveLength(1)
    expect(await mailsOf(database, trustId)).toMatchObject([{ state: 'sent', tries: 2 }])
  })

  it('in the middle of many: all arrive, and at most the one under way twice', async () => {
    const server = await openMailServer()
    await queue(120)
    const child = startChild(server)
    await until(async () => server.received[20], 'twenty mails')
    await kill(child)
    await sendAfter(1, server)
    await sendAfter(20, server)
    const states = new Set((await mailsOf(database, trustId)).map(({ state }) => state))
    expect(states).toEqual(new Set(['sent']))
    const times = new Map<string, number>()
    for (const { raw } of server.received) {
      const id = messageIdOf(raw)
      times.set(id, (times.get(id) ?? 0) + 1)
    }
    expect(times.size).toBe(120)
    expect([...times.values()].filter((count) => count > 1).length).toBeLessThanOrEqual(1)
    expect(Math.max(...times.values())).toBeLessThanOrEqual(2)
  })

  it('while another works beside it: nothing is done twice but what the killed one held', async () => {
    const server = await openMailServer()
    await queue(120)
    const children = [startChild(server), startChild(server)] as const
    await until(async () => server.received[20], 'twenty mails')
    const other = once(children[1], 'exit')
    await kill(children[0])
    await other
    await sendAfter(20, server)
    const ids = server.received.map(({ raw }) => messageIdOf(raw))
    expect(new Set(ids).size).toBe(120)
    expect(ids.length).toBeLessThanOrEqual(121)
  })
})
