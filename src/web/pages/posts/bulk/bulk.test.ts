import { beforeAll, describe, expect, it } from 'vitest'
import { type Author, sitDown } from '../../../../../test/support/author.ts'
import { openTestInstallation } from '../../../../../test/support/installation.ts'
import { wordsOf } from '../../../../../test/support/page-form.ts'
import {
  decideAs,
  type PostScene,
  postNow,
  setPostScene,
  submit,
  writeDraft,
} from '../../../../../test/support/post-scene.ts'
import { openWorld } from '../../../../../test/support/small-trust.ts'

const database = await openWorld()
let scene: PostScene
let deputy: Author

beforeAll(async () => {
  scene = await setPostScene(database)
  deputy = await sitDown(await openTestInstallation(database), scene.deputy)
})

async function sent(text: string): Promise<string> {
  const postId = await writeDraft(scene, { text })
  await submit(scene, postId)
  return postId
}

async function tickOf(postId: string): Promise<readonly [string, string]> {
  const { version, contentSha256 } = await postNow(scene, postId)
  return ['tick', `${postId}.${version}.${contentSha256}`]
}

describe('/posts/approve', () => {
  it('offers a tick once the post was opened on its page, and not before', async () => {
    const postId = await sent('The fair raised a lot.')
    expect(await (await deputy.get('/posts/approve')).text()).not.toContain(`tick-${postId}`)
    await deputy.get(`/posts/${postId}`)
    expect(await (await deputy.get('/posts/approve')).text()).toContain(`tick-${postId}`)
  })

  it('approves what is ticked, and says by name what has moved on', async () => {
    const [one, other] = [await sent('Books for the library.'), await sent('Seeds for the garden.')]
    for (const postId of [one, other]) await deputy.get(`/posts/${postId}`)
    const ticks = [await tickOf(one), await tickOf(other)]
    await decideAs(scene, scene.deputy, other, { outcome: 'refused', reason: 'Not now.' })
    const words = wordsOf(await (await deputy.send('/posts/approve', ticks)).text())
    expect(words).toContain('Approved: “Books for the library.”')
    expect(words).toContain('One post approved, 1 not')
    expect((await postNow(scene, one)).state).toBe('approved')
    expect((await postNow(scene, other)).state).toBe('refused')
  })

  it.each([
    ['nothing ticked', []],
    ['something that is no post', [['tick', 'all']]],
    [
      'more than anybody reads',
      Array.from({ length: 31 }, () => [
        'tick',
        `${'1'.repeat(8)}-1111-4111-8111-${'1'.repeat(12)}.1.${'a'.repeat(64)}`,
      ]),
    ],
  ] as const)('answers %s by asking for ticks', async (_what, form) => {
    const page = await deputy.send('/posts/approve', form as readonly (readonly [string, string])[])
    expect(page.status).toBe(422)
    expect(wordsOf(await page.text())).toContain('Tick the posts that you approve')
  })
})

describe('notes on the page of a post', () => {
  it('are written, answered and shown with what changed since', async () => {
    const postId = await sent('Best trip EVER.')
    const written = await deputy.send(`/posts/${postId}/notes`, [
      ['version', '1'],
      ['note_words', 'Calmer, please.'],
    ])
    expect(written.headers.get('location')).toBe(`/posts/${postId}?done=noted#notes`)
    const words = wordsOf(await (await deputy.get(`/posts/${postId}`)).text())
    expect(words).toContain('Calmer, please.')
    const silent = await deputy.send(`/posts/${postId}/notes`, [['version', '1']])
    expect(silent.status).toBe(400)
  })
})
