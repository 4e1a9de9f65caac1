import { describe, expect, it } from 'vitest'
import { readable, setMailScene } from '../../test/support/mail-scene.ts'
import { NOW } from '../../test/support/policy.ts'
import { setPostScene, submit, writeDraft } from '../../test/support/post-scene.ts'
import { openWorld } from '../../test/support/small-trust.ts'
import { chooseMail } from '../domain/mail/index.ts'
import type { Actor } from '../domain/people/index.ts'
import { HOME_WORK } from '../vocabulary/home-work.ts'
import { remindOfWork } from './remind-of-work.ts'

const database = await openWorld()
const HOUR = 3_600_000
/** Before the mail of the day: a Friday, and the Saturday after it. */
const FRIDAY = new Date('2026-11-20T06:41:00Z')
const SATURDAY = new Date('2026-11-21T06:41:00Z')

async function waitingPost() {
  for (const trustId of await database.allTrusts()) {
    await database.write(trustId, (db) => db.deleteFrom('mails').execute())
  }
  const scene = await setPostScene(database)
  const postId = await writeDraft(scene, { photos: [], text: 'Ifan Tresaith has won the cup.' })
  expect((await submit(scene, postId)).ok).toBe(true)
  await database.write(scene.trustId, (db) => db.deleteFrom('mails').execute())
  const mail = await setMailScene(database)
  const at = (time: Date) => mail.pass(time.getTime() - mail.installation.now().getTime())
  const toldOf = (trustId = scene.trustId) =>
    database.read(trustId, (db) =>
      db
        .selectFrom('mails')
        .select(['person_id', 'kind', 'state', 'facts'])
        .where('kind', '=', 'home_work')
        .execute(),
    )
  return { scene, mail, at, toldOf }
}

const choose = (actor: Actor, choice: 'none' | 'at_once') =>
  database.write(actor.trustId, (db) => chooseMail(db, actor, { choice }, NOW))

describe('what waits on home pages', () => {
  it('goes into one mail of the day to whoever it waits for, and names nobody', async () => {
    const { scene, mail, at, toldOf } = await waitingPost()
    at(FRIDAY)
    await remindOfWork(mail.installation)
    await remindOfWork(mail.installation)
    const told = await toldOf()
    expect(told.map(({ person_id }) => person_id)).toContain(scene.deputy.personId)
    expect(told.map(({ person_id }) => person_id)).not.toContain(scene.author.personId)
    expect(new Set(told.map(({ person_id }) => person_id)).size).toBe(told.length)
    expect(new Set(told.map(({ state }) => state))).toEqual(new Set(['gathered']))

    mail.pass(HOUR)
    await mail.send()
    const own = mail.server.received.filter(({ to }) => to[0]?.startsWith(scene.deputy.personId))
    expect(own).toHaveLength(1)
    const words = readable(own[0]?.raw ?? '')
    expect(words).toContain('posts to decide on or to publish')
    expect(words).not.toMatch(/Ifan|Tresaith|cup|concern|safeguarding/i)
  })

  it('waits over days on which nobody works', async () => {
    const { mail, at, toldOf } = await waitingPost()
    at(SATURDAY)
    await remindOfWork(mail.installation)
    expect(await toldOf()).toEqual([])
  })

  it('is nothing for whoever wants no mail, has no address or has nothing waiting', async () => {
    const { scene, mail, at, toldOf } = await waitingPost()
    const { deputy, head, trustId } = scene
    await choose(deputy, 'none')
    await database.write(trustId, (db) =>
      db
        .updateTable('people')
        .set({ email: null })
        .where('person_id', '=', head.personId)
        .execute(),
    )
    at(FRIDAY)
    await remindOfWork(mail.installation)
    const told = (await toldOf()).map(({ person_id }) => person_id)
    for (const one of [deputy, head, scene.author]) expect(told).not.toContain(one.personId)
  })

  it('is taken back from whoever says meanwhile that they want no mail, duties excepted', async () => {
    const { scene, mail, at } = await waitingPost()
    at(FRIDAY)
    await remindOfWork(mail.installation)
    await choose(scene.deputy, 'none')
    mail.pass(HOUR)
    await mail.send()
    const own = mail.server.received.filter(({ to }) => to[0]?.startsWith(scene.deputy.personId))
    expect(own).toEqual([])
  })

  it('is gathered by nobody where no mail server is set', async () => {
    const { mail, at, toldOf } = await waitingPost()
    at(FRIDAY)
    await remindOfWork({ ...mail.installation, mailer: undefined })
    expect(await toldOf()).toEqual([])
  })

  it('is told by kinds of work alone', () => {
    for (const words of Object.values(HOME_WORK)) {
      expect(words).not.toMatch(/concern|case|allegation|safeguarding|pupil|learner|child/i)
    }
  })
})
