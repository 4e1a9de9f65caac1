import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '../../src/domain/people/index.ts'
import type { Installation } from '../../src/installation.ts'
import { drawnPhoto } from '../support/add-photo.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { openTestInstallation } from '../support/installation.ts'
import { tabTo } from '../support/keyboard.ts'
import { postNow, setPostScene, writeDraft } from '../support/post-scene.ts'
import { openSite, type Site } from '../support/site.ts'
import { openWorld } from '../support/small-trust.ts'
import { notedMp4, videoBytes } from '../support/videos/planted-videos.ts'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }
const database = await openWorld()

/** Writes bytes where a browser can choose them. */
async function fileOf(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(tmpdir(), `gatepost-${process.pid}-${name}`)
  await writeFile(path, bytes)
  return path
}

describeInBrowser('a video, from the phone that filmed it to its approval', () => {
  const browser = useBrowser()
  let installation: Installation
  let site: Site
  let planted: string
  let webm: string
  let picture: string

  beforeAll(async () => {
    installation = await openTestInstallation(database)
    site = await openSite(installation)
    planted = await fileOf('relay.mov', notedMp4())
    webm = await fileOf('relay.webm', videoBytes('webm'))
    picture = await fileOf('still.jpg', new Uint8Array(await (await drawnPhoto()).arrayBuffer()))
  })

  async function pageFor(actor: Actor, viewport = PHONE, javaScriptEnabled = true): Promise<Page> {
    const context = await site.openFor(browser(), actor, { viewport, javaScriptEnabled })
    context.setDefaultTimeout(40_000)
    return context.newPage()
  }

  async function fair(page: Page, what: string): Promise<void> {
    expect(await axeFaults(page), what).toEqual([])
    expect(await tooWide(page), what).toBe(0)
  }

  async function press(page: Page, control: Locator): Promise<void> {
    await tabTo(page, control)
    await page.keyboard.press('Enter')
  }

  const said = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()

  /** What is asked of the video once it is in the post. */
  async function answerAll(page: Page): Promise<void> {
    await page.getByLabel('What can be seen in it?').fill('A red square crosses a blue field.')
    await page.getByLabel('Who made it, and may the school use it?').fill('Filmed by me')
    await page.getByLabel('Which device filmed it?').selectOption({ label: 'Tablet' })
    await page.getByLabel('Nobody speaks or sings in it').check({ force: true })
    await page.getByLabel('Nobody in this video can be identified').check({ force: true })
  }

  it('is added, watched and sent on a phone with the keyboard, and approved by somebody who watched it too', async () => {
    const scene = await setPostScene(database)
    const postId = await writeDraft(scene, { photos: [] })
    const page = await pageFor(scene.author)
    await page.goto(`/posts/${postId}/edit`)
    await press(page, page.getByRole('button', { name: 'Add a video' }))
    await said(page, 'Gatepost cannot look into a moving picture')
    await fair(page, 'choosing a video')
    await page.getByLabel('Video', { exact: true }).setInputFiles(planted)
    await press(page, page.getByRole('button', { name: 'Add it' }))
    await said(page, 'about 51.5° north, 3.2° west')
    await fair(page, 'what was hidden')
    await press(page, page.getByRole('link', { name: 'Choose its picture' }))
    await said(page, 'Yes. It stays in the video.')
    await fair(page, 'choosing a picture')
    await press(
      page,
      page.getByRole('button', { name: 'Use the picture that the video shows now' }),
    )
    await said(page, 'This picture will stand for the video.')
    await press(page, page.getByRole('button', { name: 'Put it in the post' }))
    await page.waitForURL(/edit/)
    await said(page, 'Video (photo 1 stands for it)')
    await fair(page, 'the video in the post')

    await answerAll(page)
    await page.getByRole('button', { name: 'Send for approval' }).click()
    await said(page, 'Watch the whole video, tag everyone you see in it, and say that you did')
    await fair(page, 'not watched')
    const tick = page.getByLabel(/^I have watched this video from beginning to end/)
    await tabTo(page, tick)
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Send for approval' }).click()
    await page.waitForURL(/done=sent/)
    await said(page, 'A person must watch this video from beginning to end')
    await page.context().close()

    const deputy = await pageFor(scene.deputy)
    await deputy.goto(`/posts/${postId}`)
    await expect.poll(() => lengthOf(deputy)).toBeGreaterThan(1.9)
    await fair(deputy, 'deciding')
    await deputy.getByLabel('Approve').check({ force: true })
    await deputy.getByRole('button', { name: 'Record my decision' }).click()
    await said(deputy, 'Watch the whole video, then say here that you have watched it')
    await fair(deputy, 'not watched by the approver')
    expect((await postNow(scene, postId)).state).toBe('in_review')
    await tabTo(deputy, deputy.getByLabel('I have watched the whole video, with the sound on'))
    await deputy.keyboard.press('Space')
    await deputy.getByRole('button', { name: 'Record my decision' }).click()
    await said(deputy, 'Your approval is on record.')
    await deputy.context().close()
  })

  it('is added without scripts, with a picture as its poster', async () => {
    const scene = await setPostScene(database)
    const postId = await writeDraft(scene, { photos: [] })
    const page = await pageFor(scene.author, DESK, false)
    await page.goto(`/posts/${postId}/edit`)
    await page.getByRole('button', { name: 'Add a video' }).click()
    await page.getByRole('button', { name: 'Add it' }).click()
    await said(page, 'Choose a video first')
    await page.getByLabel('Video', { exact: true }).setInputFiles(webm)
    await page.getByRole('button', { name: 'Add it' }).click()
    await said(page, 'Nothing was hidden in this video.')
    await page.getByRole('button', { name: 'Put it in the post' }).click()
    await said(page, 'Choose the picture that stands for the video')
    await page.getByLabel('Picture', { exact: true }).setInputFiles(picture)
    await page.getByRole('button', { name: 'Put it in the post' }).click()
    await said(page, 'Video (photo 1 stands for it)')
    expect(await tooWide(page)).toBe(0)
    expect((await postNow(scene, postId)).content.photos[0]?.video).toMatchObject({
      watched: false,
    })
    await page.context().close()
  })
})

/** How long the browser finds the video, in seconds; 0 before it knows. */
function lengthOf(page: Page): Promise<number> {
  return page.locator('video').evaluate((video: HTMLVideoElement) => video.duration || 0)
}
