import { beforeAll, describe, expect, it } from 'vitest'
import { setPostScene, submit, writeDraft } from '../../../../test/support/post-scene.ts'
import { addPerson, openWorld, signedIn, trailOf } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'
import type { Actor } from '../../../domain/people/index.ts'

const database = await openWorld()
let web: Browser
let scene: StaffScene

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database, 'cambrian')
})

const at = (path = '') => `/schools/${scene.school.slug}/declarations${path}`
const as = (actor: Actor) => signedIn(database, actor)

describe('one’s own declarations', () => {
  it('are made, read by the head, answered and ended', async () => {
    const person = await addPerson(database, scene.school, 'author')
    const mine = await as(person)
    const wrong = await web.post(at(), { kind: '', words: 'Year 4' }, mine)
    expect(wrong.status).toBe(400)
    const again = await wrong.text()
    expect(again).toContain('Choose what you declare')
    expect(again).toContain('value="Year 4"')
    const form = { kind: 'own_child', words: 'In Year 4, Ceri’s class' }
    expect((await web.post(at(), form, mine)).status).toBe(303)
    expect((await web.post(at(), form, mine)).status).toBe(422)

    const head = await as(scene.staff.head)
    const team = await (await web.get(at('/team'), head)).text()
    expect(team).toContain('In Year 4')
    const declarationId = /name="declarationId" value="([^"]+)"/.exec(team)?.[1] ?? ''
    const bare = { declarationId, outcome: 'not_accepted', reason: '' }
    const refusal = await web.post(at('/team'), bare, head)
    expect(refusal.status).toBe(400)
    expect(await refusal.text()).toContain('Say why')
    const said = { ...bare, reason: 'Please talk to me first' }
    expect((await web.post(at('/team'), said, head)).status).toBe(303)
    expect((await web.post(at('/team'), said, head)).status).toBe(422)

    expect(await (await web.get(at(), mine)).text()).toContain('Please talk to me first')
    expect((await web.post(at('/end'), { declarationId }, mine)).status).toBe(303)
    expect((await web.post(at('/end'), { declarationId: 'x' }, mine)).status).toBe(400)
    expect(await (await web.get(at(), mine)).text()).toContain('What is no longer so')
  })

  it('may be nothing, and a page that is behind is not confirmed', async () => {
    const mine = await as(await addPerson(database, scene.school, 'author'))
    expect(await (await web.get(at(), mine)).text()).toContain('I have nothing to declare')
    expect((await web.post(at('/confirm'), { seen: '2' }, mine)).status).toBe(422)
    expect((await web.post(at('/confirm'), { seen: 'many' }, mine)).status).toBe(400)
    expect((await web.post(at('/confirm'), { seen: '0' }, mine)).status).toBe(303)
    expect(await (await web.get(at(), mine)).text()).toContain('You last said so')
  })

  it('are asked for on the home page once a year, where the policy speaks of them', async () => {
    const mine = await as(await addPerson(database, scene.school, 'author'))
    expect(await (await web.get('/', mine)).text()).toContain('Say what you declare')
    await web.post(at('/confirm'), { seen: '0' }, mine)
    expect(await (await web.get('/', mine)).text()).not.toContain('Say what you declare')
  })

  it('are a press away where the advisor asks for one, which says what stands', async () => {
    const person = await addPerson(database, scene.school, 'author')
    const mine = await as(person)
    const answer = `/schools/${scene.school.slug}/can-i/own-child-here`
    expect(await (await web.get(answer, mine)).text()).toContain('Declare it')
    await web.post(at(), { kind: 'own_child' }, mine)
    expect(await (await web.get(answer, mine)).text()).toContain('One declaration of yours stands')
  })

  it('wait for the head on the home page', async () => {
    const person = await addPerson(database, scene.school, 'author')
    await web.post(at(), { kind: 'parents_association' }, await as(person))
    const home = await (await web.get('/', await as(scene.staff.head))).text()
    expect(home).toContain('Declared by colleagues')
  })

  it('are nobody’s at another school', async () => {
    const stranger = await as(scene.otherHead)
    for (const path of ['', '/team']) {
      expect((await web.get(at(path), stranger)).status).toBe(404)
      expect((await web.post(at(path), {}, stranger)).status).toBe(404)
    }
    for (const path of ['/end', '/confirm']) {
      expect((await web.post(at(path), {}, stranger)).status).toBe(404)
    }
  })
})

describe('what ties an author to a child', () => {
  it('is shown with a post about children to an approver who reads it anyway, and to no other', async () => {
    const post = await setPostScene(database, 'oldchurch')
    const { slug } = post
    const form = { kind: 'own_child', words: 'In Year 7' }
    await web.post(`/schools/${slug}/declarations`, form, await as(post.author))
    const postId = await writeDraft(post)
    expect((await submit(post, postId)).ok).toBe(true)
    const shown = async (actor: Actor) =>
      (await web.get(`/posts/${postId}`, await as(actor))).text()
    for (const actor of [post.manager, post.deputy, post.head, post.publisher, post.author]) {
      const text = await shown(actor)
      const told = text.includes('has declared:')
      const decides = text.includes('Your decision')
      const reads = actor === post.manager || actor === post.head
      expect([actor.position, told]).toEqual([actor.position, decides && reads])
    }
    const trail = await trailOf(database, post.trustId)
    expect(trail).toContain(`declarations.read school:${post.schoolId}`)
  })
})
