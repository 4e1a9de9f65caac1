import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { createParentLink } from '../../src/domain/consent/index.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import { addPhoto, receivePhoto } from '../../src/domain/posts/index.ts'
import type { Installation } from '../../src/installation.ts'
import { drawnPhoto } from '../support/add-photo.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { openTestInstallation } from '../support/installation.ts'
import { NOW } from '../support/policy.ts'
import {
  contentOf,
  type PostScene,
  postNow,
  setPostScene,
  submit,
  writeDraft,
} from '../support/post-scene.ts'
import { openSite, type Site } from '../support/site.ts'
import { openWorld } from '../support/small-trust.ts'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }
const TEXT = 'What a match! The cup is ours.'

const database = await openWorld()

describeInBrowser('one post, from being sent to a family’s no', () => {
  const browser = useBrowser()
  let installation: Installation
  let site: Site

  beforeAll(async () => {
    installation = await openTestInstallation(database)
    site = await openSite(installation)
  })

  async function pageFor(actor: Actor, viewport = PHONE, javaScriptEnabled = true): Promise<Page> {
    const context = await site.openFor(browser(), actor, { viewport, javaScriptEnabled })
    context.setDefaultTimeout(40_000)
    return context.newPage()
  }

  async function visitor(viewport = PHONE): Promise<Page> {
    const context = await browser().newContext({ baseURL: site.origin, viewport })
    context.setDefaultTimeout(40_000)
    return context.newPage()
  }

  async function narrow(page: Page, what: string): Promise<void> {
    expect(await tooWide(page), what).toBe(0)
  }

  async function fair(page: Page, what: string): Promise<void> {
    expect(await axeFaults(page), what).toEqual([])
    await narrow(page, what)
  }

  /** A post with a real photo that pictures the scene's learner, sent for approval. */
  async function sentPost(scene: PostScene): Promise<string> {
    const file = await drawnPhoto()
    const bytes = new Uint8Array(await file.arrayBuffer())
    const photo = await receivePhoto(installation, { name: file.name, bytes })
    if (photo.kind !== 'received') throw new Error(photo.message)
    const postId = await writeDraft(scene, { photos: [] })
    const { photos, ...content } = await contentOf(scene)
    const [row] = photos
    const added = await database.write(scene.trustId, (db) =>
      addPhoto(db, scene.author, { postId, photo }, NOW),
    )
    if (!row || !added.ok) throw new Error('The photo was not kept.')
    const pictured = { ...row, photoId: added.photoId, sha256: photo.sha256 }
    const withPhoto = await writeDraft(scene, { ...content, photos: [pictured] })
    expect(await submit(scene, withPhoto)).toEqual({ ok: true })
    return withPhoto
  }

  describe.each([
    ['a phone with scripts', PHONE, true],
    ['a phone without scripts', PHONE, false],
    ['a desk with scripts', DESK, true],
  ] as const)('at %s', (_, viewport, scripts) => {
    it('is approved, published, proved, withdrawn, taken down, and all of it is on record', async () => {
      const scene = await setPostScene(database)
      const postId = await sentPost(scene)

      // axe is a script: where there are none, the width alone is looked at.
      const look = scripts ? fair : narrow
      const deputy = await pageFor(scene.deputy, viewport, scripts)
      await deputy.goto('/')
      await deputy.getByRole('link', { name: TEXT }).click()
      await deputy.getByText('Ifan Penhallow').first().waitFor()
      await look(deputy, 'deciding')
      await deputy.getByRole('button', { name: 'Record my decision' }).click()
      await deputy.getByText('Choose what you decide').first().waitFor()
      await deputy.getByLabel('Approve').check({ force: true })
      await deputy.getByRole('button', { name: 'Record my decision' }).click()
      await deputy.getByText('Your approval is on record.').waitFor()
      await deputy.context().close()

      const publisher = await pageFor(scene.publisher, viewport, scripts)
      await publisher.goto('/')
      await publisher.getByRole('link', { name: TEXT }).click()
      await look(publisher, 'publishing')
      await publisher.getByRole('button', { name: 'Publish now' }).click()
      await publisher.getByText('Consent is checked.').waitFor()
      await look(publisher, 'published by hand')
      const downloading = publisher.waitForEvent('download')
      await publisher.getByRole('link', { name: 'Download the package' }).click()
      const zip = unzipSync(new Uint8Array(await readFile(await (await downloading).path())))
      expect(Object.keys(zip).sort()).toEqual([
        'photo-01-alt-text.txt',
        'photo-01-credit.txt',
        'photo-01.jpg',
        'text.txt',
      ])
      expect(new TextDecoder().decode(zip['text.txt'])).toBe(TEXT)
      await publisher.getByRole('button', { name: 'Keep as proof' }).click()
      await publisher.getByText('Paste the whole web address').first().waitFor()
      await publisher.getByLabel('Address on Facebook').fill('https://facebook.example/p/77')
      await publisher.getByRole('button', { name: 'Keep as proof' }).click()
      await publisher.getByText('The address is kept as proof.').waitFor()

      const anyone = await visitor(viewport)
      await anyone.goto(`/s/${scene.slug}`)
      await anyone.getByText(TEXT).waitFor()
      const picture = anyone.getByAltText('Somebody holding a trophy')
      const source = (await picture.getAttribute('src')) ?? ''
      expect((await anyone.request.get(source)).status()).toBe(200)
      expect(await (await anyone.request.get(`/s/${scene.slug}/feed.atom`)).text()).toContain(TEXT)
      await look(anyone, 'the school’s page')

      await withdrawAsParent(scene, viewport)

      await anyone.reload()
      await anyone.getByText('No news yet').waitFor()
      expect((await anyone.request.get(source)).status()).toBe(404)
      const feed = await (await anyone.request.get(`/s/${scene.slug}/feed.json`)).text()
      expect(feed).not.toContain(TEXT)
      await anyone.context().close()

      await publisher.goto('/')
      await publisher.getByText('To take down').waitFor()
      await publisher.getByRole('link', { name: /^Facebook, / }).click()
      await publisher.getByText('Coming down').first().waitFor()
      await look(publisher, 'taking down')
      await publisher.getByRole('button', { name: 'It is down' }).click()
      await publisher.getByText('Write down how you know').first().waitFor()
      await publisher.getByLabel('How do you know that it is gone?').fill('Deleted; not found.')
      await publisher.getByRole('button', { name: 'It is down' }).click()
      await publisher.getByText('Recorded: it is down.').waitFor()
      await publisher.getByText('How we know: Deleted; not found.').waitFor()
      await publisher.context().close()
      expect((await postNow(scene, postId)).state).toBe('taken_down')
    })
  })

  async function withdrawAsParent(scene: PostScene, viewport: typeof PHONE): Promise<void> {
    const { token } = await database.write(scene.trustId, async (db) => {
      const contact = await db
        .selectFrom('contacts')
        .select('contact_id')
        .where('learner_id', '=', scene.learnerId)
        .executeTakeFirstOrThrow()
      const made = await createParentLink(db, scene.office, { contactId: contact.contact_id }, NOW)
      if (!made.ok) throw new Error(made.message)
      return made
    })
    const parent = await visitor(viewport)
    await parent.goto(`/family/${token}`)
    await parent.getByRole('button').first().click()
    await parent.getByLabel('All channels').check({ force: true })
    await fair(parent, 'answering')
    await parent.getByRole('button', { name: 'Take back my yes' }).click()
    await parent.waitForURL(/family/)
    await parent.getByText('Yes, taken back').first().waitFor()
    await parent.context().close()
  }

  it('cannot be decided by its author, nor published by whoever approved it', async () => {
    const scene = await setPostScene(database)
    const postId = await sentPost(scene)
    const author = await pageFor(scene.author)
    await author.goto(`/posts/${postId}`)
    expect(await author.getByRole('button', { name: 'Record my decision' }).count()).toBe(0)
    await author.context().close()
    const deputy = await pageFor(scene.deputy)
    await deputy.goto(`/posts/${postId}`)
    await deputy.getByLabel('Approve').check({ force: true })
    await deputy.getByRole('button', { name: 'Record my decision' }).click()
    await deputy.getByText('Your approval is on record.').waitFor()
    expect(await deputy.getByRole('button', { name: 'Publish now' }).count()).toBe(0)
    await deputy.context().close()
  })

  it('is not published when the family said no after the page was opened', async () => {
    const scene = await setPostScene(database)
    const postId = await sentPost(scene)
    const deputy = await pageFor(scene.deputy)
    await deputy.goto(`/posts/${postId}`)
    await deputy.getByLabel('Approve').check({ force: true })
    await deputy.getByRole('button', { name: 'Record my decision' }).click()
    await deputy.getByText('Your approval is on record.').waitFor()
    await deputy.context().close()
    const publisher = await pageFor(scene.publisher)
    await publisher.goto(`/posts/${postId}`)
    await withdrawAsParent(scene, PHONE)
    await publisher.getByRole('button', { name: 'Publish now' }).click()
    await publisher.getByText('Held').first().waitFor()
    expect(await publisher.getByText('Somebody withdrew').count()).toBe(0)
    await fair(publisher, 'held')
    const anyone = await visitor()
    await anyone.goto(`/s/${scene.slug}`)
    await anyone.getByText('No news yet').waitFor()
    await anyone.context().close()
    await publisher.context().close()
  })
})
