import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '../../src/domain/people/index.ts'
import { loadPost, startDraft } from '../../src/domain/posts/index.ts'
import { PhotoEyes } from '../../src/gate/photo/index.ts'
import type { Installation } from '../../src/installation.ts'
import { afterFile } from '../support/after-file.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { openTestInstallation } from '../support/installation.ts'
import { tabTo } from '../support/keyboard.ts'
import { drawPeople } from '../support/photos/faces.ts'
import { certificatePhoto } from '../support/photos/writing/certificate.ts'
import { NOW } from '../support/policy.ts'
import { openSite, type Site } from '../support/site.ts'
import {
  addLearner,
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
  trailOf,
} from '../support/small-trust.ts'

const database = await openWorld()
const eyes = new PhotoEyes()
const PATIENT = { timeout: 60_000, interval: 500 }
afterAll(() => eyes.close())

/** Two people with a certificate between them that says whose it is: drawn, nobody at all. */
async function drawScene(): Promise<Buffer> {
  const certificate = { name: 'Teleri Vosper', face: 'lato', share: 0.9, turned: 0 } as const
  const paper = await sharp(await certificatePhoto(certificate, { width: 1000, height: 750 }))
    .extract({ left: 50, top: 60, width: 900, height: 630 })
    .toBuffer()
  const people = await drawPeople({ width: 2000, height: 1400 }, [
    { x: 420, y: 420, size: 260 },
    { x: 1500, y: 420, size: 260, look: 4 },
  ])
  return sharp(people)
    .composite([{ input: paper, left: 550, top: 730 }])
    .jpeg()
    .toBuffer()
}

describeInBrowser('a photo that shows more than its author says', () => {
  const browser = useBrowser()
  let installation: Installation
  let site: Site
  let school: SmallSchool
  let author: Actor
  const photo = join(tmpdir(), `gatepost-scene-${process.pid}.jpg`)

  beforeAll(async () => {
    await writeFile(photo, await drawScene())
    afterFile(() => rm(photo))
    installation = await openTestInstallation(database, {}, eyes)
    site = await openSite(installation)
    school = await addSchool(database, await addTrust(database), 'maesteg')
    author = await addPerson(database, school, 'author')
    await addLearner(database, school, { forename: 'Teleri', surname: 'Vosper' })
  })

  async function openPost(options: { readonly width: number; readonly scripts: boolean }) {
    const started = await database.write(school.trustId, (db) =>
      startDraft(db, author, { schoolId: school.schoolId }, NOW),
    )
    if (!started.ok) throw new Error(started.message)
    const context = await site.openFor(browser(), author, {
      viewport: { width: options.width, height: 800 },
      javaScriptEnabled: options.scripts,
    })
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    await page.goto(`/posts/${started.postId}/edit`)
    return { page, postId: started.postId }
  }

  const said = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()

  it('is looked through while its author writes; a mark is reached and blurred with the keyboard alone', async () => {
    const { page, postId } = await openPost({ width: 320, scripts: true })
    await page.locator('input[type=file]').setInputFiles(photo)
    await said(page, 'Seen in it: 2 faces')
    await said(page, /“Teleri ?Vosper” on something in a photo is the full name of a pupil/)
    await page.getByLabel('Nobody in this photo can be identified').check({ force: true })
    await said(page, 'Faces can be seen in a photo in which nobody is said to be identifiable')
    expect(await axeFaults(page)).toEqual([])
    expect(await tooWide(page)).toBe(0)

    await tabTo(page, page.getByRole('link', { name: /^Face 2/ }))
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('.mark.1')
    await tabTo(page, page.getByRole('button', { name: /^Blur\s+Face 2/ }))
    await page.keyboard.press('Enter')
    await said(page, 'Seen in it: 1 face')
    const post = await database.read(school.trustId, (db) => loadPost(db, postId))
    expect(post?.content.photos).toHaveLength(1)
    expect(post?.content.photos[0]?.nobodyIdentifiable).toBe(true)
    expect(
      (await trailOf(database, school.trustId)).filter((one) => one.startsWith('photo.added')),
    ).toHaveLength(2)
    await page.context().close()
  })

  it('is blurred without scripts, too: every face at once', async () => {
    const { page } = await openPost({ width: 1280, scripts: false })
    await page.locator('input[type=file]').setInputFiles(photo)
    await page.locator('button[value=upload]').click()
    await expect
      .poll(async () => {
        await page.reload()
        return page.getByText('Seen in it: 2 faces').count()
      }, PATIENT)
      .toBeGreaterThan(0)
    await page.getByRole('button', { name: /Blur all 2 faces/ }).click()
    await expect
      .poll(async () => {
        await page.reload()
        return page.getByText(/Seen in it: \d lines? of writing/).count()
      }, PATIENT)
      .toBeGreaterThan(0)
    await page.context().close()
  })
})
