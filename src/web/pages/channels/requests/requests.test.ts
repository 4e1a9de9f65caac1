import { beforeAll, describe, expect, it } from 'vitest'
import {
  answersIn,
  decideOn,
  draftRequest,
  type RequestScene,
  seenBy,
  send,
  setRequestScene,
} from '../../../../../test/support/channel-request-scene.ts'
import { fieldsOf, wordsOf } from '../../../../../test/support/page-form.ts'
import { openWorld, signedIn } from '../../../../../test/support/small-trust.ts'
import { type Browser, type Fields, openWeb } from '../../../../../test/support/web.ts'
import { REQUEST_FORM } from '../../../../domain/channels/index.ts'
import type { Actor } from '../../../../domain/people/index.ts'

const database = await openWorld()
let scene: RequestScene
let web: Browser
let cookie: string

beforeAll(async () => {
  scene = await setRequestScene(database)
  web = await openWeb(database)
  cookie = await signedIn(database, scene.teacher)
})

const path = (rest = '') => `/schools/${scene.school.slug}/channels/requests${rest}`
const open = async (where: string, as = cookie) => (await web.get(where, as)).text()

async function begin(): Promise<string> {
  const begun = await web.post(path(), {}, cookie)
  expect(begun.status).toBe(303)
  const found = /requests\/([0-9a-f-]{36})\/why$/.exec(begun.headers.get('location') ?? '')
  return found?.[1] ?? ''
}

/** What a browser would send from a page of the form, with some answers changed. */
async function filled(where: string, values: Fields): Promise<Fields> {
  const shown = fieldsOf(await open(where), 'request-step')
  const seen = shown.find(([name]) => name === 'seen')?.[1] ?? ''
  return { seen, goes: 'go_on', ...values }
}

let nth = 0
const fresh = (more = {}) => {
  nth += 1
  const own = { name: `Club ${nth}`, address: `https://facebook.example/page-${nth}` }
  return answersIn(scene, { ...own, ...more })
}

describe('the form for a channel, page by page', () => {
  it('is walked from its first page to sending, and each page is kept as it is left', async () => {
    const requestId = await begin()
    const answers = fresh()
    let next = path(`/${requestId}/why`)
    for (const step of REQUEST_FORM) {
      expect(next).toBe(path(`/${requestId}/${step.code}`))
      const values = Object.fromEntries(step.fields.map(({ name }) => [name, answers[name] ?? '']))
      const saved = await web.post(next, await filled(next, values as Fields), cookie)
      expect(saved.status, await saved.text()).toBe(303)
      next = saved.headers.get('location') ?? ''
    }
    expect(next).toBe(path(`/${requestId}`))
    const check = await open(next)
    expect(wordsOf(check)).toContain('Read your answers below once more')
    expect(wordsOf(check)).toContain('The crest in the header.')
    const sha256 = /name="contentSha256" value="([0-9a-f]{64})"/.exec(check)?.[1] ?? ''
    const sent = await web.post(`${next}/send`, { contentSha256: sha256 }, cookie)
    expect(sent.headers.get('location')).toContain('done=request_sent')
    expect((await seenBy(scene, scene.teacher, requestId))?.request.state).toBe('in_review')
  })

  it('keeps what is wrong, says what is wrong, and links each fault to its question', async () => {
    const requestId = await begin()
    const where = path(`/${requestId}/time`)
    const typed = { opensOn: '2026-12-01', closesOn: '2026-11-01', upkeepHours: 'lots' }
    const answer = await web.post(where, await filled(where, typed), cookie)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('<title>Error:')
    expect(html).toContain('href="#closesOn"')
    expect(html).toContain('value="lots"')
    expect(fieldsOf(await open(where), 'request-step')).toContainEqual(['upkeepHours', 'lots'])
  })

  it('can be left at any page and found again', async () => {
    const requestId = await begin()
    const where = path(`/${requestId}/why`)
    const values = { name: 'Left in a hurry', goes: 'leave' }
    const left = await web.post(where, await filled(where, values), cookie)
    expect(left.headers.get('location')).toBe(path('?done=saved'))
    expect(wordsOf(await open(path()))).toContain('Left in a hurry')
  })

  it('loses nothing to a second tab', async () => {
    const requestId = await begin()
    const where = path(`/${requestId}/why`)
    const old = await filled(where, { name: 'From the old tab' })
    await web.post(where, await filled(where, { name: 'From the new tab' }), cookie)
    const answer = await web.post(where, old, cookie)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(wordsOf(html)).toContain('This page was changed somewhere else')
    expect(html).toContain('value="From the old tab"')
    const again = fieldsOf(html, 'request-step').find(([name]) => name === 'seen')?.[1] ?? ''
    await web.post(where, { ...old, seen: again }, cookie)
    expect(await open(where)).toContain('value="From the old tab"')
  })

  it('keeps no password, and shows what was typed', async () => {
    const requestId = await begin()
    const where = path(`/${requestId}/safety`)
    const security = 'Log in to look; the password: Heron42!x'
    const answer = await web.post(where, await filled(where, { security }), cookie)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(wordsOf(html)).toContain('looks like a password')
    expect(html).toContain('Heron42!x')
    expect(await open(where)).not.toContain('Heron42')
  })

  it('takes nobody who does not work at the school', async () => {
    const requestId = await begin()
    const where = path(`/${requestId}/people`)
    const values = { ownerId: scene.otherHead.personId }
    const answer = await web.post(where, await filled(where, values), cookie)
    expect(answer.status).toBe(422)
    expect(wordsOf(await answer.text())).toContain('Choose from the list')
  })

  it('says at the place why it is for too young an audience, and what to change', async () => {
    const young = { audience: ['own_pupils'], audienceAgeFrom: '8', audienceAgeTo: '9' }
    const requestId = await draftRequest(scene, fresh(young))
    const words = wordsOf(await open(path(`/${requestId}`)))
    expect(words).toContain('The law asks that people on Facebook are 16 or older')
    expect(words).toContain('use the school’s own page')
    expect(words).not.toContain('Send it for approval')
  })
})

describe('a request that was sent', () => {
  const words = async (requestId: string, as: Actor) =>
    wordsOf(await open(path(`/${requestId}`), await signedIn(database, as)))

  async function sent() {
    const requestId = await draftRequest(scene, fresh())
    expect(await send(scene, requestId)).toEqual({ ok: true })
    return requestId
  }

  it('shows each approver exactly what they approve, and records their words', async () => {
    const requestId = await sent()
    const { line_manager, media_officer, head } = scene.staff
    const shown = await words(requestId, line_manager)
    expect(shown).toContain('You approve its aims and the proposed content .')
    expect(shown).toContain('Why: yours to approve')
    expect(await words(requestId, head)).not.toContain('Record my decision')
    const page = path(`/${requestId}`)
    const theirs = await signedIn(database, line_manager)
    const html = await open(page, theirs)
    const form = Object.fromEntries(fieldsOf(html, 'decide-request'))
    const unsaid = await web.post(`${page}/decide`, { ...form, outcome: 'refused' }, theirs)
    expect(unsaid.status).toBe(422)
    expect(wordsOf(await unsaid.text())).toContain('Say why')
    const said = { ...form, outcome: 'approved', reason: 'Start small.' }
    const approved = await web.post(`${page}/decide`, said, theirs)
    expect(approved.headers.get('location')).toContain('done=request_approved')
    const next = await words(requestId, media_officer)
    expect(next).toContain('Start small.')
    expect(next).toContain('the use of the school’s name, logo and brand')
    await decideOn(scene, media_officer, { requestId, outcome: 'approved' })
    expect(await words(requestId, head)).toContain('Yours is the last approval')
  })

  it('warns its applicant before a change voids its approvals', async () => {
    const requestId = await sent()
    const shown = wordsOf(await open(path(`/${requestId}/why`)))
    expect(shown).toContain('every approval that it has falls away')
  })

  it('can be copied once it is over, and its form is closed', async () => {
    const requestId = await sent()
    const page = path(`/${requestId}`)
    await web.post(`${page}/withdraw`, {}, cookie)
    expect((await web.get(`${page}/why`, cookie)).headers.get('location')).toBe(page)
    const copied = await web.post(`${page}/copy`, {}, cookie)
    expect(copied.headers.get('location')).toContain('done=request_copied')
    expect(copied.headers.get('location')).not.toContain(requestId)
  })
})

describe('the list of requests', () => {
  it('says who approves and that an account is not to be opened before', async () => {
    const shown = wordsOf(await open(path()))
    expect(shown).toContain('A new channel is approved by the line manager, then the media officer')
    expect(shown).toContain('Do not open the account before everybody has approved.')
  })

  it.each([
    ['a governor reads', 'governor', 200],
    ['an administrator reads', 'administrator', 200],
  ] as const)('%s it without being offered to ask', async (_, role, status) => {
    const theirs = await signedIn(database, scene.staff[role])
    const answer = await web.get(path(), theirs)
    expect(answer.status).toBe(status)
    expect(wordsOf(await answer.text())).not.toContain('Ask for a new channel')
    expect((await web.post(path(), {}, theirs)).status).toBe(403)
  })

  it('brings what waits to the home page of whoever decides', async () => {
    const requestId = await draftRequest(scene, fresh({ name: 'Waits at home' }))
    await send(scene, requestId)
    const manager = await signedIn(database, scene.staff.line_manager)
    expect(wordsOf(await open('/', manager))).toContain('Waits at home')
    expect(wordsOf(await open('/', cookie))).not.toContain('Channels to decide on')
  })
})
