import { beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../../../test/support/policy.ts'
import { setPostScene, writeApproved, writeDraft } from '../../../../test/support/post-scene.ts'
import { addPerson, openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { addCourseIn, trainIn } from '../../../../test/support/training-scene.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'
import type { Actor } from '../../../domain/people/index.ts'
import { askForTraining } from '../../../domain/schools/index.ts'
import { PERMISSIONS } from '../../../vocabulary/actions.ts'
import { ROLES } from '../../../vocabulary/roles.ts'

const database = await openWorld()
let web: Browser
let scene: StaffScene
let place: { database: typeof database; keeper: Actor; schoolId: string }

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database, 'oldchurch')
  place = { database, keeper: scene.staff.dsl, schoolId: scene.school.schoolId }
})

const at = (path = '') => `/schools/${scene.school.slug}/training${path}`
const as = (actor: Actor) => signedIn(database, actor)
const course = {
  title: 'Moderating kindly',
  provider: 'Larkfield Trust',
  purposes: 'moderating',
  months: '12',
  evidence: 'A certificate',
}

describe('who opens what', () => {
  it.each(ROLES.map((role) => role.code))('%s, as the table says', async (role) => {
    const cookie = await as(scene.staff[role])
    const sees: readonly string[] = [
      ...PERMISSIONS['training.see'],
      ...PERMISSIONS['training.see_team'],
    ]
    expect((await web.get(at(), cookie)).status).toBe(sees.includes(role) ? 200 : 403)
    expect((await web.get('/me/training', cookie)).status).toBe(200)
    const keeps: readonly string[] = PERMISSIONS['training.keep']
    const added = await web.post(at('/courses'), course, cookie)
    expect(added.status).toBe(keeps.includes(role) ? 303 : 403)
    const asked = await web.post(at('/ask'), { asked: 'no' }, cookie)
    expect(asked.status).toBe(role === 'head' ? 303 : 403)
  })

  it('is not for another school', async () => {
    const stranger = await as(scene.otherHead)
    expect((await web.get(at(), stranger)).status).toBe(404)
    for (const path of ['/courses', '/records', '/confirm', '/end', '/courses/end', '/ask']) {
      expect((await web.post(at(path), {}, stranger)).status).toBe(404)
    }
  })

  it('a line manager sees their team alone', async () => {
    const text = await (await web.get(at(), await as(scene.staff.line_manager))).text()
    expect(text).toContain('in your team')
    expect(text).not.toContain('Confirm')
    expect(text).not.toContain('Add a course')
  })
})

describe('a course and a record', () => {
  it('go from a form to a list, with what is wrong beside its field', async () => {
    const cookie = await as(scene.staff.head)
    const bad = await web.post(at('/courses'), { ...course, months: '1.5', title: '' }, cookie)
    expect(bad.status).toBe(400)
    const again = await bad.text()
    expect(again).toContain('Enter the name of the course')
    expect(again).toContain('Enter a number of months')
    expect(again).toContain('value="Larkfield Trust"')
    const courseId = await addCourseIn(place, ['moderating'])
    const { personId } = await addPerson(database, scene.school, 'line_manager')
    const form = { personId, courseId, doneOn: '2026-10-01', evidence: 'Seen' }
    expect((await web.post(at('/records'), { ...form, doneOn: 'soon' }, cookie)).status).toBe(400)
    expect((await web.post(at('/records'), { ...form, evidence: '' }, cookie)).status).toBe(422)
    expect((await web.post(at('/records'), form, cookie)).status).toBe(303)
    expect((await web.post(at('/records'), form, cookie)).status).toBe(422)
    const text = await (await web.get(at(`?person=${personId}`), cookie)).text()
    expect(text).toContain('datetime="2027-10-01"')
    expect(text).toContain('Take out')
  })

  it('is entered by oneself, waits, and is confirmed by somebody else', async () => {
    const manager = await addPerson(database, scene.school, 'line_manager')
    const cookie = await as(manager)
    const home = await (await web.get('/', cookie)).text()
    expect(home).toContain('Training asked of you')
    expect(home).toContain('Missing')
    const courseId = await addCourseIn(place, ['moderating'])
    const form = { schoolId: place.schoolId, courseId, doneOn: '2026-10-01', evidence: 'On file' }
    expect((await web.post('/me/training', form, cookie)).status).toBe(303)
    expect(await (await web.get('/me', cookie)).text()).toContain('To confirm')
    const head = await as(scene.staff.head)
    expect(await (await web.get('/', head)).text()).toContain('Training to confirm')
    const page = await (await web.get(at(), head)).text()
    const recordId = /name="recordId" value="([^"]+)"/.exec(page)?.[1] ?? ''
    expect((await web.post(at('/confirm'), { recordId }, cookie)).status).toBe(403)
    expect((await web.post(at('/confirm'), { recordId }, head)).status).toBe(303)
    expect((await web.post(at('/confirm'), { recordId }, head)).status).toBe(422)
    expect(await (await web.get('/', cookie)).text()).not.toContain('Training asked of you')
  })

  it.each(['', 'x', "'; drop table people; --"])(
    'is not confirmed by the id “%s”',
    async (recordId) => {
      const cookie = await as(scene.staff.head)
      expect((await web.post(at('/confirm'), { recordId }, cookie)).status).toBe(404)
      expect((await web.post(at('/courses/end'), { courseId: recordId }, cookie)).status).toBe(404)
    },
  )

  it('warns for thirty days before it runs out, at home and in the account', async () => {
    const courseId = await addCourseIn(place, ['administering'])
    const publisher = await addPerson(database, scene.school, 'media_officer')
    const { personId } = publisher
    await trainIn(place, place.keeper, { personId, courseId, doneOn: '2025-12-10' })
    const cookie = await as(publisher)
    for (const path of ['/', '/me', '/me/training']) {
      const text = await (await web.get(path, cookie)).text()
      expect(text).toContain('datetime="2026-12-10"')
    }
  })
})

describe('a post', () => {
  it('says to an untrained author that they can draft, not send, before a word is written', async () => {
    const own = await setPostScene(database, 'maesteg')
    const { trustId, schoolId, head, author } = own
    const dsl = await addPerson(database, own, 'dsl')
    await database.write(trustId, (db) => askForTraining(db, head, { schoolId, asked: true }, NOW))
    const postId = await writeDraft(own)
    const cookie = await as(author)
    const before = await (await web.get(`/posts/${postId}/edit`, cookie)).text()
    expect(before).toContain('You can draft, not send.')
    const where = { database, keeper: dsl, schoolId }
    const courseId = await addCourseIn(where, ['posting'])
    const { personId } = author
    await trainIn(where, dsl, { personId, courseId, doneOn: '2025-11-19' })
    const after = await (await web.get(`/posts/${postId}/edit`, cookie)).text()
    expect(after).toContain('ran out on 19 November 2026. You can draft, not send.')
    await trainIn(where, dsl, { personId, courseId })
    const trained = await (await web.get(`/posts/${postId}/edit`, cookie)).text()
    expect(trained).not.toContain('You can draft, not send.')
  })

  it('shows an untrained publisher why they cannot publish it', async () => {
    const own = await setPostScene(database, 'maesteg')
    const postId = await writeApproved(own, { photos: [] })
    const { trustId, schoolId, head, publisher } = own
    await database.write(trustId, (db) => askForTraining(db, head, { schoolId, asked: true }, NOW))
    const text = await (await web.get(`/posts/${postId}`, await as(publisher))).text()
    expect(text).toContain('The head of your school asks for training before you publish')
    expect(text).not.toContain('Publish now')
  })
})
