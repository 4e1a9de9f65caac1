import { beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../../../../../test/support/policy.ts'
import { type PostScene, setPostScene } from '../../../../../../test/support/post-scene.ts'
import {
  answerIn,
  forbidNumbers,
  NOVEMBER,
  policyDraftIn,
  postsIn,
} from '../../../../../../test/support/replay-scene.ts'
import { addPerson, openWorld, signedIn } from '../../../../../../test/support/small-trust.ts'
import { addAcross } from '../../../../../../test/support/staff-scene.ts'
import { type Browser, type Fields, openWeb } from '../../../../../../test/support/web.ts'
import type { Actor } from '../../../../../domain/people/index.ts'
import { startReplay } from '../../../../../domain/posts/index.ts'

const database = await openWorld()
let web: Browser

beforeAll(async () => {
  web = await openWeb(database)
})

const NUMBER = '07700 900417'

async function draftIn() {
  const scene = await setPostScene(database)
  const posts = await postsIn(scene)
  const draftId = await policyDraftIn(scene)
  await forbidNumbers(scene, draftId)
  return { scene, draftId, ...posts }
}

const pageOf = async (draftId: string, actor: Actor) => {
  const path = `/policy-drafts/${draftId}/difference`
  const response = await web.get(path, await signedIn(database, actor))
  expect(response.status).toBe(200)
  return response.text()
}
const ask = async (draftId: string, scene: PostScene, more: Fields = {}, actor = scene.head) =>
  web.post(
    `/policy-drafts/${draftId}/replay`,
    { schoolId: scene.schoolId, ...NOVEMBER, ...more },
    await signedIn(database, actor),
  )

describe('what would be decided otherwise', () => {
  it('is asked on the page of the difference, and listed there with what decides', async () => {
    const { scene, draftId, numbered, plain } = await draftIn()
    const before = await pageOf(draftId, scene.head)
    expect(before).toContain('Judge them under this draft')
    // Since the beginning of the term before this one.
    expect(before).toContain('value="2026-04-01"')
    expect(before).toContain('value="2026-11-20"')
    const asked = await ask(draftId, scene)
    expect(asked.status).toBe(303)
    expect(asked.headers.get('location')).toBe(
      `/policy-drafts/${draftId}/difference?school=${scene.slug}&done=posts_replayed#replay`,
    )
    const page = await pageOf(draftId, scene.head)
    expect(page).toContain(`href="/posts/${numbered}"`)
    expect(page).not.toContain(plain)
    expect(page).toMatch(/Needs a look.*would become.*Stopped/s)
    expect(page).toContain('What decides under the draft:')
    expect(page).toContain(NUMBER)
    expect(page).toContain('<strong>1</strong> would get another verdict')
    expect(page).not.toContain('has changed since')
  })

  it('is marked as out of date once the draft changes', async () => {
    const { scene, draftId } = await draftIn()
    await ask(draftId, scene)
    await answerIn(scene, draftId, { key: 'change_notice_days', value: '40' })
    expect(await pageOf(draftId, scene.head)).toContain('has changed since this was worked out')
  })

  it('shows counts and no posts to those who may see none', async () => {
    const { scene, draftId, numbered } = await draftIn()
    await ask(draftId, scene)
    const page = await pageOf(draftId, await addAcross(database, scene.trustId, 'administrator'))
    expect(page).toContain('<strong>1</strong> would get another verdict')
    expect(page).toContain('is shown to those who may see the posts')
    expect(page).not.toContain(numbered)
    expect(page).not.toContain(NUMBER)
  })

  it('shows both ways where others would approve', async () => {
    const { scene, draftId } = await draftIn()
    await answerIn(scene, draftId, { key: 'post_approver_role', value: 'line_manager, head' })
    await ask(draftId, scene)
    const page = await pageOf(draftId, await addPerson(database, scene, 'governor'))
    expect(page).toContain('Approved by the deputy head')
    expect(page).toContain('Approved by the line manager, then the headteacher')
  })

  it('says so where nothing would be, and where no posts were sent', async () => {
    const scene = await setPostScene(database)
    await postsIn(scene)
    const draftId = await policyDraftIn(scene)
    await ask(draftId, scene)
    expect(await pageOf(draftId, scene.head)).toContain('Nothing would be decided otherwise')
    await ask(draftId, scene, { fromDay: '2026-10-01', untilDay: '2026-10-02' })
    expect(await pageOf(draftId, scene.head)).toContain('No posts were sent on these days')
  })

  it('shows how far it is while it is under way', async () => {
    const { scene, draftId } = await draftIn()
    await database.write(scene.trustId, (db) =>
      startReplay(db, scene.head, { draftId, schoolId: scene.schoolId, ...NOVEMBER }, NOW),
    )
    const page = await pageOf(draftId, scene.head)
    expect(page).toContain('0 of 2 posts judged')
    expect(page).toContain('Look how far it is')
  })
})

describe('a form that cannot be taken', () => {
  it.each([
    [{ fromDay: '2026-13-01' }, 'Enter a date'],
    [{ fromDay: '' }, 'Enter a date'],
    [{ fromDay: '2026-11-02', untilDay: '2026-11-01' }, 'not before the first'],
  ])('%o is shown again with what is wrong', async (fields, says) => {
    const { scene, draftId } = await draftIn()
    const response = await ask(draftId, scene, fields)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(says)
  })

  it.each(['', 'no-id'])('a school %o is not found', async (schoolId) => {
    const { scene, draftId } = await draftIn()
    expect((await ask(draftId, scene, { schoolId })).status).toBe(404)
  })

  it('is refused to those who may not see the draft', async () => {
    const { scene, draftId } = await draftIn()
    expect((await ask(draftId, scene, {}, scene.author)).status).toBe(404)
    const elsewhere = await setPostScene(database, 'maesteg', scene.trustId)
    expect((await ask(draftId, scene, {}, elsewhere.head)).status).toBe(404)
  })
})
