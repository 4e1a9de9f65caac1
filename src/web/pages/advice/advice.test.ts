import { beforeAll, describe, expect, it } from 'vitest'
import { NOW, PACK_IDS } from '../../../../test/support/policy.ts'
import { addPerson, openWorld, signedIn, trailOf } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'
import type { Actor } from '../../../domain/people/index.ts'
import { SITUATIONS } from '../../../policy/advise/index.ts'

const database = await openWorld()
let web: Browser
let scene: StaffScene
let home: string

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database)
  home = `/schools/${scene.school.slug}`
})

async function open(path: string, actor: Actor = scene.staff.author) {
  const response = await web.get(path, await signedIn(database, actor, NOW))
  return {
    status: response.status,
    location: response.headers.get('location'),
    text: await response.text(),
  }
}

const linksIn = (text: string) =>
  [...text.matchAll(/href="([^"]+)"/g)].map((match) => match[1] ?? '')
const idIn = (location: string | null) =>
  /questions\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? ''

describe('finding a question', () => {
  it('leads to the one school of somebody who works at one', async () => {
    expect(await open('/can-i')).toMatchObject({ status: 302, location: `${home}/can-i` })
  })

  it('lets somebody of several schools choose', async () => {
    const { status, text } = await open('/can-i', scene.administrator)
    expect(status).toBe(200)
    expect(linksIn(text)).toEqual(
      expect.arrayContaining([`${home}/can-i`, `/schools/${scene.other.slug}/can-i`]),
    )
  })

  it('lists every situation in the policy’s own words, and the way to speak up', async () => {
    const { text } = await open(`${home}/can-i`)
    const links = linksIn(text)
    for (const { id } of SITUATIONS) expect(links).toContain(`${home}/can-i/${id}`)
    expect(text).toContain('A pupil sent me a friend request')
    expect(text).not.toMatch(/\{\w+\}/)
  })

  it.each([
    ['friend request', 'pupil-friend-request'],
    ['freind requst', 'pupil-friend-request'],
    ['linkdin', 'linkedin'],
    ['whatsap tutor', 'whatsapp-tutor-group'],
    ['whistleblowing', 'speak-up'],
    ['nudes', 'nude-image'],
  ])('finds “%s”, slips and all', async (sought, id) => {
    const { text } = await open(`${home}/can-i?q=${encodeURIComponent(sought)}`)
    expect(linksIn(text)).toContain(`${home}/can-i/${id}`)
  })

  it('offers to ask where nothing is found', async () => {
    const { status, text } = await open(`${home}/can-i?q=zzzzqqqq`)
    expect(status).toBe(200)
    expect(text).toContain('Nothing here answers')
    expect(linksIn(text)).toContain(`${home}/questions/new`)
  })

  it('is open without a role, and to nobody of another school', async () => {
    expect((await open(`${home}/can-i`, await addPerson(database, scene.school))).status).toBe(200)
    expect((await open(`${home}/can-i`, scene.otherHead)).status).toBe(404)
    expect((await open(`${home}/can-i/linkedin`, scene.otherHead)).status).toBe(404)
    expect((await open(`${home}/can-i/no-such-thing`)).status).toBe(404)
  })
})

describe('an answer', () => {
  it('asks for one fact at a time, in the address, and says so where none was chosen', async () => {
    const first = await open(`${home}/can-i/pupil-friend-request`)
    expect(first.text).toContain('Is this pupil family?')
    const missed = await open(`${home}/can-i/pupil-friend-request?asked=relation`)
    expect(missed).toMatchObject({ status: 400 })
    expect(missed.text).toContain('Choose one of these')
    const then = await open(`${home}/can-i/pupil-friend-request?relation=no`)
    expect(then.text).toContain('You may not')
    expect(then.text).toContain('Your policy does not say.')
  })

  it('says whom to tell by name and role, and whom instead', async () => {
    const { text } = await open(`${home}/can-i/pupil-friend-request?relation=no`)
    expect(text).toContain('Designated safeguarding person:')
    expect(text).toContain('Morgan Ashdown')
    expect(text).toContain('chair of governors')
  })

  it('shows its clauses in full, each with the way into the policy', async () => {
    const { text } = await open(`${home}/can-i/linkedin`)
    expect(text).toContain('You may, if …')
    expect(text).toContain('your line manager on the senior leadership team')
    expect(text).toContain('LinkedIn is an exception')
    expect(linksIn(text)).toContain(`${home}/policy?clause=maesteg:per.5#maesteg:per.5`)
  })

  it('offers to draft to those who draft, and to them alone', async () => {
    const draft = '/posts/new'
    const mainOf = (text: string) => text.slice(text.indexOf('<main'))
    const path = `${home}/can-i/photo-of-pupil?recognised=yes`
    expect(linksIn(mainOf((await open(path)).text))).toContain(draft)
    expect(linksIn(mainOf((await open(path, scene.staff.governor)).text))).not.toContain(draft)
  })

  it('is another for somebody whom the policy does not bind', async () => {
    const cambrian = await setStaffScene(database, 'cambrian')
    const path = `/schools/${cambrian.school.slug}/can-i/my-day-at-work`
    expect((await open(path, cambrian.staff.author)).text).toContain('You may, if …')
    const governor = await open(`${path}?as=governor`, cambrian.staff.author)
    expect(governor.text).toContain('does not name governors')
  })

  it.each(PACK_IDS)('of every situation can be opened under %s', async (id) => {
    const under = await setStaffScene(database, id)
    const cookie = await signedIn(database, under.staff.author, NOW)
    for (const situation of SITUATIONS) {
      const response = await web.get(`/schools/${under.school.slug}/can-i/${situation.id}`, cookie)
      expect([situation.id, response.status]).toEqual([situation.id, 200])
      expect(await response.text()).not.toMatch(/\{(?:learner|school|head|dsl|officer)/i)
    }
  })
})

describe('whistleblowing-route', () => {
  it('stands at the foot of every page, one press away', async () => {
    for (const path of ['/', '/me', `${home}/policy`, `${home}/can-i`, `${home}/can-i/linkedin`]) {
      const { text } = await open(path)
      expect([path, linksIn(text).includes(`${home}/can-i/speak-up`)]).toEqual([path, true])
    }
  })

  it('says what protects and where to go, inside and outside, in the words of the nation', async () => {
    const { text } = await open(`${home}/can-i/speak-up?where=inside`)
    expect(text).toContain('Speaking up is protected')
    expect(text).toContain('local authority officer for professional abuse cases')
    expect(text).toContain('chair of governors')
  })

  it('leaves no trace of who opened it', async () => {
    const before = await trailOf(database, scene.trustId)
    await open(`${home}/can-i/speak-up?where=inside`)
    expect(await trailOf(database, scene.trustId)).toEqual(before)
  })
})

describe('asking and answering', () => {
  const ask = async (fields: Record<string, string>, actor: Actor = scene.staff.author) =>
    web.post(`${home}/questions/new`, fields, await signedIn(database, actor, NOW))

  it('keeps what was typed where something is missing, and refuses passwords', async () => {
    const empty = await ask({ words: '', standing: 'employee' })
    expect(empty.status).toBe(400)
    const secret = await ask({ words: 'The password: Heron42!x is out', standing: 'employee' })
    expect(secret.status).toBe(422)
    expect(await secret.text()).toContain('The password: Heron42!x is out')
  })

  it('goes from the question to the advisor of that school', async () => {
    const asked = await ask({
      words: 'May I run a podcast on allotments?',
      standing: 'employee',
      situation: 'side-business',
      when: 'break',
    })
    expect(asked.status).toBe(303)
    const id = idIn(asked.headers.get('location'))
    expect((await open('/', scene.staff.media_officer)).text).toContain('May I run a podcast')
    const waiting = await open(`${home}/questions`, scene.staff.media_officer)
    expect(linksIn(waiting.text)).toContain(`${home}/questions/${id}`)
    expect((await open(`${home}/questions/${id}`, scene.staff.office)).status).toBe(403)
    const cookie = await signedIn(database, scene.staff.media_officer, NOW)
    const answer = {
      verdict: 'may_if',
      answer: 'You may, in your own time.',
      clauses: 'per.1',
      publish: 'yes',
      publicQuestion: '',
    }
    const unworded = await web.post(`${home}/questions/${id}/answer`, answer, cookie)
    expect(unworded.status).toBe(400)
    const worded = { ...answer, publicQuestion: 'May I run a podcast in my own time?' }
    const sent = await web.post(`${home}/questions/${id}/answer`, worded, cookie)
    expect(sent.status).toBe(303)
    expect((await open(`${home}/questions/${id}`)).text).toContain('You may, in your own time.')
    expect((await open(`${home}/can-i?q=podcast`)).text).toContain('Answered at your school')
    expect((await open(`${home}/can-i/side-business?when=break`)).text).toContain('own time?')
    await web.post(`${home}/questions/${id}/withdraw`, {}, cookie)
    expect((await open(`${home}/can-i?q=podcast`)).text).not.toContain('Answered at your school')
    const again = { publicQuestion: 'May I run a podcast?' }
    await web.post(`${home}/questions/${id}/publish`, again, cookie)
    expect((await open(`${home}/can-i?q=podcast`)).text).toContain('Answered at your school')
  })

  it('shows a question at its own school alone', async () => {
    const id = idIn(
      (await ask({ words: 'And on Sundays?', standing: 'employee' })).headers.get('location'),
    )
    const elsewhere = `/schools/${scene.other.slug}/questions/${id}`
    expect((await open(elsewhere, scene.administrator)).status).toBe(404)
    expect((await open(elsewhere, scene.otherHead)).status).toBe(404)
  })

  it('says who answers, and the head where nobody holds that role', async () => {
    const { text } = await open(`${home}/questions/new`)
    expect(text).toContain('media officer')
    expect(text).toContain('Gatepost has no role of assistant head')
    await database.write(scene.trustId, (db) =>
      db
        .updateTable('appointments')
        .set({ to_date: '2026-11-01' })
        .where('person_id', '=', scene.staff.media_officer.personId)
        .execute(),
    )
    expect((await open(`${home}/questions/new`)).text).toContain('Nobody holds that role here yet')
  })
})
