import { beforeAll, describe, expect, it } from 'vitest'
import { permitTyped, reportTyped } from '../../../../test/support/contact-scene.ts'
import { addLearner, addPerson, openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'
import type { Actor } from '../../../domain/people/index.ts'

const database = await openWorld()
let web: Browser
let scene: StaffScene
let author: Actor
let learner: string

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database, 'societas')
  author = await addPerson(database, scene.school, 'author')
  learner = await addLearner(database, scene.school, { forename: 'Tirion', surname: 'Oakeshott' })
})

const at = (path = '') => `/schools/${scene.school.slug}/contact${path}`
const as = (actor: Actor) => signedIn(database, actor)
const page = async (path: string, cookie: string) => (await web.get(path, cookie)).text()

describe('reporting contact', () => {
  it('says who reads it, keeps what was typed, finds a learner, and gives a receipt', async () => {
    const mine = await as(author)
    const empty = await page(at('/report'), mine)
    expect(empty).toContain('Ring 999 first')
    expect(empty).toContain('As usual: the')
    const typed = reportTyped({ who: 'Oakes' })
    const { from: _, ...without } = typed
    const wrong = await web.post(at('/report'), without, mine)
    expect(wrong.status).toBe(400)
    const again = await wrong.text()
    expect(again).toContain('Choose who got in touch')
    expect(again).toContain('a message on Instagram')
    expect(again).toContain(typed.reportId)
    const found = await (await web.post(at('/report'), { ...typed, do: 'find' }, mine)).text()
    expect(found).toContain('Tirion Oakeshott')
    const form = { ...typed, learnerId: learner, safe: 'unsure' }
    const sent = await web.post(at('/report'), form, mine)
    const receipt = sent.headers.get('location') ?? ''
    expect(sent.status).toBe(303)
    const shown = await page(receipt, mine)
    expect(shown).toContain(typed.reportId.slice(0, 4).toUpperCase())
    expect(shown).toContain('ring 999')
    expect(shown).not.toContain('Oakeshott')
    expect((await web.post(receipt, { words: '' }, mine)).status).toBe(400)
    expect((await web.post(receipt, { words: 'They wrote again' }, mine)).status).toBe(303)
    expect(await page(at(), mine)).toContain('What you reported')
  })

  it('is read, taken on and closed by those who may know, and is not there for others', async () => {
    const typed = reportTyped({ past: 'dsl' })
    const before = await page('/', await as(scene.staff.dsl))
    const sent = await web.post(at('/report'), typed, await as(author))
    expect(sent.status).toBe(303)
    const report = at(`/reports/${typed.reportId}`)
    const { head, dsl, governor, deputy_head } = scene.staff
    for (const actor of [dsl, governor, deputy_head, author, scene.otherHead]) {
      const cookie = await as(actor)
      expect((await web.get(report, cookie)).status, actor.position).toBe(404)
      expect((await web.post(`${report}/acknowledge`, {}, cookie)).status).toBe(404)
      expect((await web.get(`${report}/receipt`, cookie)).status).toBe(actor === author ? 200 : 404)
      const words = typed.reportId.slice(0, 4).toUpperCase()
      if (actor !== author) expect(await page(at('/reports'), cookie)).not.toContain(words)
    }
    expect((await web.get(at('/reports'), await as(governor))).status).toBe(404)
    const theirs = await as(head)
    expect(await page('/', theirs)).toContain('reported to you')
    expect(await page('/', await as(dsl))).toBe(before)
    const shown = await page(report, theirs)
    expect(shown).toContain('Whether I am at home')
    const toCase = /href="([^"]*\/cases\/new\?from=[^"]*)"/.exec(shown)?.[1] ?? ''
    expect((await web.get(toCase, theirs)).status).toBe(200)
    expect((await web.post(`${report}/acknowledge`, {}, theirs)).status).toBe(303)
    expect((await web.post(`${report}/acknowledge`, {}, theirs)).status).toBe(422)
    expect((await web.post(`${report}/note`, { words: 'Spoke to her' }, theirs)).status).toBe(303)
    expect((await web.post(`${report}/close`, { words: '' }, theirs)).status).toBe(400)
    expect((await web.post(`${report}/close`, { words: 'All is well' }, theirs)).status).toBe(303)
    expect(await page(report, theirs)).toContain('Spoke to her')
  })
})

describe('leave for contact', () => {
  const wish = (own: Readonly<Record<string, string>> = {}) => permitTyped([learner], own)

  it('is asked for, waits for the head, and goes through its life on its page', async () => {
    const mine = await as(author)
    const theirs = await as(scene.staff.head)
    expect(await page(at('/permits/new'), mine)).toContain('It goes to')
    const own = await web.post(at('/permits/new'), wish({ account: 'own' }), mine)
    expect(own.status).toBe(422)
    const refused = await own.text()
    expect(refused).toContain('Nobody can allow contact from an account of your own')
    expect(refused).toContain('Times for the walk')
    expect(refused).toContain('Tirion Oakeshott')
    const sent = await web.post(at('/permits/new'), wish(), mine)
    const permit = (sent.headers.get('location') ?? '').split('?')[0] ?? ''
    expect(await page('/', theirs)).toContain('Decide: Times for the walk')
    const decide = (revision: string) =>
      web.post(`${permit}/decide`, { revision, outcome: 'approved', reason: '' }, theirs)
    expect((await decide('1')).status).toBe(422)
    const parents = { parents: 'agreed', on: '2026-11-19', how: 'paper', who: 'Mother' }
    expect((await web.post(`${permit}/parents`, parents, mine)).status).toBe(400)
    const noted = { ...parents, learnerIds: [learner] }
    expect((await web.post(`${permit}/parents`, noted, mine)).status).toBe(303)
    expect((await decide('2')).status).toBe(303)
    const line = { happenedAt: '2026-11-20T09:00', purpose: 'Meeting', summary: 'At the gate' }
    expect((await web.post(`${permit}/log`, { ...line, happenedAt: 'noon' }, mine)).status).toBe(
      400,
    )
    expect((await web.post(`${permit}/log`, line, mine)).status).toBe(303)
    expect(await page(permit, theirs)).not.toContain('At the gate')
    const look = await web.post(`${permit}/look`, {}, theirs)
    const looked = (look.headers.get('location') ?? '').split('#')[0] ?? ''
    expect(await page(looked, theirs)).toContain('At the gate')
    expect(await page(permit, mine)).toContain('Looked at by')
    expect((await web.post(`${permit}/end`, { reason: 'Over' }, mine)).status).toBe(303)
    expect(await page('/', mine)).toContain('Close: Times for the walk')
    expect((await web.post(`${permit}/attest`, {}, mine)).status).toBe(303)
    expect(await page(permit, mine)).toContain('a declaration, not proof')
    expect((await web.get(permit, await as(scene.staff.office))).status).toBe(404)
  })

  it('shows those who decide what the person has declared', async () => {
    const person = await addPerson(database, scene.school, 'author')
    const mine = await as(person)
    const declared = { kind: 'own_child', words: 'In Year 9' }
    await web.post(`/schools/${scene.school.slug}/declarations`, declared, mine)
    const sent = await web.post(at('/permits/new'), wish(), mine)
    const permit = (sent.headers.get('location') ?? '').split('?')[0] ?? ''
    expect(await page(permit, await as(scene.staff.head))).toContain('My own child is a')
  })

  it('is for those who work with learners; everybody may report', async () => {
    const governor = await as(scene.staff.governor)
    expect((await web.get(at('/permits/new'), governor)).status).toBe(403)
    expect((await web.get(at('/report'), governor)).status).toBe(200)
    const stranger = await as(scene.otherHead)
    for (const path of ['', '/report', '/reports', '/permits/new']) {
      expect((await web.get(at(path), stranger)).status).toBe(404)
    }
  })
})
