import { beforeEach, describe, expect, it } from 'vitest'
import { type Author, sitDown } from '../../../../../test/support/author.ts'
import { channelForm, keepWell } from '../../../../../test/support/channel-scene.ts'
import { openTestInstallation } from '../../../../../test/support/installation.ts'
import { wordsOf } from '../../../../../test/support/page-form.ts'
import { NOW } from '../../../../../test/support/policy.ts'
import { type PostScene, setPostScene } from '../../../../../test/support/post-scene.ts'
import { openWorld } from '../../../../../test/support/small-trust.ts'
import { changeChannel } from '../../../../domain/channels/index.ts'
import type { CheckedPost } from './checked-post.ts'

const database = await openWorld()
let scene: PostScene
let author: Author
let postId: string

beforeEach(async () => {
  scene = await setPostScene(database)
  await keepWell(scene, scene.facebook)
  await keepWell(scene, scene.page)
  author = await sitDown(await openTestInstallation(database), scene.author)
  postId = await author.start(scene.schoolId)
})

async function closesOn(channelId: string, day: string): Promise<void> {
  const form = { ...(await channelForm(scene, channelId)), closesOn: day }
  const done = await database.write(scene.trustId, (db) => changeChannel(db, scene.head, form, NOW))
  if (!done.ok) throw new Error(done.message)
}

/** Nobody moderates it any more; a fortnight is left to name somebody. */
async function loseModerators(channelId: string): Promise<void> {
  await database.write(scene.trustId, (db) =>
    db
      .updateTable('channel_staff')
      .set({ to_date: '2026-11-20', ended_by: scene.head.personId })
      .where('channel_id', '=', channelId)
      .where('part', '=', 'moderator')
      .execute(),
  )
}

async function page(): Promise<string> {
  return wordsOf(await (await author.get(`/posts/${postId}/edit`)).text())
}

async function check(channels: readonly string[], ...more: [string, string][]) {
  const fields = [
    ['text', 'Doors open at six.'],
    ...channels.map((id): [string, string] => ['channels', id]),
    ...more,
  ]
  const answer = await author.json(`/posts/${postId}/check`, { revision: 1, fields })
  return (await answer.json()) as CheckedPost
}

describe('an author whose school has a frozen channel', () => {
  it('reads beside it, before the first word, that nothing goes out there and how it is mended', async () => {
    await closesOn(scene.facebook, '2026-11-19')
    const html = await (await author.get(`/posts/${postId}/edit`)).text()
    expect(wordsOf(html)).toContain('Nothing goes out It was to be closed on 19 November 2026.')
    expect(wordsOf(html)).toContain('Close it, or agree on a later day and enter that.')
    expect(html).toContain(`href="/channels/${scene.facebook}#amiss"`)
    expect((await author.get(`/channels/${scene.facebook}`)).status).toBe(200)
  })

  it('is told with the verdict once it is chosen, and not before', async () => {
    await closesOn(scene.facebook, '2026-11-19')
    expect(await check([scene.page])).toMatchObject({ stops: [], elsewhere: true })
    const both = await check([scene.page, scene.facebook])
    expect(both).toMatchObject({
      elsewhere: true,
      stops: [{ channelId: scene.facebook, name: 'Facebook', more: 0 }],
    })
    expect(both.stops[0]?.from).toBeUndefined()
    expect(await check([scene.facebook])).toMatchObject({ elsewhere: false })
    const shown = await author.press(postId, 'check', { channels: [scene.facebook] })
    const words = wordsOf(await shown.text())
    expect(words).toContain('Nothing goes out on Facebook now. It was to be closed')
    expect(words).toContain('It waits until that is put right.')
  })

  it('can send it all the same', async () => {
    await closesOn(scene.facebook, '2026-11-19')
    const html = await (await author.get(`/posts/${postId}/edit`)).text()
    const confirmed = [...html.matchAll(/name="confirmed"[^>]*value="([^"]+)"/g)].map(
      ([, code]) => code ?? '',
    )
    const values = { text: 'Doors open at six.', channels: [scene.facebook], confirmed }
    const sent = await author.press(postId, 'submit', values)
    expect(sent.headers.get('location')).toContain('done=sent')
  })
})

describe('an author whose channel is about to freeze', () => {
  it('reads from which day nothing goes out there', async () => {
    await loseModerators(scene.facebook)
    const words = await page()
    expect(words).toContain('Stops on 4 December 2026 It needs 2 moderators and has none.')
    const checked = await check([scene.facebook])
    expect(checked.stops).toMatchObject([{ from: '4 December 2026' }])
  })

  it('is told of a day that is far off only where the post goes out after it', async () => {
    await closesOn(scene.facebook, '2027-01-31')
    expect(await page()).not.toContain('Stops on')
    const soon = await check([scene.facebook], ['slot.date', '2026-12-01'], ['slot.time', '16:00'])
    expect(soon.stops).toEqual([])
    const late = await check([scene.facebook], ['slot.date', '2027-02-02'], ['slot.time', '16:00'])
    expect(late.stops).toMatchObject([{ from: '1 February 2027' }])
  })

  it('reads nothing of the kind where everything is in order', async () => {
    const words = await page()
    expect(words).not.toMatch(/Stops on|Nothing goes out/)
    expect(await check([scene.page, scene.facebook])).toMatchObject({ stops: [] })
  })
})
