import { beforeAll, describe, expect, it } from 'vitest'
import { channelForm } from '../../../../test/support/channel-scene.ts'
import { NOW } from '../../../../test/support/policy.ts'
import { type PostScene, setPostScene } from '../../../../test/support/post-scene.ts'
import { openWorld } from '../../../../test/support/small-trust.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'
import { beginClosing, changeChannel, settleTask } from '../../../domain/channels/index.ts'
import { closeChannel } from '../../../domain/closing/index.ts'
import { CLOSURE_TASKS } from '../../../vocabulary/channel-staff.ts'

const database = await openWorld()
const web: Browser = await openWeb(database)
let scene: PostScene

beforeAll(async () => {
  scene = await setPostScene(database)
})

const page = (ending = '') => web.get(`/s/${scene.slug}/channels${ending}`)

async function closeFacebook(): Promise<void> {
  const { head, facebook: channelId } = scene
  await database.write(scene.trustId, async (db) => {
    await beginClosing(db, head, { channelId, reason: 'Unused.' }, NOW)
    for (const { code: task } of CLOSURE_TASKS) {
      await settleTask(db, head, { channelId, task, state: 'done', words: 'Done.' }, NOW)
    }
    await closeChannel(db, head, { channelId, success: 'met', review: 'Read.' }, NOW)
  })
}

describe('the public list of channels', () => {
  it('names each with its address and a role, and no adult', async () => {
    const form = { ...(await channelForm(scene, scene.facebook)), ownerId: scene.head.personId }
    await database.write(scene.trustId, (db) => changeChannel(db, scene.head, form, NOW))
    const text = await (await page()).text()
    expect(text).toContain('https://facebook.example/larkfield')
    expect(text).toContain('Headteacher')
    expect(text).toContain('Do not answer it')
    expect(text).not.toContain('Morgan Ashdown')
    expect(await (await web.get(`/s/${scene.slug}`)).text()).toContain(`/s/${scene.slug}/channels`)
  })

  it('is data for machines, and plain words', async () => {
    expect(await (await page('.json')).json()).toMatchObject({
      school: 'Larkfield School',
      channels: [
        { name: 'Facebook', network: 'Facebook', open: true, closed_on: null },
        { name: 'School page', address: expect.stringContaining(`/s/${scene.slug}`) },
      ],
    })
    const plain = await page('.txt')
    expect(plain.headers.get('content-type')).toContain('text/plain')
    expect(await plain.text()).toContain('Facebook (Facebook): https://facebook.example/larkfield')
  })

  it('says of a closed one that it is not the school’s any more', async () => {
    await closeFacebook()
    expect(await (await page()).text()).toContain('Not ours any more')
    expect(await (await page('.txt')).text()).toContain('closed on 20 November 2026')
    expect(await (await page('.json')).json()).toMatchObject({
      channels: [{ name: 'School page' }, { open: false, closed_on: '2026-11-20' }],
    })
  })

  it('of a school that nobody has is not found', async () => {
    for (const ending of ['', '.json', '.txt']) {
      expect((await web.get(`/s/nowhere/channels${ending}`)).status).toBe(404)
    }
  })
})
