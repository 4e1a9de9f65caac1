import { beforeEach, describe, expect, it } from 'vitest'
import {
  comment,
  type ModerationScene,
  setModerationScene,
} from '../../../test/support/moderation-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import { addPerson, openWorld, signedIn } from '../../../test/support/small-trust.ts'
import { openWeb } from '../../../test/support/web.ts'
import type { Writer } from '../../db/handles.ts'
import { changeMailSettings, claimMail, composeLetter } from '../mail/index.ts'
import type { Actor } from '../people/index.ts'
import { handOver, safeguardingReach, stopByHand, stopComment } from './index.ts'

const database = await openWorld()
let scene: ModerationScene
beforeEach(async () => {
  scene = await setModerationScene(database)
})

const WORDS = 'He waits for me behind the bike shed'
const REASON = 'Somebody may be followed home.'
const act = <T>(work: (db: Writer) => Promise<T>) => database.write(scene.trustId, work)

async function handed(by: Actor = scene.moderator): Promise<string> {
  const commentId = await comment(scene, { text: WORDS })
  const done = await act((db) => handOver(db, by, { commentId, reason: REASON }, NOW))
  if (!done.ok) throw new Error(done.message)
  return commentId
}

async function mails() {
  return database.read(scene.trustId, (db) =>
    db
      .selectFrom('mails')
      .select(['person_id', 'kind', 'state', 'facts', 'subject_id'])
      .where('kind', 'in', ['handed_over', 'handed_over_urgent'])
      .orderBy('person_id')
      .execute(),
  )
}

const reachOf = (actor: Actor) =>
  database.read(scene.trustId, (db) =>
    safeguardingReach(db, { schoolId: scene.schoolId, personId: actor.personId }, NOW),
  )

/** The only safeguarding lead holds the role no longer. */
async function withoutLead(): Promise<void> {
  await act((db) =>
    db
      .updateTable('appointments')
      .set({ to_date: '2026-11-20' })
      .where('person_id', '=', scene.dsl.personId)
      .execute(),
  )
}

const ORIGIN = 'https://gatepost.example'

/** The letter to the safeguarding lead, after those that were waiting before it. */
async function letterSent() {
  for (;;) {
    const mail = await act((db) => claimMail(db, NOW))
    if (!mail) throw new Error('There is no such mail to send.')
    if (mail.personId !== scene.dsl.personId) continue
    return act((db) => composeLetter(db, mail, { origin: ORIGIN }, NOW))
  }
}

describe('a hand-over', () => {
  it('reaches everybody in the role by mail at once, and a deputy of theirs too', async () => {
    const second = await addPerson(database, scene, 'dsl')
    const deputy = await addPerson(database, scene, 'author')
    await act((db) =>
      db
        .insertInto('covers')
        .values({
          trust_id: scene.trustId,
          cover_id: crypto.randomUUID(),
          school_id: scene.schoolId,
          role: 'dsl',
          person_id: deputy.personId,
          for_person_id: scene.dsl.personId,
          from_date: '2026-11-01',
          to_date: '2026-12-01',
        })
        .execute(),
    )
    await handed()
    const told = [scene.dsl, second, deputy].map(({ personId }) => personId).sort()
    expect((await mails()).map((mail) => mail.person_id)).toEqual(told)
    expect(
      (await mails()).every(({ kind, state }) => kind === 'handed_over' && state === 'waiting'),
    ).toBe(true)
  })

  it('says in its mail that something waits, and nothing of it and nobody’s name', async () => {
    await act((db) =>
      db
        .updateTable('people')
        .set({ name: 'Idris Vaughan-Pryce' })
        .where('person_id', '=', scene.moderator.personId)
        .execute(),
    )
    const commentId = await handed()
    const letter = await letterSent()
    expect(letter).toMatchObject({
      subject: 'Something waits for you: Larkfield School',
      action: { href: `${ORIGIN}/schools/${scene.slug}/comments/handed-over` },
      choiceHref: undefined,
    })
    const written = JSON.stringify({ ...letter, to: undefined })
    for (const secret of [WORDS, REASON, 'Wren', 'Marlowe', 'Idris', commentId]) {
      expect(written).not.toContain(secret)
    }
  })

  it.each(['yes', 'unsure'] as const)(
    'of what nobody may look at (%s) is marked urgent',
    async (answer) => {
      const commentId = await comment(scene)
      await act((db) => stopComment(db, scene.moderator, { commentId, answer }, NOW))
      expect(await mails()).toMatchObject([
        { kind: 'handed_over_urgent', person_id: scene.dsl.personId },
      ])
      expect((await letterSent())?.subject).toMatch(/^Urgent: /)
    },
  )

  it('of what somebody saw on a network is urgent too, and its mail does not say where', async () => {
    const where = 'the third reply under the post of Friday'
    const command = { channelId: scene.page, answer: 'yes', where } as const
    const done = await act((db) => stopByHand(db, scene.head, command, NOW))
    expect(done).toEqual({ ok: true })
    const [mail] = await mails()
    expect(mail).toMatchObject({ kind: 'handed_over_urgent', facts: {} })
  })

  it('comes although its reader wants no mail, and not to whoever handed it over', async () => {
    await act((db) =>
      db
        .insertInto('mail_choices')
        .values({
          trust_id: scene.trustId,
          person_id: scene.dsl.personId,
          choice: 'none',
          changed_at: NOW,
        })
        .execute(),
    )
    await handed()
    expect(await mails()).toHaveLength(1)
    await handed(scene.dsl)
    expect(await mails()).toHaveLength(1)
  })
})

describe('whom a moderator turns to', () => {
  it('is the safeguarding lead, who is told by mail', async () => {
    expect(await reachOf(scene.moderator)).toMatchObject({
      leads: [{ personId: scene.dsl.personId, role: 'Safeguarding lead' }],
      byMail: true,
      instead: [],
    })
  })

  it.each([
    ['the trust switched mail off', () => mailOff()],
    ['they have no address', () => noAddress()],
    ['they are the one who asks', () => Promise.resolve(), true],
  ] as const)('is the lead, but not by mail, where %s', async (_, prepare, themselves?) => {
    await prepare()
    const reach = await reachOf(themselves ? scene.dsl : scene.moderator)
    expect(reach).toMatchObject({ leads: [{ personId: scene.dsl.personId }], byMail: false })
  })

  it('is the head where nobody is in the role, the deputy for the head, and then nobody', async () => {
    await withoutLead()
    const ids = async (actor: Actor) => (await reachOf(actor)).instead.map((one) => one.personId)
    expect(await ids(scene.moderator)).toEqual([scene.head.personId])
    expect(await ids(scene.head)).toEqual([scene.deputy.personId])
    await act((db) =>
      db
        .updateTable('appointments')
        .set({ to_date: '2026-11-20' })
        .where('role', 'in', ['head', 'deputy_head'])
        .execute(),
    )
    expect(await ids(scene.moderator)).toEqual([])
    await handed()
    expect(await mails()).toEqual([])
  })

  it('stands on the page: by name before and after, and where nobody is, to be rung', async () => {
    await withoutLead()
    await act((db) =>
      db
        .updateTable('people')
        .set({ name: 'Nia Blackthorn' })
        .where('person_id', '=', scene.head.personId)
        .execute(),
    )
    const web = await openWeb(database, () => NOW)
    const cookie = await signedIn(database, scene.moderator)
    const commentId = await handed()
    const base = `/schools/${scene.slug}/comments`
    for (const path of [
      `${base}/${commentId}`,
      `${base}/${commentId}/worry`,
      `${base}/sealed-off`,
    ]) {
      const html = await (await web.get(path, cookie)).text()
      expect(html).toContain('Nobody at Larkfield School is in the role of safeguarding lead')
      expect(html).toContain('Nia Blackthorn (Headteacher)')
    }
  })
})

async function mailOff(): Promise<void> {
  const keeper = await addPerson(database, scene, 'trust_officer', 'administrator')
  const across: Actor = {
    ...keeper,
    roles: keeper.roles.map((held) => ({ ...held, schoolId: null })),
  }
  const done = await act((db) =>
    changeMailSettings(db, across, { mailOn: false, decisionLinks: false }, NOW),
  )
  if (!done.ok) throw new Error(done.message)
}

async function noAddress(): Promise<void> {
  await act((db) =>
    db
      .updateTable('people')
      .set({ email: null })
      .where('person_id', '=', scene.dsl.personId)
      .execute(),
  )
}
