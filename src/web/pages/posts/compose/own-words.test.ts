import { beforeAll, describe, expect, it } from 'vitest'
import { type Author, sitDown } from '../../../../../test/support/author.ts'
import { openTestInstallation } from '../../../../../test/support/installation.ts'
import { filledIn, wordsOf } from '../../../../../test/support/page-form.ts'
import { type PostScene, postNow, setPostScene } from '../../../../../test/support/post-scene.ts'
import { addLearner, openWorld } from '../../../../../test/support/small-trust.ts'

const database = await openWorld()
let scene: PostScene
let author: Author
let bluesky: string

beforeAll(async () => {
  const installation = await openTestInstallation(database)
  scene = await setPostScene(database)
  author = await sitDown(installation, scene.author)
  bluesky = crypto.randomUUID()
  await addLearner(database, scene, { forename: 'Tegwen', surname: 'Aberdare-Quill' })
  await database.write(scene.trustId, (db) =>
    db
      .insertInto('channels')
      .values({
        trust_id: scene.trustId,
        school_id: scene.schoolId,
        channel_id: bluesky,
        name: 'Bluesky',
        network: 'bluesky',
        audience: 'public',
        address: 'https://bluesky.example/larkfield',
        status: 'open',
      })
      .execute(),
  )
})

async function draft(): Promise<string> {
  return author.start(scene.schoolId)
}

describe('the page on which a post is written', () => {
  it('says how many characters each chosen channel leaves, and draws the post for it', async () => {
    const postId = await draft()
    const values = { text: 'Hello @larkfield.bsky.social', channels: [bluesky] }
    await author.press(postId, 'save', values)
    const html = await (await author.get(`/posts/${postId}/edit`)).text()
    expect(wordsOf(html)).toContain('Bluesky: 272 left')
    expect(wordsOf(html)).toContain('Becomes a mention: @larkfield.bsky.social')
  })

  it('does not send what a network would refuse, and says where to mend it', async () => {
    const postId = await draft()
    const values = { text: 'a'.repeat(301), channels: [bluesky] }
    const tooLong = wordsOf(await (await author.press(postId, 'submit', values)).text())
    expect(tooLong).toContain('Bluesky takes 300 characters; this has 301')
    const own = { ...values, [`variant.${bluesky}`]: 'Short enough.' }
    const short = wordsOf(await (await author.press(postId, 'submit', own)).text())
    expect(short).not.toContain('Bluesky takes 300 characters')
    expect((await postNow(scene, postId)).content.variants).toEqual([
      { channelId: bluesky, text: 'Short enough.' },
    ])
  })

  it('shows a finding in the own words of a channel beside them, by the channel’s name', async () => {
    const postId = await draft()
    const form = await author.formOf(postId)
    const fields = filledIn(form, { text: 'A good day.', channels: [bluesky] })
    const typed = [...fields, [`variant.${bluesky}`, 'Well done, Tegwen Aberdare-Quill!'] as const]
    const answer = await author.json(`/posts/${postId}/check`, {
      revision: 1,
      fields: typed.filter(([name]) => name !== 'revision' && name !== 'intent'),
    })
    const checked = (await answer.json()) as {
      verdict: string
      findings: { place: { part: string; label: string; channelId?: string } }[]
      previews: string
    }
    expect(checked.verdict).toBe('block')
    expect(checked.findings[0]?.place).toMatchObject({
      part: 'variant',
      label: 'In the own words for Bluesky',
      channelId: bluesky,
    })
    expect(checked.previews).toContain('Well done, Tegwen Aberdare-Quill!')
  })

  it('keeps an embargo, and asks for its other half', async () => {
    const postId = await draft()
    await author.press(postId, 'save', { 'embargo.date': '2026-11-26', 'embargo.time': '08:00' })
    const { content } = await postNow(scene, postId)
    expect(content.notBefore).toBe('2026-11-26T08:00:00.000Z')
    const half = await author.press(postId, 'save', { 'embargo.time': '' })
    expect(wordsOf(await half.text())).toContain('Choose the time as well, or clear the day')
  })

  it('never lets markup of a preview through', async () => {
    const postId = await draft()
    await author.press(postId, 'save', {
      text: '<img src=x onerror=alert(1)>',
      channels: [bluesky],
    })
    const html = await (await author.get(`/posts/${postId}/edit`)).text()
    expect(html).not.toContain('<img src=x')
  })
})
