import { describe, expect, it } from 'vitest'
import { createFakeNetwork } from '../../test/support/fake-network.ts'
import {
  passTime,
  publishThere,
  setNetworkScene,
  stands,
} from '../../test/support/network-scene.ts'
import { postNow, setPostScene } from '../../test/support/post-scene.ts'
import { openWorld, signedIn, trailOf } from '../../test/support/small-trust.ts'
import { acceptLook, networksForHome } from '../domain/sending/index.ts'
import { createApp } from '../web/app.tsx'
import { checkLive } from './check-live.ts'

const database = await openWorld()
const account = { server: 'https://fake.example', credentials: { token: 'a token' } }

async function setScene() {
  const fake = createFakeNetwork()
  const scene = await setPostScene(database)
  const set = await setNetworkScene(scene, fake.adapter, account)
  const postId = await publishThere(set, 'The cup is ours.')
  await passTime(set, 1)
  const { publicationId } = await stands(set, postId)
  const change = (text: string, photos = 0) => {
    const copy = fake.posts.get('p1')
    if (copy) fake.posts.set('p1', { ...copy, text, photos })
  }
  const look = async (hours = 2) => {
    set.clock.now = new Date(set.clock.now.getTime() + hours * 3_600_000)
    await checkLive(set.installation)
  }
  const page = async () => {
    const cookie = await signedIn(database, scene.publisher, set.clock.now)
    const app = createApp(set.installation)
    return (
      await app.request(`http://gatepost.example/posts/${postId}`, { headers: { cookie } })
    ).text()
  }
  const tasks = () =>
    database.read(scene.trustId, async (db) =>
      (await networksForHome(db, scene.publisher, set.clock.now)).onNetworks.map(
        ({ kind }) => kind,
      ),
    )
  const said = async () =>
    (await trailOf(database, scene.trustId)).filter((line) => line.startsWith('publication.looked'))
      .length
  const accept = () =>
    database.write(scene.trustId, (db) =>
      acceptLook(db, scene.publisher, { publicationId }, set.clock.now),
    )
  return { ...set, fake, postId, change, look, page, tasks, said, accept }
}

describe('what stands on a network', () => {
  it('as it was approved asks nothing of anybody, and is said to have been seen', async () => {
    const { look, page, tasks, said } = await setScene()
    await look()
    expect(await page()).toContain('Seen there as it was approved')
    expect([await tasks(), await said()]).toEqual([[], 0])
  })

  it('with other line ends and space at its end is no change', async () => {
    const { change, look, tasks } = await setScene()
    change('The cup is ours.\r\n ')
    await look()
    expect(await tasks()).toEqual([])
  })

  it('changed there is shown word by word, told once, and again when it changes again', async () => {
    const { change, look, page, tasks, said, accept, postId } = await setScene()
    change('The cup is theirs.')
    await look()
    await look()
    const html = await page()
    expect(html).toMatch(/<del>ours\.?<\/del>/)
    expect(html).toMatch(/<ins>theirs\.?<\/ins>/)
    expect([await tasks(), await said()]).toEqual([['changed'], 1])
    expect(await accept()).toEqual({ ok: true, postId })
    await look()
    expect([await tasks(), await said()]).toEqual([[], 1])
    change('The cup is nobody’s.')
    await look()
    expect([await tasks(), await said()]).toEqual([['changed'], 2])
  })

  it('with another number of photos is changed', async () => {
    const { change, look, page } = await setScene()
    change('The cup is ours.', 2)
    await look()
    expect(await page()).toContain('Photos approved: 0. Photos there: 2.')
  })

  it('gone there is told, and down once somebody puts that on record', async () => {
    const set = await setScene()
    set.fake.posts.clear()
    await set.look()
    expect(await set.tasks()).toEqual(['gone'])
    expect(await set.page()).toContain('It is not there any more.')
    expect(await set.accept()).toMatchObject({ ok: true })
    expect(await stands(set, set.postId)).toMatchObject({ state: 'taken_down' })
    expect((await postNow(set.scene, set.postId)).state).toBe('taken_down')
    expect(await set.accept()).toMatchObject({ ok: false, kind: 'refused' })
  })

  it('that cannot be looked at now changes nothing of what was known', async () => {
    const { change, look, tasks, fake, said } = await setScene()
    change('The cup is theirs.')
    await look()
    fake.faults.push({ kind: 'later', why: 'Wait.' })
    await look()
    expect([await tasks(), await said()]).toEqual([['changed'], 1])
  })
})
