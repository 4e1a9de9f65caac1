import { beforeAll, describe, expect, it } from 'vitest'
import { packNamed } from '../../../../../test/support/policy.ts'
import {
  approveAs,
  noticeIn,
  proposeIn,
  setPolicyLifeScene,
  startDraftIn,
} from '../../../../../test/support/policy-life-scene.ts'
import { addPerson, openWorld, signedIn } from '../../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../../test/support/web.ts'
import { PERMISSIONS } from '../../../../vocabulary/actions.ts'
import { ROLES } from '../../../../vocabulary/roles.ts'

const database = await openWorld()
let web: Browser
let scene: StaffScene

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database)
})

const SECRET = 'Log in to look; the password: Heron42!x'
const clauses = packNamed('maesteg').clauses
const list = () => `/schools/${scene.school.slug}/policy/drafts`

async function begin(cookie: string): Promise<string> {
  const page = await (await web.get(list(), cookie)).text()
  const source = /value="(version:[^"]+)"/.exec(page)?.[1] ?? ''
  const response = await web.post(list(), { summary: 'Plainer words', source }, cookie)
  expect(response.status).toBe(303)
  return response.headers.get('location')?.split('?')[0] ?? ''
}

/** The hidden fields and values of a page's first form that posts there. */
async function formOn(
  path: string,
  cookie: string,
  action = path,
): Promise<Record<string, string>> {
  const page = await (await web.get(path, cookie)).text()
  const form = page.split('<form').find((one) => one.includes(`action="${action.split('?')[0]}"`))
  const inputs = [...(form ?? '').matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)]
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value]))
}

describe('who may make a new version', () => {
  const opens: readonly string[] = [
    ...PERMISSIONS['policy.write'],
    ...PERMISSIONS['policy.approve'],
  ]

  it.each(ROLES.map((role) => role.code))('%s, as the table says', async (role) => {
    const cookie = await signedIn(database, scene.staff[role])
    expect((await web.get(list(), cookie)).status).toBe(opens.includes(role) ? 200 : 403)
  })

  it('nobody of another school or trust', async () => {
    const cookie = await signedIn(database, scene.otherHead)
    expect((await web.get(list(), cookie)).status).toBe(404)
  })
})

describe('a new version', () => {
  it('is begun, written in three places, compared, consulted on, sent, approved, announced, dropped', async () => {
    const head = await signedIn(database, scene.staff.head)
    const draft = await begin(head)
    const second = await web.post(list(), { summary: 'Another', source: 'pack:maesteg' }, head)
    expect(second.status).toBe(422)

    const titles = await formOn(`${draft}/title-page`, head)
    const named = { ...titles, title: 'Our social media policy', version: '2' }
    expect((await web.post(`${draft}/title-page`, named, head)).status).toBe(303)
    // The same form once more is of an older revision.
    const stale = await web.post(`${draft}/title-page`, named, head)
    expect(stale.status).toBe(422)
    expect(await stale.text()).toContain('Somebody else changed this draft')

    const [first] = clauses
    if (!first) throw new Error('The policy has no clause.')
    const edit = `${draft}/clause?clause=${encodeURIComponent(first.id)}`
    const form = await formOn(edit, head, `${draft}/clause`)
    const words = {
      clauseId: first.id,
      revision: form.revision ?? '',
      section: first.section,
      wording: 'This policy is ours.',
      kind: first.kind,
      audience: 'staff',
      controls: [...first.controls],
      none: '',
      care: '',
      text: 'readable',
    }
    const secret = await web.post(`${draft}/clause`, { ...words, wording: SECRET }, head)
    expect(secret.status).toBe(422)
    expect((await web.post(`${draft}/clause`, words, head)).status).toBe(303)

    const answers = await formOn(`${draft}/answer?key=change_notice_days`, head, `${draft}/answer`)
    const notice = {
      revision: answers.revision ?? '',
      key: 'change_notice_days',
      status: 'stated',
      value: '45',
      clauses: 'intro.6',
      note: '',
    }
    expect((await web.post(`${draft}/answer`, notice, head)).status).toBe(303)

    const difference = await (await web.get(`${draft}/difference`, head)).text()
    expect(difference).toContain('<ins>45</ins>')
    expect(difference).toContain('Stricter')
    expect(difference).toContain('ours')
    expect(await (await web.get(draft, head)).text()).toContain('more than words changes')

    const consult = { kind: 'union', whom: 'The school group', closesOn: '2026-12-04' }
    expect((await web.post(`${draft}/consult`, consult, head)).status).toBe(303)
    const { consultationId = '' } = await formOn(draft, head, `${draft}/comment`)
    const comment = { consultationId, clauseId: '', fromWhom: 'The group', words: 'Fine by us.' }
    expect((await web.post(`${draft}/comment`, comment, head)).status).toBe(303)
    const { commentId = '' } = await formOn(draft, head, `${draft}/answer-comment`)
    const answer = { commentId, answer: 'Thank you.' }
    expect((await web.post(`${draft}/answer-comment`, answer, head)).status).toBe(303)
    expect((await web.post(`${draft}/close-consultation`, { consultationId }, head)).status).toBe(
      303,
    )

    const propose = await formOn(draft, head, `${draft}/propose`)
    expect((await web.post(`${draft}/propose`, propose, head)).status).toBe(303)
    const own = await (await web.get(draft, head)).text()
    expect(own).toContain('Nobody approves a policy of which they wrote a part')

    const governor = await signedIn(database, scene.staff.governor)
    expect(await (await web.get('/', governor)).text()).toContain('For your decision')
    expect(await (await web.get('/', head)).text()).not.toContain('For your decision')
    const approve = await formOn(draft, governor, `${draft}/approve`)
    const bare = await web.post(`${draft}/approve`, { ...approve, minuteRef: '' }, governor)
    expect(bare.status).toBe(400)
    const minutes = { ...approve, minuteRef: 'Item 7', metOn: '2026-11-18' }
    expect((await web.post(`${draft}/approve`, minutes, governor)).status).toBe(303)

    const give = await formOn(draft, head, `${draft}/notice`)
    // The new version itself asks for 45 days.
    expect(
      (await web.post(`${draft}/notice`, { ...give, inForceOn: '2027-01-03' }, head)).status,
    ).toBe(422)
    expect(
      (await web.post(`${draft}/notice`, { ...give, inForceOn: '2027-01-04' }, head)).status,
    ).toBe(303)

    const teacher = await signedIn(database, scene.staff.author)
    const home = await (await web.get('/', teacher)).text()
    const told = /href="(\/policy-notices\/[^"]+)"/.exec(home)?.[1] ?? ''
    expect(await (await web.get(told, teacher)).text()).toContain('In force from')
    expect((await web.get(told, await signedIn(database, scene.otherHead))).status).toBe(404)
    expect((await web.get(draft, teacher)).status).toBe(404)

    const drop = await formOn(draft, head, `${draft}/drop`)
    expect((await web.post(`${draft}/drop`, drop, head)).status).toBe(303)
    expect(await (await web.get(draft, head)).text()).toContain('given up')
  })

  it('takes a clause more and a clause less, but none on which an answer stands', async () => {
    const of = await setPolicyLifeScene(database)
    const head = await signedIn(database, of.head)
    const draft = `/policy-drafts/${await startDraftIn(of)}`
    const { revision = '' } = await formOn(`${draft}/new-clause`, head)
    const more = {
      revision,
      number: '99',
      after: '',
      section: 'Front matter',
      wording: 'A clause more.',
      kind: 'info',
      audience: '',
      none: 'It informs.',
      care: '',
      text: 'readable',
    }
    expect((await web.post(`${draft}/new-clause`, { ...more, number: '' }, head)).status).toBe(400)
    expect(
      (await web.post(`${draft}/new-clause`, { ...more, none: '', controls: 'nonsense' }, head))
        .status,
    ).toBe(422)
    expect((await web.post(`${draft}/new-clause`, more, head)).status).toBe(303)
    const take = async (clauseId: string) => {
      const page = `${draft}/clause?clause=${encodeURIComponent(clauseId)}`
      const form = await formOn(page, head, `${draft}/remove-clause`)
      return web.post(`${draft}/remove-clause`, { ...form, clauseId }, head)
    }
    const held = await take('maesteg:intro.6')
    expect(held.status).toBe(422)
    expect(await held.text()).toContain('still named by')
    expect((await take('maesteg:99')).status).toBe(303)
    expect((await take('maesteg:99')).status).toBe(404)
  })

  it.each([
    ['/title-page', { revision: 'x', title: '', version: '', lastReview: '2026-13' }],
    ['/answer', { revision: '1', key: 'nonsense' }],
    ['/clause', { revision: '1', clauseId: 'nonsense' }],
    ['/comment', { consultationId: 'nonsense' }],
    ['/close-consultation', { consultationId: '00000000-0000-4000-8000-000000000000' }],
    ['/notice', { contentSha256: 'x', inForceOn: '2026-02-30' }],
    ['/propose', { revision: '999999999' }],
  ])('answers nonsense at %s plainly', async (page, fields) => {
    const of = await setPolicyLifeScene(database)
    const head = await signedIn(database, of.head)
    const draft = `/policy-drafts/${await startDraftIn(of)}`
    const { status } = await web.post(`${draft}${page}`, fields, head)
    expect([400, 403, 404, 422]).toContain(status)
  })
})

describe('a reason to look again', () => {
  it('is put on the list and taken off it with what came of it', async () => {
    const cookie = await signedIn(database, scene.staff.head)
    const at = `/schools/${scene.school.slug}/policy/reviews`
    expect((await web.post(at, { cause: 'law', words: '' }, cookie)).status).toBe(400)
    expect((await web.post(at, { cause: 'law', words: 'A new Act' }, cookie)).status).toBe(303)
    expect(await (await web.get('/', cookie)).text()).toContain('One reason')
    const { reviewId = '' } = await formOn(list(), cookie, `${at}/close`)
    const close = { reviewId, outcome: 'A new version is begun.' }
    expect((await web.post(`${at}/close`, close, cookie)).status).toBe(303)
    expect((await web.post(`${at}/close`, close, cookie)).status).toBe(422)
    expect(await (await web.get(list(), cookie)).text()).toContain('A new version is begun.')
    const governor = await signedIn(database, scene.staff.governor)
    expect((await web.post(at, { cause: 'law', words: 'Another' }, governor)).status).toBe(403)
    expect((await web.post(at, { cause: 'suggestion', words: 'A thought' }, governor)).status).toBe(
      303,
    )
  })
})

describe('an approved version', () => {
  it('is seen by whoever approves, and told to somebody who joins later only as it is in force', async () => {
    const of = await setPolicyLifeScene(database)
    const draftId = await startDraftIn(of)
    await proposeIn(of, draftId)
    await approveAs(of, of.governor, draftId)
    await noticeIn(of, draftId)
    const late = await addPerson(database, of.school)
    const cookie = await signedIn(database, late)
    expect((await web.get(`/policy-notices/${draftId}`, cookie)).status).toBe(404)
  })
})
