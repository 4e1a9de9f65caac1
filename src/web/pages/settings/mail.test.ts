import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestInstallation } from '../../../../test/support/installation.ts'
import { mailsOf, readable, setMailScene } from '../../../../test/support/mail-scene.ts'
import { NOW } from '../../../../test/support/policy.ts'
import { openWorld, signedIn, trailOf } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'
import { queueMail } from '../../../domain/mail/index.ts'
import { ROLES } from '../../../vocabulary/roles.ts'
import { createApp } from '../../app.tsx'

const database = await openWorld()
let web: Browser
let scene: StaffScene
let path: string

beforeAll(async () => {
  web = await openWeb(database)
})
beforeEach(async () => {
  for (const trustId of await database.allTrusts()) {
    await database.write(trustId, (db) => db.deleteFrom('mails').execute())
  }
  scene = await setStaffScene(database)
  path = `/schools/${scene.school.slug}/settings/mail`
})

const as = (person: Parameters<typeof signedIn>[1]) => signedIn(database, person)
const pageOf = async (person: Parameters<typeof signedIn>[1]) =>
  (await web.get(path, await as(person))).text()

describe('the page of mail', () => {
  it.each(ROLES.map(({ code }) => code))('answers %s by their role', async (role) => {
    const { status } = await web.get(path, await as(scene.staff[role]))
    const keeps = role === 'head' || role === 'administrator'
    expect(status).toBe(keeps ? 200 : 403)
    const press = await web.post(`${path}/test`, {}, await as(scene.staff[role]))
    expect(press.status).toBe(keeps ? 303 : 403)
  })

  it('says that none is set up, and how it is', async () => {
    const installation = await openTestInstallation(database, { mailer: undefined })
    const cookie = await as(scene.administrator)
    const page = await createApp(installation).request(`http://gatepost.example${path}`, {
      headers: { cookie },
    })
    const text = await page.text()
    expect(text).toContain('No mail goes out.')
    expect(text).toContain('GATEPOST_SMTP')
    expect(text).not.toContain('Send me a test mail')
  })

  it('sends a test to whoever presses, by the way of all mail, and then says when', async () => {
    const cookie = await as(scene.administrator)
    const pressed = await web.post(`${path}/test`, {}, cookie)
    expect(pressed.headers.get('location')).toBe(`${path}?done=mail_test`)
    await web.post(`${path}/test`, {}, cookie)
    const mail = await setMailScene(database)
    await mail.send()
    expect(mail.server.received.map(({ to }) => to)).toEqual([
      [`${scene.administrator.personId}@larkfield.example`],
    ])
    expect(readable(mail.server.received[0]?.raw ?? '')).toContain('so mail works')
    const text = await pageOf(scene.administrator)
    expect(text).toMatch(/State[\s\S]*Works[\s\S]*Last mail sent[\s\S]*2026/)
  })

  it('names what failed and why: to a school its own people, to the trust everybody', async () => {
    const refused = await setMailScene(database, { refuseAddress: () => 550 })
    const { trustId } = scene
    const to = [scene.staff.author.personId, scene.otherHead.personId]
    const mail = { trustId, to, kind: 'takedown_due', occasion: 'x', schoolId: null } as const
    await database.write(trustId, (db) => queueMail(db, mail, NOW))
    await refused.send()
    const [school, trust] = [await pageOf(scene.staff.head), await pageOf(scene.administrator)]
    expect(school).toContain('No such person here')
    expect(school).toContain(`${scene.staff.author.personId}@larkfield.example`)
    expect(school).not.toContain(`${scene.otherHead.personId}@larkfield.example`)
    expect(trust).toContain(`${scene.otherHead.personId}@larkfield.example`)
  })

  it('lets the trust, and no single school of several, say what is sent', async () => {
    const off = { decisionLinks: 'yes' }
    const refused = await web.post('/mail-settings', off, await as(scene.staff.head))
    expect(refused.status).toBe(403)
    expect(await pageOf(scene.staff.head)).toContain('Mail is on for every school')
    const saved = await web.post('/mail-settings', off, await as(scene.administrator))
    expect(saved.headers.get('location')).toMatch(/\/settings\/mail\?done=mail_saved$/)
    expect(await pageOf(scene.administrator)).toContain('Switched off by your trust')
    expect((await trailOf(database, scene.trustId)).at(-1)).toBe(
      `mail.changed trust:${scene.trustId}`,
    )
    const test = await web.post(`${path}/test`, {}, await as(scene.administrator))
    expect(test.status).toBe(422)
    expect(await test.text()).toContain('switched mail off')
  })
})

describe('a link to set a password, by mail', () => {
  it('goes to its person, works, and lies nowhere in clear', async () => {
    const { author } = scene.staff
    const at = `/schools/${scene.school.slug}/settings/people/${author.personId}`
    const pressed = await web.post(`${at}/mail-link`, {}, await as(scene.staff.head))
    expect(pressed.headers.get('location')).toBe(`${at}?done=link_mailed`)
    const mail = await setMailScene(database)
    await mail.send()
    const words = readable(mail.server.received[0]?.raw ?? '')
    const link = /http:\/\/gatepost\.example(\/set-password\/[^\s"<]+)/.exec(words)?.[1] ?? ''
    const kept = await database.read(scene.trustId, (db) =>
      db.selectFrom('mails').selectAll().execute(),
    )
    expect(JSON.stringify(kept)).not.toContain(link.split('.')[1])
    expect((await web.get(link)).status).toBe(200)
    const set = await web.post(link, { password: 'slate heron umbrella' })
    expect(await set.text()).toContain('Your password is set')
    expect((await web.get(link)).status).toBe(404)
  })

  it('is for nobody to send who could not hand it over', async () => {
    const at = `/schools/${scene.school.slug}/settings/people/${scene.staff.author.personId}`
    const pressed = await web.post(`${at}/mail-link`, {}, await as(scene.staff.office))
    expect([403, 404]).toContain(pressed.status)
    expect(await mailsOf(database, scene.trustId)).toEqual([])
  })
})

describe('/me/mail', () => {
  it('is open to everybody, and keeps what they choose for themselves alone', async () => {
    const cookie = await as(scene.staff.author)
    expect(await (await web.get('/me/mail', cookie)).text()).toMatch(
      /value="daily" checked|checked[^>]*value="daily"/,
    )
    const saved = await web.post('/me/mail', { choice: 'none' }, cookie)
    expect(saved.headers.get('location')).toBe('/me/mail?done=mail_chosen')
    const rows = await database.read(scene.trustId, (db) =>
      db.selectFrom('mail_choices').select(['person_id', 'choice']).execute(),
    )
    expect(rows).toEqual([{ person_id: scene.staff.author.personId, choice: 'none' }])
    expect((await trailOf(database, scene.trustId)).at(-1)).toBe(
      `mail.chosen person:${scene.staff.author.personId}`,
    )
  })

  it('asks again when nothing was chosen', async () => {
    const asked = await web.post('/me/mail', { choice: 'hourly' }, await as(scene.staff.author))
    expect(asked.status).toBe(400)
    expect(await asked.text()).toContain('Choose how much mail you want')
  })
})
