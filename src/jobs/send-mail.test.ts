import { describe, expect, it } from 'vitest'
import { openTestInstallation } from '../../test/support/installation.ts'
import { mailsOf, messageIdOf, readable, setMailScene } from '../../test/support/mail-scene.ts'
import { NOW } from '../../test/support/policy.ts'
import { addPerson, addSchool, addTrust, openWorld } from '../../test/support/small-trust.ts'
import { type QueuedMail, queueMail } from '../domain/mail/index.ts'
import type { Actor } from '../domain/people/index.ts'
import type { MailChoice } from '../vocabulary/mail-kinds.ts'
import { sendMail } from './send-mail.ts'

const database = await openWorld()
const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A school with people to write to; each test has a trust of its own and empties it first. */
async function people(count: number) {
  await noneLeft()
  const school = await addSchool(database, await addTrust(database))
  const found: Actor[] = []
  for (let nth = 0; nth < count; nth += 1) found.push(await addPerson(database, school, 'author'))
  return { school, people: found }
}

async function noneLeft() {
  for (const trustId of await database.allTrusts()) {
    await database.write(trustId, (db) => db.deleteFrom('mails').execute())
  }
}

async function tell(to: readonly Actor[], more: Partial<QueuedMail> = {}) {
  const [first] = to
  if (!first) throw new Error('Nobody to tell.')
  const mail: QueuedMail = {
    trustId: first.trustId,
    to: to.map(({ personId }) => personId),
    kind: 'policy_to_sign',
    occasion: 'one',
    schoolId: first.homeSchoolId,
    facts: { nth: '0' },
    ...more,
  }
  await database.write(first.trustId, (db) => queueMail(db, mail, NOW))
}

async function choose(person: Actor, choice: MailChoice) {
  const row = { trust_id: person.trustId, person_id: person.personId, choice, changed_at: NOW }
  await database.write(person.trustId, (db) => db.insertInto('mail_choices').values(row).execute())
}

const statesOf = async (trustId: string) =>
  (await mailsOf(database, trustId)).map(({ state }) => state)

describe('mail that the server takes', () => {
  it('goes out once, and says little', async () => {
    const { school, people: staff } = await people(2)
    const scene = await setMailScene(database)
    await tell(staff)
    await tell(staff)
    await scene.send()
    await scene.send()
    expect(scene.server.received.map(({ to }) => to[0]).toSorted()).toEqual(
      staff.map(({ personId }) => `${personId}@larkfield.example`).toSorted(),
    )
    expect(await statesOf(school.trustId)).toEqual(['sent', 'sent'])
    const words = readable(scene.server.received[0]?.raw ?? '')
    expect(words).toContain('waits for your signature')
    expect(words).toContain(`/schools/${school.slug}/policy/sign`)
    expect(words).not.toContain('List-Unsubscribe')
  })

  it('is undone with what it tells of', async () => {
    const { school, people: staff } = await people(1)
    const undone = database.write(school.trustId, async (db) => {
      const to = staff.map(({ personId }) => personId)
      const mail = {
        trustId: school.trustId,
        to,
        kind: 'test',
        occasion: '1',
        schoolId: null,
      } as const
      await queueMail(db, mail, NOW)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await statesOf(school.trustId)).toEqual([])
  })

  it('goes to nobody who has left, has no address or is not of this trust', async () => {
    const { school, people: staff } = await people(3)
    const [left, without, here] = staff as [Actor, Actor, Actor]
    const elsewhere = await addPerson(database, await addSchool(database, await addTrust(database)))
    const set = (person: Actor, values: { left_on?: string; email?: null }) =>
      database.write(school.trustId, (db) =>
        db.updateTable('people').set(values).where('person_id', '=', person.personId).execute(),
      )
    await set(left, { left_on: '2026-11-01' })
    await set(without, { email: null })
    await tell([here, left, without, elsewhere])
    const scene = await setMailScene(database)
    await scene.send()
    expect(scene.server.received.map(({ to }) => to)).toEqual([
      [`${here.personId}@larkfield.example`],
    ])
  })

  it('is dropped when its person leaves before it goes out', async () => {
    const { school, people: staff } = await people(1)
    await tell(staff)
    await database.write(school.trustId, (db) =>
      db.updateTable('people').set({ left_on: '2026-11-01' }).execute(),
    )
    const scene = await setMailScene(database)
    await scene.send()
    expect([scene.server.seen, await statesOf(school.trustId)]).toEqual([[], []])
  })

  it('takes 500 in one run, each once', async () => {
    const { school, people: staff } = await people(1)
    const scene = await setMailScene(database)
    for (let nth = 0; nth < 500; nth += 1) await tell(staff, { occasion: String(nth) })
    await scene.send()
    expect(new Set(scene.server.received.map(({ raw }) => messageIdOf(raw))).size).toBe(500)
    expect(scene.server.seen).toHaveLength(500)
    expect(new Set(await statesOf(school.trustId))).toEqual(new Set(['sent']))
    expect(scene.server.connections(), 'a hundred on each').toBe(5)
  })
})

describe('the mail of the day', () => {
  it('gathers what can wait into one, on the next working day', async () => {
    const { school, people: staff } = await people(1)
    const scene = await setMailScene(database)
    await tell(staff, { kind: 'question_answered', occasion: 'a' })
    await tell(staff, { kind: 'question_answered', occasion: 'b' })
    await tell(staff, { kind: 'post_decided', occasion: 'c', facts: { outcome: 'approved' } })
    await scene.send()
    expect(scene.server.received, 'not yet').toEqual([])
    scene.pass(72 * HOUR)
    await scene.send()
    const [mail, ...others] = scene.server.received
    expect(others).toEqual([])
    const words = readable(mail?.raw ?? '')
    expect(words).toContain('2 questions of yours answered at Larkfield School')
    expect(words).toContain('One post of yours decided on at Larkfield School')
    expect(words).toContain('List-Unsubscribe: <http://gatepost.example/me/mail>')
    expect((await statesOf(school.trustId)).toSorted()).toEqual([
      'gathered',
      'gathered',
      'gathered',
      'sent',
    ])
  })

  it('takes nothing up that comes when it is already out', async () => {
    const { school, people: staff } = await people(1)
    const scene = await setMailScene(database)
    await tell(staff, { kind: 'question_answered', occasion: 'a' })
    scene.pass(72 * HOUR)
    await scene.send()
    await tell(staff, { kind: 'question_answered', occasion: 'late' })
    const digests = (await mailsOf(database, school.trustId)).filter((one) => one.kind === 'digest')
    expect(digests.map(({ state }) => state).toSorted()).toEqual(['sent', 'waiting'])
  })

  it.each([
    ['daily', 'question_answered', 0],
    ['at_once', 'question_answered', 1],
    ['none', 'question_answered', 0],
    ['daily', 'post_held', 1],
    ['none', 'post_held', 0],
    ['none', 'policy_notice', 1],
    ['none', 'takedown_due', 1],
  ] as const)('with the choice %s, %s comes at once %d times', async (choice, kind, times) => {
    const { people: staff } = await people(1)
    await choose(staff[0] as Actor, choice)
    const scene = await setMailScene(database)
    await tell(staff, { kind })
    await scene.send()
    expect(scene.server.received).toHaveLength(times)
  })
})

describe('a mail server in trouble', () => {
  it('refuses one address: that mail has failed, with why, and the others go', async () => {
    const { school, people: staff } = await people(3)
    const [gone] = staff as [Actor]
    const scene = await setMailScene(database, {
      refuseAddress: (address) => (address.startsWith(gone.personId) ? 550 : undefined),
    })
    await tell(staff)
    await scene.send()
    expect(scene.server.received).toHaveLength(2)
    const failed = (await mailsOf(database, school.trustId)).find((one) => one.state === 'failed')
    expect(failed).toMatchObject({
      person_id: gone.personId,
      fault: expect.stringContaining('No such person here'),
    })
  })

  it('puts mail off: it is tried with growing waits, seven times, and then has failed', async () => {
    const { school, people: staff } = await people(1)
    const scene = await setMailScene(database, { answer: () => ({ refuse: 451 }) })
    await tell(staff)
    await scene.send()
    for (const minutes of [1, 5, 15, 60, 240, 720]) {
      const before = scene.server.seen.length
      scene.pass(minutes * MINUTE - 1_000)
      await scene.send()
      expect(scene.server.seen).toHaveLength(before)
      scene.pass(1_000)
      await scene.send()
      expect(scene.server.seen).toHaveLength(before + 1)
    }
    expect(scene.server.seen).toHaveLength(7)
    expect(await mailsOf(database, school.trustId)).toMatchObject([{ state: 'failed', tries: 7 }])
  })

  it('breaks off after the words: uncertain, once more with the same id, and no third time', async () => {
    const { school, people: staff } = await people(1)
    const scene = await setMailScene(database, { answer: () => 'cut' })
    await tell(staff)
    await scene.send()
    expect(await mailsOf(database, school.trustId)).toMatchObject([{ state: 'uncertain' }])
    for (let nth = 0; nth < 5; nth += 1) {
      scene.pass(HOUR)
      await scene.send()
    }
    const ids = scene.server.seen.map(({ raw }) => messageIdOf(raw))
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
    expect(await mailsOf(database, school.trustId)).toMatchObject([{ state: 'failed', tries: 2 }])
  })

  it('hangs, and works again later: the mail arrives', async () => {
    const { school, people: staff } = await people(1)
    let nth = 0
    const scene = await setMailScene(database, {
      answer: () => {
        nth += 1
        return nth === 1 ? 'hang' : 'take'
      },
    })
    await tell(staff)
    await scene.send()
    scene.pass(HOUR)
    await scene.send()
    expect(scene.server.received).toHaveLength(1)
    expect(await statesOf(school.trustId)).toEqual(['sent'])
  })

  it('is away: nothing is blamed or lost, and after three days it is no longer news', async () => {
    const { school, people: staff } = await people(3)
    const scene = await setMailScene(database, { refuseAddress: () => 421 })
    await tell(staff)
    await scene.send()
    expect(await statesOf(school.trustId)).toEqual(['waiting', 'waiting', 'waiting'])
    expect(scene.server.connections(), 'one mail found it out').toBe(1)
    scene.pass(73 * HOUR)
    await scene.send()
    expect(await statesOf(school.trustId)).toEqual(['failed', 'failed', 'failed'])
  })
})

describe('processes', () => {
  it('tell the same people at once, in any order, and wait for nobody in a circle', async () => {
    const { school, people: staff } = await people(8)
    const tellings = Array.from({ length: 12 }, (_, nth) => {
      const to = nth % 2 === 0 ? staff : staff.toReversed()
      return tell(to, { kind: 'question_answered', occasion: String(nth) })
    })
    await Promise.all(tellings)
    const mails = await mailsOf(database, school.trustId)
    expect(mails.filter(({ kind }) => kind === 'digest')).toHaveLength(8)
    expect(mails.filter(({ state }) => state === 'gathered')).toHaveLength(96)
  })

  it('race for 40 mails, and each goes out once', async () => {
    const { school, people: staff } = await people(1)
    const scene = await setMailScene(database)
    for (let nth = 0; nth < 40; nth += 1) await tell(staff, { occasion: String(nth) })
    await Promise.all([scene.send(), scene.send(), scene.send()])
    expect(scene.server.seen).toHaveLength(40)
    expect(new Set(scene.server.seen.map(({ raw }) => messageIdOf(raw))).size).toBe(40)
    expect(new Set(await statesOf(school.trustId))).toEqual(new Set(['sent']))
  })

  it('leave a mail of a process that died alone for a while, then try it once more', async () => {
    const { school, people: staff } = await people(1)
    const scene = await setMailScene(database)
    await tell(staff)
    const lost = {
      state: 'sending',
      claim_id: crypto.randomUUID(),
      claimed_at: NOW,
      tries: 1,
    } as const
    await database.write(school.trustId, (db) => db.updateTable('mails').set(lost).execute())
    scene.pass(14 * MINUTE)
    await scene.send()
    expect(scene.server.seen).toEqual([])
    scene.pass(2 * MINUTE)
    await scene.send()
    expect(scene.server.received).toHaveLength(1)
    expect(await statesOf(school.trustId)).toEqual(['sent'])
  })
})

describe('without a way out', () => {
  it('not even what a process that died had in hand stays for ever', async () => {
    const { school, people: staff } = await people(1)
    await tell(staff)
    const lost = { state: 'sending', claim_id: crypto.randomUUID(), claimed_at: NOW } as const
    await database.write(school.trustId, (db) => db.updateTable('mails').set(lost).execute())
    const later = new Date(NOW.getTime() + HOUR)
    await sendMail(await openTestInstallation(database, { now: () => later, mailer: undefined }))
    expect(await statesOf(school.trustId)).toEqual([])
  })

  it('nothing piles up where no mail server is set', async () => {
    const { school, people: staff } = await people(2)
    await tell(staff)
    await tell(staff, { kind: 'question_answered' })
    const later = new Date(NOW.getTime() + 72 * HOUR)
    await sendMail(await openTestInstallation(database, { now: () => later, mailer: undefined }))
    expect(await statesOf(school.trustId)).toEqual([])
  })

  it('nothing is queued in a trust that wants no mail, and what waited is dropped', async () => {
    const { school, people: staff } = await people(1)
    await tell(staff)
    const [first] = staff as [Actor]
    const row = {
      mail_on: false,
      decision_links: true,
      changed_by: first.personId,
      changed_at: NOW,
    }
    await database.write(school.trustId, (db) =>
      db
        .insertInto('mail_settings')
        .values({ trust_id: school.trustId, ...row })
        .execute(),
    )
    await tell(staff, { occasion: 'two' })
    expect(await mailsOf(database, school.trustId)).toHaveLength(1)
    const scene = await setMailScene(database)
    await scene.send()
    expect([scene.server.seen, await statesOf(school.trustId)]).toEqual([[], []])
  })
})
