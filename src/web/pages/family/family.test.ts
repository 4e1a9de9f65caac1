import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mayBeShown, type Scene, setScene } from '../../../../test/support/consent-scene.ts'
import { NOW } from '../../../../test/support/policy.ts'
import { addContact, addLearner, openWorld, trailOf } from '../../../../test/support/small-trust.ts'
import { type Browser, cookieOf, openWeb } from '../../../../test/support/web.ts'
import { createParentLink } from '../../../domain/consent/index.ts'

const database = await openWorld()
let now = NOW
let web: Browser
let scene: Scene

beforeAll(async () => {
  web = await openWeb(database, () => now)
})
beforeEach(async () => {
  now = NOW
  scene = await setScene(database)
})

async function makeLink(contactId = scene.contactId): Promise<string> {
  const made = await database.write(scene.trustId, (db) =>
    createParentLink(db, scene.office, { contactId }, now),
  )
  if (!made.ok) throw new Error(made.message)
  return `/family/${made.token}`
}

/** Open a link as a parent does. @returns the cookie of the visit */
async function enter(link?: string): Promise<string> {
  const opened = await web.post(link ?? (await makeLink()), {})
  expect([opened.status, opened.headers.get('location')]).toEqual([303, '/family'])
  return cookieOf(opened, 'gatepost_family')
}

const answer = (cookie: string, more: Readonly<Record<string, string | string[]>> = {}) =>
  web.post(
    '/family',
    { wordingId: scene.wordingId, channels: 'all', answer: 'given', ...more },
    cookie,
  )

describe('the link', () => {
  it('shows a button, however often it is looked at, and opens once', async () => {
    const link = await makeLink()
    for (let look = 0; look < 3; look += 1) {
      const page = await web.get(link)
      const text = await page.text()
      expect(page.status).toBe(200)
      expect(text).toContain('Continue')
      expect(text).not.toContain('Ifan')
    }
    await enter(link)
    expect((await web.get(link)).status).toBe(404)
    expect((await web.post(link, {})).status).toBe(404)
  })

  it('leads whoever has opened it back to their answers while the visit lasts', async () => {
    const link = await makeLink()
    const cookie = await enter(link)
    expect((await web.get(link, cookie)).headers.get('location')).toBe('/family')
    expect((await web.post(link, {}, cookie)).headers.get('location')).toBe('/family')
  })

  it('is kept out of caches and search engines', async () => {
    const { headers } = await web.get(await makeLink())
    expect([headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual([
      'no-store',
      'noindex',
    ])
  })

  it.each([
    ['is no token', 'hello'],
    ['names a trust that does not exist', `${crypto.randomUUID()}.${'A'.repeat(43)}`],
    ['has a secret that nobody made', undefined],
  ])('answers the same when it %s', async (_, token) => {
    const path = `/family/${token ?? `${scene.trustId}.${'A'.repeat(43)}`}`
    for (const response of [await web.get(path), await web.post(path, {})]) {
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('This link does not work any more')
    }
  })

  it('does not work after 14 days, and says what to do', async () => {
    const link = await makeLink()
    now = new Date(NOW.getTime() + 14 * 86_400_000)
    const page = await web.get(link)
    expect(page.status).toBe(404)
    expect(await page.text()).toContain('Ask the school office for a new one')
  })

  it('cannot be opened from somebody else’s page', async () => {
    const link = await makeLink()
    expect((await web.postFromElsewhere(link, {})).status).toBe(403)
    expect((await web.get(link)).status).toBe(200)
  })
})

describe('the answers', () => {
  it('shows the exact words, the child’s name and four buttons that look alike', async () => {
    const text = await (await web.get('/family', await enter())).text()
    expect(text).toContain('What may be shown of Ifan?')
    expect(text).toContain('A no changes nothing about how your child is taught')
    const buttons = [...text.matchAll(/<button[^>]*name="answer"[^>]*>/g)].map(([tag]) => tag)
    expect(buttons).toHaveLength(4)
    const looks = new Set(buttons.map((tag) => tag.replace(/ value="[a-z]+"/, '')))
    expect(looks.size).toBe(1)
    expect(text).not.toMatch(/<input[^>]*name="channels"[^>]*checked/)
  })

  it.each([
    ['given', 'Saved: yes', 'Yes'],
    ['refused', 'Saved: no', 'No'],
    ['object', 'Saved: your objection', 'You object'],
  ])('takes "%s" in one press and says so', async (code, saved, shown) => {
    const cookie = await enter()
    const sent = await answer(cookie, { answer: code })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/family?saved=${code}`])
    const text = await (await web.get(`/family?saved=${code}`, cookie)).text()
    expect(text).toContain(saved)
    expect(text).toContain(`>${shown}</strong>`)
  })

  it('takes a yes back in one press, and nothing shows the child from then on', async () => {
    const cookie = await enter()
    await answer(cookie)
    expect(await mayBeShown(database, scene, scene.page)).toBe(true)
    expect((await answer(cookie, { answer: 'withdraw' })).status).toBe(303)
    expect(await mayBeShown(database, scene, scene.page)).toBe(false)
    const entries = await trailOf(database, scene.trustId)
    expect(entries.slice(-2)).toEqual([
      `consent.given learner:${scene.learnerId}`,
      `consent.withdrawn learner:${scene.learnerId}`,
    ])
  })

  it('answers for the chosen channels alone', async () => {
    const cookie = await enter()
    await answer(cookie, { channels: [scene.facebook] })
    expect(await mayBeShown(database, scene, scene.facebook)).toBe(true)
    expect(await mayBeShown(database, scene, scene.page)).toBe(false)
  })

  it.each([
    ['where', { channels: [] as string[] }, 'Choose where'],
    ['what', { answer: '' }, 'Choose your answer'],
    ['a channel of nobody', { channels: [crypto.randomUUID()] }, 'not one of the school’s open'],
  ])('asks again when %s is missing or wrong', async (_, fields, message) => {
    const page = await answer(await enter(), fields)
    const text = await page.text()
    expect(page.status).toBeGreaterThanOrEqual(400)
    expect(text).toContain(message)
    expect(text).toContain('<title>Error:')
  })

  it('keeps the channels that were chosen when the form comes back', async () => {
    const page = await answer(await enter(), { channels: [scene.facebook], answer: '' })
    expect(await page.text()).toMatch(new RegExp(`value="${scene.facebook}" checked`))
  })

  it('takes back an objection of one’s own, never anybody else’s', async () => {
    const cookie = await enter()
    await answer(cookie, { answer: 'object' })
    const other = await addContact(database, scene.trustId, { learnerId: scene.learnerId })
    const stranger = await enter(await makeLink(other))
    const page = await (await web.get('/family', cookie)).text()
    const path = /action="(\/family\/objections\/[^"]+)"/.exec(page)?.[1] ?? ''
    expect((await web.post(path, {}, stranger)).status).toBe(409)
    expect((await web.post(path, {}, cookie)).headers.get('location')).toBe('/family?saved=lifted')
  })

  it('needs a visit: none, one that is over, or another trust’s gives nothing', async () => {
    const cookie = await enter()
    expect((await web.get('/family')).status).toBe(403)
    const forged = `gatepost_family=${crypto.randomUUID()}.${cookie.split('.')[1]}`
    expect((await web.get('/family', forged)).status).toBe(403)
    now = new Date(NOW.getTime() + 60 * 60_000)
    expect((await web.get('/family', cookie)).status).toBe(403)
    const late = await answer(cookie)
    expect(late.status).toBe(403)
    expect(await late.text()).toContain('was not saved')
  })

  it('takes no answer from somebody else’s page', async () => {
    const cookie = await enter()
    const fields = { wordingId: scene.wordingId, channels: 'all', answer: 'given' }
    expect((await web.postFromElsewhere('/family', fields, cookie)).status).toBe(403)
    expect(await mayBeShown(database, scene, scene.page)).toBe(false)
  })

  it('ends the visit when the parent has finished', async () => {
    const cookie = await enter()
    expect(await (await web.post('/family/finish', {}, cookie)).text()).toContain(
      'You have finished',
    )
    expect((await web.get('/family', cookie)).status).toBe(403)
  })

  it('writes names as text, whatever is in them', async () => {
    const learnerId = await addLearner(database, scene, { forename: '<script>x</script>' })
    const contactId = await addContact(database, scene.trustId, { learnerId, name: '<b>Bold</b>' })
    const text = await (await web.get('/family', await enter(await makeLink(contactId)))).text()
    expect(text).not.toMatch(/<script>x|<b>Bold/)
  })
})
