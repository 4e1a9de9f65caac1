import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../../../test/support/page-form.ts'
import {
  type PostScene,
  postNow,
  publishAs,
  setPostScene,
  standsWhere,
  writeApproved,
} from '../../../../test/support/post-scene.ts'
import {
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  signedIn,
  trailOf,
} from '../../../../test/support/small-trust.ts'
import { openWeb } from '../../../../test/support/web.ts'
import type { Role } from '../../../vocabulary/roles.ts'

const database = await openWorld()
const web = await openWeb(database)

const FILE = `MIS ID,UPN,Legal first name,Legal last name,Date of birth,Year group,Tutor group,SEN status,Social media consent
D1,,Mali,Rosser,04/03/2014,7,7A,K,Yes
D2,,Ifor,Bevan-Hughes,31/02/2014,7,7A,,No
`

async function scene(): Promise<PostScene & { cookie: string }> {
  const made = await setPostScene(database)
  return { ...made, cookie: await signedIn(database, made.office) }
}

async function cookieFor(school: PostScene, role: Role): Promise<string> {
  return signedIn(database, await addPerson(database, school, role))
}

const KEEPS: readonly Role[] = ['office', 'dsl', 'head']
const OTHERS: readonly Role[] = [
  'author',
  'line_manager',
  'deputy_head',
  'media_officer',
  'governor',
  'trust_officer',
  'administrator',
]

describe('who may open the register', () => {
  test.each(KEEPS)('the %s may', async (role) => {
    const school = await scene()
    const cookie = await cookieFor(school, role)
    for (const path of pathsOf(school)) expect((await web.get(path, cookie)).status, path).toBe(200)
  })

  test.each(OTHERS)('the %s may not', async (role) => {
    const school = await scene()
    const cookie = await cookieFor(school, role)
    for (const path of pathsOf(school)) {
      const answer = await web.get(path, cookie)
      expect(answer.status, path).toBe(403)
      expect(await answer.text()).not.toContain('Penhallow')
    }
  })

  test('somebody of another trust finds nothing', async () => {
    const school = await scene()
    const elsewhere = await addSchool(database, await addTrust(database))
    const stranger = await signedIn(database, await addPerson(database, elsewhere, 'office'))
    for (const path of pathsOf(school)) expect((await web.get(path, stranger)).status).toBe(404)
  })

  function pathsOf(school: PostScene): string[] {
    const register = `/schools/${school.slug}/register`
    return [register, `${register}/import`, `${register}/leavers`, `/learners/${school.learnerId}`]
  }
})

describe('the register', () => {
  test('shows where each learner stands, and that it was read is on the trail', async () => {
    const school = await scene()
    const page = wordsOf(
      await (await web.get(`/schools/${school.slug}/register`, school.cookie)).text(),
    )
    expect(page).toContain('Ifan Penhallow')
    expect(page).toContain('May be shown everywhere')
    const trail = await trailOf(database, school.trustId)
    expect(trail.filter((entry) => entry.startsWith('consent.read'))).toHaveLength(1)
  })

  test('finds nobody for a name that nobody has, and says so', async () => {
    const school = await scene()
    const page = await web.get(`/schools/${school.slug}/register?text=zzz`, school.cookie)
    expect(await page.text()).toContain('Nobody is found')
  })
})

describe('one learner', () => {
  test('a no on paper takes down what stands, in the same moment', async () => {
    const school = await scene()
    const postId = await writeApproved(school)
    await publishAs(school, school.publisher, postId)
    const page = await (await web.get(`/learners/${school.learnerId}`, school.cookie)).text()
    const fields = {
      wordingId: /name="wordingId" value="([^"]+)"/.exec(page)?.[1] ?? '',
      answer: 'refused',
      giver: 'learner',
      channelId: '',
      method: 'in_person',
      givenOn: '2026-11-20',
    }
    const sent = await web.post(`/learners/${school.learnerId}/answers`, fields, school.cookie)
    expect(sent.status).toBe(303)
    expect((await postNow(school, postId)).state).toBe('coming_down')
    expect(await standsWhere(school, postId)).toMatchObject({ page: 'taken_down' })
    const shown = wordsOf(
      await (await web.get(`/learners/${school.learnerId}`, school.cookie)).text(),
    )
    expect(shown).toContain('What a match! The cup is ours.')
    expect(shown).toContain('Coming down')
    expect(shown).toContain('by Sat 21 Nov 2026, 09:00')
  })

  test('a form with nothing in it comes back with a fault on each field', async () => {
    const school = await scene()
    const sent = await web.post(`/learners/${school.learnerId}/answers`, {}, school.cookie)
    expect(sent.status).toBe(400)
    const page = wordsOf(await sent.text())
    for (const fault of [
      'Choose yes or no',
      'Choose who said so',
      'Choose how they told the school',
    ]) {
      expect(page).toContain(fault)
    }
  })

  test('a yes that is taken back is recorded as such', async () => {
    const school = await scene()
    const fields = { consentId: school.consentId }
    const sent = await web.post(`/learners/${school.learnerId}/withdraw`, fields, school.cookie)
    expect(sent.headers.get('location')).toContain('done=yes_taken_back')
    const page = await (await web.get(`/learners/${school.learnerId}`, school.cookie)).text()
    expect(wordsOf(page)).toContain('Taken back')
  })

  test('a one-time link is shown once and opens the family’s page', async () => {
    const school = await scene()
    const page = await (await web.get(`/learners/${school.learnerId}`, school.cookie)).text()
    const contactId = /name="contactId" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const made = await web.post(`/learners/${school.learnerId}/links`, { contactId }, school.cookie)
    const address = /\/family\/[\w.-]+/.exec(await made.text())?.[0] ?? ''
    expect((await web.get(address)).status).toBe(200)
    const again = await (await web.get(`/learners/${school.learnerId}`, school.cookie)).text()
    expect(again).not.toContain('/family/')
  })

  test('a restriction is made and read by the safeguarding lead alone', async () => {
    const school = await scene()
    const lead = await cookieFor(school, 'dsl')
    const path = `/learners/${school.learnerId}/restrictions`
    const fields = { kind: 'court_order', reason: 'No contact with one parent.' }
    expect((await web.post(path, fields, school.cookie)).status).toBe(403)
    expect((await web.post(path, fields, lead)).status).toBe(303)
    const seen = async (cookie: string) =>
      wordsOf(await (await web.get(`/learners/${school.learnerId}`, cookie)).text())
    expect(await seen(lead)).toContain('No contact with one parent.')
    expect(await seen(school.cookie)).not.toContain('No contact')
    expect(await seen(school.cookie)).not.toContain('Restrictions')
    expect(await seen(school.cookie)).toContain('Do not use')
  })

  test('a form from somebody else’s page changes nothing', async () => {
    const school = await scene()
    const fields = { consentId: school.consentId }
    const path = `/learners/${school.learnerId}/withdraw`
    expect((await web.postFromElsewhere(path, fields, school.cookie)).status).toBe(403)
    const page = await (await web.get(`/learners/${school.learnerId}`, school.cookie)).text()
    expect(wordsOf(page)).not.toContain('Taken back')
  })
})

describe('a register file', () => {
  test('goes from the file to the register, with its faults named and nothing secret read', async () => {
    const school = await scene()
    const register = `/schools/${school.slug}/register`
    const file = new File([FILE], 'register.csv', { type: 'text/csv' })
    const sent = await web.post(`${register}/import`, { file }, school.cookie)
    const columns = sent.headers.get('location') ?? ''
    expect(columns).toContain('/register/files/')
    const page = await (await web.get(columns, school.cookie)).text()
    expect(wordsOf(page)).toContain('This looks like a file from Bromcom')
    expect(wordsOf(page)).toContain('SEN status: sensitive, and not needed')

    const chosen = Object.fromEntries(
      [...page.matchAll(/<select[^>]*name="(column-[^"]+)"[\s\S]*?<\/select>/g)].map((select) => [
        select[1] ?? '',
        /<option value="([^"]*)"[^>]*selected/.exec(select[0])?.[1] ?? '',
      ]),
    )
    const looked = await web.post(columns, { ...chosen, name: 'Ours' }, school.cookie)
    const dryRun = looked.headers.get('location') ?? ''
    expect(dryRun).toContain('/register/imports/')
    const shown = wordsOf(await (await web.get(dryRun, school.cookie)).text())
    expect(shown).toContain('Stay out 1')
    expect(shown).toContain('31/02/2014')
    const before = await (await web.get(register, school.cookie)).text()
    expect(before).not.toContain('Mali Rosser')

    const applied = await web.post(`${dryRun}/apply`, {}, school.cookie)
    expect(applied.headers.get('location')).toContain('done=import_applied')
    const after = await (await web.get(register, school.cookie)).text()
    expect(after).toContain('Mali Rosser')
    expect(after).not.toContain('Bevan-Hughes')
    const twice = await web.post(`${dryRun}/apply`, {}, school.cookie)
    expect(twice.status).toBe(422)
  })

  test('that is no register is refused in words, beside the field', async () => {
    const school = await scene()
    const file = new File([''], 'empty.csv')
    const sent = await web.post(`/schools/${school.slug}/register/import`, { file }, school.cookie)
    expect(sent.status).toBe(400)
    expect(await sent.text()).toContain('Choose the file')
  })
})
