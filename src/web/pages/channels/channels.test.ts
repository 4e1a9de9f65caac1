import { beforeEach, describe, expect, it } from 'vitest'
import { keepWell } from '../../../../test/support/channel-scene.ts'
import { NOW } from '../../../../test/support/policy.ts'
import {
  type PostScene,
  postNow,
  setPostScene,
  writeApproved,
} from '../../../../test/support/post-scene.ts'
import { addPerson, openWorld, signedIn, trailOf } from '../../../../test/support/small-trust.ts'
import { addAcross } from '../../../../test/support/staff-scene.ts'
import { type Browser, type Fields, openWeb } from '../../../../test/support/web.ts'
import { nameStaff } from '../../../domain/channels/index.ts'

const database = await openWorld()
const web: Browser = await openWeb(database)
let scene: PostScene
let head: string
let channel: string

beforeEach(async () => {
  scene = await setPostScene(database)
  head = await signedIn(database, scene.head)
  channel = `/channels/${scene.facebook}`
})

const textAt = async (path: string, cookie = head) => (await web.get(path, cookie)).text()
/** Where an answered form leads, with the page that is there. */
async function send(path: string, fields: Fields, cookie = head) {
  const response = await web.post(path, fields, cookie)
  const location = response.headers.get('location')
  const text = location ? await textAt(location, cookie) : await response.text()
  return { status: response.status, location, text }
}
const list = () => `/schools/${scene.slug}/channels`

describe('the list of a school', () => {
  it('tells at one look what wants something, and what to everybody who works there', async () => {
    await keepWell(scene, scene.page)
    const text = await textAt(list())
    expect(text).toContain('In order')
    expect(text).toContain('Wants something')
    expect(text.indexOf('Wants something')).toBeLessThan(text.indexOf('In order'))
    expect(text).toContain('Put one on record')
    const teacher = await signedIn(database, scene.author)
    const theirs = await textAt(list(), teacher)
    expect(theirs).toContain('Facebook')
    expect(theirs).not.toContain('Put one on record')
  })

  it('is where the old address leads', async () => {
    const old = await web.get(`/schools/${scene.slug}/settings/channels`, head)
    expect(old.status).toBe(303)
    expect(old.headers.get('location')).toBe(list())
    const close = await web.get(
      `/schools/${scene.slug}/settings/channels/${scene.facebook}/close`,
      head,
    )
    expect(close.headers.get('location')).toBe(`${channel}/close`)
  })

  it('of a trust is for whoever oversees several schools', async () => {
    await setPostScene(database, 'cambrian', scene.trustId)
    const officer = await signedIn(
      database,
      await addAcross(database, scene.trustId, 'trust_officer'),
    )
    const text = await textAt('/channels', officer)
    expect(text).toContain('By school')
    expect(text).toContain('Larkfield School')
    expect((await web.get('/channels', head)).headers.get('location')).toBe(list())
    const nobody = await signedIn(database, await addPerson(database, scene))
    expect((await web.get('/channels', nobody)).status).toBe(403)
  })
})

describe('putting one on record', () => {
  const fields = {
    name: 'Sports page',
    network: 'instagram',
    audience: 'families',
    address: 'https://instagram.example/larkfield',
  }

  it('leads to its page, which says what it wants and by when', async () => {
    const { text } = await send(`${list()}/new`, fields)
    expect(text).toContain('The channel is on record')
    expect(text).toContain('Nobody is named who answers for it.')
    expect(text).toContain('By 4 December 2026')
    expect(await trailOf(database, scene.trustId)).toEqual(
      expect.arrayContaining([expect.stringContaining('channel.opened')]),
    )
  })

  it('says what is wrong, beside the field, with nothing lost', async () => {
    const wrong = await send(`${list()}/new`, { ...fields, name: '', address: 'instagram' })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain('<title>Error: Put a channel on record')
    expect(wrong.text).toContain('href="#name"')
    expect(wrong.text).toContain('Enter its address, like')
    expect(wrong.text).toMatch(/value="instagram"[^>]*selected|selected[^>]*value="instagram"/)
    const twin = await send(`${list()}/new`, { ...fields, name: 'FACEBOOK ' })
    expect(twin.status).toBe(422)
    expect(twin.text).toContain('Another open channel has this name')
  })
})

describe('the page of a channel', () => {
  it('links each breach to where it is mended, for those who can mend it', async () => {
    const text = await textAt(channel)
    for (const place of ['/change#ownerId', '/look#mfa', '#staff', '/change#exitPlan']) {
      expect(text).toContain(`href="${channel}${place}"`)
    }
    const teacher = await signedIn(database, scene.author)
    const theirs = await textAt(channel, teacher)
    expect(theirs).toContain('Nobody is named who answers for it.')
    expect(theirs).not.toContain(`${channel}/change`)
    for (const page of ['/change', '/look', '/close']) {
      expect((await web.get(channel + page, teacher)).status).toBe(403)
    }
  })

  it('takes people on and lets them go', async () => {
    const { personId } = scene.author
    const none = await send(`${channel}/staff`, { personId: '', part: 'moderator' })
    expect(none.status).toBe(400)
    expect(none.text).toContain('Choose a colleague')
    const named = await send(`${channel}/staff`, { personId, part: 'moderator' })
    expect(named.text).toContain('On record.')
    const twice = await send(`${channel}/staff`, { personId, part: 'moderator' })
    expect(twice.text).toContain('They are on record as moderator already.')
    const id = /name="channelStaffId" value="([^"]+)"/.exec(named.text)?.[1] ?? ''
    const ended = await send(`${channel}/staff/end`, { channelStaffId: id })
    expect(ended.text).toContain('It ends today.')
    expect((await web.post(`${channel}/staff/end`, { channelStaffId: 'x' }, head)).status).toBe(400)
  })

  it('opens to somebody who runs it and holds no role', async () => {
    const helper = await addPerson(database, scene)
    const cookie = await signedIn(database, helper)
    expect((await web.get(channel, cookie)).status).toBe(403)
    const named = {
      channelId: scene.facebook,
      personId: helper.personId,
      part: 'administrator',
    } as const
    await database.write(scene.trustId, (db) => nameStaff(db, scene.head, named, NOW))
    expect((await web.get(channel, cookie)).status).toBe(200)
    expect((await web.get(`${channel}/look`, cookie)).status).toBe(200)
    expect((await web.get(`${channel}/change`, cookie)).status).toBe(403)
  })
})

/** What the form of a channel holds, as a browser would send it. */
async function formAt(path: string): Promise<Record<string, string>> {
  const html = await textAt(path)
  const seen = /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? ''
  return { seen, name: 'Facebook', audience: 'families', staleAfterDays: '90' }
}

describe('changing what is on record', () => {
  it('keeps it, and takes no password', async () => {
    const address = 'https://facebook.example/larkfield'
    const form = { ...(await formAt(`${channel}/change`)), address }
    const secret = await send(`${channel}/change`, {
      ...form,
      passwordLocation: 'password: Tr0ub4dor&3',
    })
    expect(secret.status).toBe(422)
    expect(secret.text).toContain('looks like a password')
    const kept = await send(`${channel}/change`, { ...form, exitPlan: 'Delete it in July.' })
    expect(kept.text).toContain('Delete it in July.')
    const late = await send(`${channel}/change`, { ...form, exitPlan: 'Keep it.' })
    expect(late.status).toBe(422)
    expect(late.text).toContain('Somebody else changed this channel')
    expect(late.text).toContain('Keep it.')
  })
})

describe('looking at its settings', () => {
  it('is kept one by one, with what was seen', async () => {
    const mfa = await send(`${channel}/look`, { kind: 'mfa', seen: 'A code is asked for.' })
    expect(mfa.text).toContain('On record, with your name.')
    expect(mfa.text).toContain('A code is asked for.')
    const open = await send(`${channel}/look`, { kind: 'messages', seen: 'Off.' })
    expect(open.status).toBe(400)
    expect(open.text).toContain('href="#setting-messages"')
    expect(open.text).toContain('id="setting-messages"')
    expect(open.text).toContain('Off.')
    expect((await send(`${channel}/look`, { kind: 'nothing', seen: 'x' })).status).toBe(400)
  })
})

describe('closing it', () => {
  it('goes step by step to its end, with the archive to download', async () => {
    expect((await send(`${channel}/close/begin`, { reason: '' })).text).toContain(
      'Say why it is to be closed',
    )
    const begun = await send(`${channel}/close/begin`, { reason: 'Nobody reads it.' })
    expect(begun.text).toContain('4 still to do')
    const early = await send(`${channel}/close/finish`, { success: 'met', review: 'Read.' })
    expect(early.status).toBe(422)
    expect(early.text).toContain('Settle every task first')
    const wrong = await send(`${channel}/close/task`, { task: 'rotate_access', words: '' })
    expect(wrong.text).toContain('href="#words-rotate_access"')
    for (const task of ['tell_audience', 'keep_archive', 'rotate_access', 'end_account']) {
      await send(`${channel}/close/task`, { task, state: 'done', words: 'Done on Monday.' })
    }
    const archive = await web.post(`${channel}/archive`, {}, head)
    expect(archive.headers.get('content-disposition')).toContain('archive-facebook.json')
    expect(await archive.json()).toMatchObject({ channel: { name: 'Facebook' }, posts: [] })
    const done = await send(`${channel}/close/finish`, { success: 'partly', review: 'Some did.' })
    expect(done.text).toContain('Closed on 20 November 2026')
    expect(await textAt(`${channel}/close`)).toContain('Some did.')
    expect((await web.get(`${channel}/change`, head)).status).toBe(404)
    const teacher = await signedIn(database, scene.author)
    expect((await web.post(`${channel}/archive`, {}, teacher)).status).toBe(403)
  })

  it('can be given up', async () => {
    await send(`${channel}/close/begin`, { reason: 'Nobody reads it.' })
    expect((await send(`${channel}/close/drop`, {})).text).toContain('It stays open.')
  })
})

describe('a post that waits for a channel', () => {
  beforeEach(async () => {
    await keepWell(scene, scene.facebook)
  })

  async function setClosingDay(closesOn: string): Promise<void> {
    const address = 'https://facebook.example/larkfield'
    const form = { ...(await formAt(`${channel}/change`)), address, closesOn }
    expect((await send(`${channel}/change`, form)).text).toContain('Saved.')
  }

  it('says so before it is published, then why it waits, and goes out when somebody presses', async () => {
    const publisher = await signedIn(database, scene.publisher)
    const postId = await writeApproved(scene, { photos: [] })
    await setClosingDay('2026-11-19')
    expect(await textAt(`/posts/${postId}`, publisher)).toContain('Nothing goes out on')
    const { contentSha256: sha256 } = await postNow(scene, postId)
    const out = await send(`/posts/${postId}/publish`, { sha256 }, publisher)
    expect(out.text).toContain('Held back')
    expect(out.text).toContain('Publish there now')
    const hold = /name="hold" value="([^"]+)"/.exec(out.text)?.[1] ?? ''
    const early = await send(`/posts/${postId}/held`, { hold, act: 'publish' }, publisher)
    expect(early.status).toBe(422)
    expect(early.text).toContain('It cannot go out there yet.')
    await setClosingDay('')
    const late = await send(`/posts/${postId}/held`, { hold, act: 'publish' }, publisher)
    expect(late.text).toContain('It goes out there now.')
    expect(late.text).not.toContain('Held back')
  })

  it('is settled by its publisher alone', async () => {
    const publisher = await signedIn(database, scene.publisher)
    const postId = await writeApproved(scene, { photos: [] })
    await setClosingDay('2026-11-19')
    const { contentSha256: sha256 } = await postNow(scene, postId)
    const out = await send(`/posts/${postId}/publish`, { sha256 }, publisher)
    const hold = /name="hold" value="([^"]+)"/.exec(out.text)?.[1] ?? ''
    const teacher = await signedIn(database, scene.author)
    expect(await textAt(`/posts/${postId}`, teacher)).not.toContain('Publish there now')
    const theirs = await web.post(`/posts/${postId}/held`, { hold, act: 'give_up' }, teacher)
    expect(theirs.status).toBe(403)
    const left = await send(`/posts/${postId}/held`, { hold, act: 'give_up' }, publisher)
    expect(left.text).toContain('That channel is left out for this post.')
    expect((await web.post(`/posts/${postId}/held`, { hold: 'x' }, publisher)).status).toBe(400)
  })
})

describe('home', () => {
  it('tells those who keep channels what they want, and nobody else', async () => {
    expect(await textAt('/')).toContain('Channels that want something')
    const teacher = await signedIn(database, scene.author)
    expect(await textAt('/', teacher)).not.toContain('Channels that want something')
  })
})

describe('another trust', () => {
  it('finds none of it', async () => {
    const elsewhere = await setPostScene(database)
    const stranger = await signedIn(database, elsewhere.head)
    for (const page of ['', '/change', '/look', '/close']) {
      expect((await web.get(channel + page, stranger)).status).toBe(404)
    }
    expect((await web.get(list(), stranger)).status).toBe(404)
  })
})
