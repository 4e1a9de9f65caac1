import { beforeAll, describe, expect, it } from 'vitest'
import {
  type PostScene,
  postNow,
  publishAs,
  setPostScene,
  writeApproved,
} from '../../../../test/support/post-scene.ts'
import { addPerson, addSchool, openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'
import type { Actor } from '../../../domain/people/index.ts'
import { PERMISSIONS } from '../../../vocabulary/actions.ts'
import { ROLES } from '../../../vocabulary/roles.ts'

const database = await openWorld()
let web: Browser
let scene: PostScene

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setPostScene(database)
})

const path = (query = '') => `/schools/${scene.slug}/pictures${query}`
const faces = (query = '') => `/schools/${scene.slug}/settings/faces${query}`
const as = (actor: Actor) => signedIn(database, actor)
const page = async (query: string, actor: Actor) =>
  (await web.get(path(query), await as(actor))).text()

/** A published post with a face close up. */
async function withFace(): Promise<string> {
  const postId = await writeApproved(scene)
  await publishAs(scene, scene.publisher, postId)
  const box = { x: 0.1, y: 0.1, width: 0.3, height: 0.3 }
  const writing = { lines: [], text: '', spans: [] }
  const sight = { kind: 'seen', faces: [{ box, clear: true }], writing }
  const photoIds = (await postNow(scene, postId)).content.photos.map(({ photoId }) => photoId)
  await database.write(scene.trustId, (db) =>
    db
      .updateTable('photos')
      .set({ sight: JSON.stringify(sight) })
      .where('photo_id', 'in', photoIds)
      .execute(),
  )
  return postId
}

describe('who opens them', () => {
  it.each(ROLES.map((role) => role.code))('%s, as the table says', async (role) => {
    const cookie = await as(await addPerson(database, scene, role))
    const sees: readonly string[] = PERMISSIONS['post.take_down']
    const sets: readonly string[] = PERMISSIONS['school.settings']
    expect((await web.get(path(), cookie)).status).toBe(sees.includes(role) ? 200 : 403)
    expect((await web.get(faces(), cookie)).status).toBe(sets.includes(role) ? 200 : 403)
    const sent = await web.post(faces(), { rule: 'warned' }, cookie)
    expect(sent.status).toBe(sets.includes(role) ? 303 : 403)
  })

  it('nobody of another school', async () => {
    const other = await addSchool(database, scene.trustId, 'maesteg')
    const cookie = await as(await addPerson(database, other, 'head'))
    expect((await web.get(path(), cookie)).status).toBe(404)
    expect((await web.post(path(), {}, cookie)).status).toBe(404)
    expect((await web.post(faces(), { rule: 'refused' }, cookie)).status).toBe(404)
  })
})

describe('what is out there', () => {
  it('says so when nothing waits, on either side', async () => {
    const quiet = await addSchool(database, scene.trustId, 'maesteg')
    const cookie = await as(await addPerson(database, quiet, 'head'))
    for (const show of ['faces', 'leavers']) {
      const answer = await web.get(`/schools/${quiet.slug}/pictures?show=${show}`, cookie)
      expect(await answer.text()).toContain('Nothing waits to be looked at')
    }
  })

  it('comes down or stays with a reason, and nothing typed is lost on a mistake', async () => {
    const [down, stays] = [await withFace(), await withFace()]
    const cookie = await as(scene.head)
    const form = { show: 'faces', how: 'take_down' }
    const none = await web.post(path(), { ...form, reason: 'A face' }, cookie)
    expect(none.status).toBe(400)
    const again = await none.text()
    expect(again).toContain('Tick at least one post')
    expect(again).toContain('A face</textarea>')
    const bare = await web.post(path(), { ...form, postIds: down, reason: '' }, cookie)
    expect(bare.status).toBe(400)
    expect(await bare.text()).toMatch(new RegExp(`value="${down}"[^>]*checked`))
    const sent = await web.post(path(), { ...form, postIds: down, reason: 'A face' }, cookie)
    expect(sent.status).toBe(303)
    expect((await postNow(scene, down)).state).toBe('coming_down')
    const kept = { show: 'faces', how: 'keep', postIds: stays, reason: 'Only adults are near' }
    expect((await web.post(path(), kept, cookie)).status).toBe(303)
    const left = await page('', scene.head)
    expect(left).not.toContain(down)
    expect(left).not.toContain(stays)
    const twice = await web.post(path(), kept, cookie)
    expect(twice.status).toBe(422)
    expect(await twice.text()).toContain('settled already')
  })

  it('is asked for by day and page, whatever stands in the address', async () => {
    await withFace()
    const odd = await page('?show=everything&leftBy=2026-02-30&page=-1', scene.head)
    expect(odd).toContain('A photo with one face close up')
    expect(await page('?page=9999', scene.head)).toContain('A photo with one face close up')
  })

  it('comes with what to do when somebody threatens with made pictures', async () => {
    expect(await page('', scene.head)).toContain('Do not pay')
  })
})

describe('the school’s rule', () => {
  it('is set, says where it comes from, and goes back to what the policy says', async () => {
    const cookie = await as(scene.head)
    expect((await web.post(faces(), { rule: 'allowed' }, cookie)).status).toBe(400)
    expect((await web.post(faces(), { rule: 'refused' }, cookie)).status).toBe(303)
    expect(await (await web.get(faces(), cookie)).text()).toContain('beyond its policy')
    expect((await web.post(faces(), { rule: 'warned' }, cookie)).status).toBe(303)
    expect(await (await web.get(faces(), cookie)).text()).toContain('does not say')
  })
})
