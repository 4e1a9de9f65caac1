import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mayBeShown, type Scene, setScene } from '../../../../test/support/consent-scene.ts'

import { addLearner, openWorld, signedIn, trailOf } from '../../../../test/support/small-trust.ts'
import { type Browser, type Fields, openWeb } from '../../../../test/support/web.ts'

const database = await openWorld()
let web: Browser
let scene: Scene
let office: string
let dsl: string

beforeAll(async () => {
  web = await openWeb(database)
})
beforeEach(async () => {
  scene = await setScene(database)
  office = await signedIn(database, scene.office)
  dsl = await signedIn(database, scene.dsl)
})

const page = () => `/learners/${scene.learnerId}`
const text = async (response: Promise<Response>) => (await response).text()

/** What the form for an answer sends, with some of it changed. */
function answerFields(more: Record<string, string> = {}): Fields {
  return {
    answer: 'given',
    giver: scene.contactId,
    channelId: '',
    method: 'paper',
    givenOn: '2026-11-20',
    wordingId: scene.wordingId,
    ...more,
  }
}

describe('the page of a learner', () => {
  it('shows the safeguarding lead a restriction and everyone else “do not use” alone', async () => {
    const reason = 'A made-up reason for the lead.'
    const sent = await web.post(`${page()}/restrictions`, { kind: 'court_order', reason }, dsl)
    expect(sent.status).toBe(303)
    const [forLead, forOffice] = [
      await text(web.get(page(), dsl)),
      await text(web.get(page(), office)),
    ]
    expect(forLead).toContain(reason)
    expect(forOffice).toContain('Do not use')
    expect(forOffice).not.toMatch(/made-up reason|court order|restriction/i)
    expect(
      (await web.post(`${page()}/restrictions`, { kind: 'other', reason }, office)).status,
    ).toBe(403)
  })

  it('hides the middle of a UPN', async () => {
    const learnerId = await addLearner(database, scene, { upn: 'B999026112001' })
    const html = await text(web.get(`/learners/${learnerId}`, office))
    expect(html).toContain('B•••••••••001')
    expect(html).not.toContain('B999026112001')
  })

  it('takes a yes on paper and its taking back', async () => {
    const sent = await web.post(`${page()}/answers`, answerFields(), office)
    expect(sent.headers.get('location')).toBe(`${page()}?done=answer_recorded`)
    expect(await mayBeShown(database, scene, scene.page)).toBe(true)
    const html = await text(web.get(page(), office))
    const consentId = /name="consentId" value="([^"]+)"/.exec(html)?.[1] ?? ''
    expect((await web.post(`${page()}/withdraw`, { consentId }, office)).status).toBe(303)
    expect(await mayBeShown(database, scene, scene.page)).toBe(false)
  })

  it('takes an objection by somebody who is no contact, and its lifting', async () => {
    const fields = {
      giver: 'other',
      otherName: 'Gwen Ashdown',
      otherRelationship: 'Aunt',
      scope: 'images',
      channelId: scene.page,
      lawfulBasis: 'public_task',
      method: 'telephone',
    }
    expect((await web.post(`${page()}/objections`, fields, office)).status).toBe(303)
    const html = await text(web.get(page(), office))
    expect(html).toContain('Gwen Ashdown')
    const objectionId = /name="objectionId" value="([^"]+)"/.exec(html)?.[1] ?? ''
    expect((await web.post(`${page()}/lift-objection`, { objectionId }, office)).status).toBe(303)
  })

  it.each<[string, Record<string, string>, string]>([
    ['what was said', { answer: '' }, '#answer'],
    ['who said so', { giver: '' }, '#answer-giver'],
    ['how', { method: '' }, '#answer-method'],
    ['a day that is one', { givenOn: 'soon' }, '#givenOn'],
  ])('asks again for %s, leading to the field and keeping the rest', async (_, more, href) => {
    const response = await web.post(
      `${page()}/answers`,
      answerFields({ answer: 'refused', ...more }),
      office,
    )
    const html = await response.text()
    expect(response.status).toBe(400)
    expect(html).toContain('<title>Error:')
    expect(html).toContain(`href="${href}"`)
    expect(html).toContain(`id="${href.slice(1)}"`)
  })

  it('says why a yes cannot be taken, without losing the form', async () => {
    const other = { giver: 'other', otherName: 'Gwen Ashdown', otherRelationship: 'Aunt' }
    const response = await web.post(`${page()}/answers`, answerFields(other), office)
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain('parental responsibility')
    expect(html).toContain('value="Gwen Ashdown"')
  })

  it('lets older words be chosen once there are some', async () => {
    await database.write(scene.trustId, (db) =>
      db
        .updateTable('channels')
        .set({ name: 'News' })
        .where('channel_id', '=', scene.page)
        .execute(),
    )
    const html = await text(web.get(page(), office))
    expect(html).toContain(`<option value="${scene.wordingId}"`)
    const sent = await web.post(`${page()}/answers`, answerFields(), office)
    expect(sent.status).toBe(303)
  })

  it('makes a link for one parent and shows it this once', async () => {
    const made = await text(web.post(`${page()}/links`, { contactId: scene.contactId }, office))
    expect(made).toMatch(/http:\/\/gatepost\.example\/family\/[0-9a-f-]{36}\.[\w-]{43}/)
    expect(await text(web.get(page(), office))).not.toContain('/family/')
    expect(await trailOf(database, scene.trustId)).toContainEqual(
      expect.stringMatching(/^parent_link\.made /),
    )
  })

  it('adds and corrects contacts, and a yes stops counting when responsibility is lost', async () => {
    await web.post(`${page()}/answers`, answerFields(), office)
    const added = { contactId: 'new', name: 'Sam Vale', relationship: 'Uncle', email: '' }
    expect((await web.post(`${page()}/contacts`, added, office)).status).toBe(303)
    expect(await text(web.get(page(), office))).toContain('Sam Vale')
    const lost = { ...added, contactId: scene.contactId, name: 'Ceri Penhallow' }
    expect((await web.post(`${page()}/contacts`, lost, office)).status).toBe(303)
    expect(await mayBeShown(database, scene, scene.page)).toBe(false)
    const wrong = { ...added, name: '', email: 'nowhere' }
    const html = await text(web.post(`${page()}/contacts`, wrong, office))
    expect(html).toContain('href="#new-name"')
    expect(html).toContain('value="Uncle"')
  })
})
