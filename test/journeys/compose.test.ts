import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/domain/people/index.ts'
import { loadPost, type StoredPost, startDraft } from '../../src/domain/posts/index.ts'
import type { Installation } from '../../src/installation.ts'
import { drawnPhoto } from '../support/add-photo.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { openTestInstallation } from '../support/installation.ts'
import { tabTo } from '../support/keyboard.ts'
import { plantedPhotos } from '../support/photos/planted.ts'
import { NOW } from '../support/policy.ts'
import { openSite, type Site } from '../support/site.ts'
import {
  addLearner,
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
} from '../support/small-trust.ts'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }

const database = await openWorld()

describeInBrowser('writing a post', () => {
  const browser = useBrowser()
  let installation: Installation
  let site: Site
  let school: SmallSchool
  let author: Actor

  beforeAll(async () => {
    installation = await openTestInstallation(database)
    site = await openSite(installation)
    school = await addSchool(database, await addTrust(database))
    author = await addPerson(database, school, 'author')
    await addLearner(database, school, { forename: 'Teleri', surname: 'Vosper' })
    await addLearner(database, school, { forename: 'Bram', surname: 'Oduya', className: '8C' })
  })

  async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await site.openFor(browser(), author, { viewport: DESK, ...options })
    context.setDefaultTimeout(40_000)
    return context.newPage()
  }

  async function startPost(): Promise<string> {
    const started = await database.write(school.trustId, (db) =>
      startDraft(db, author, { schoolId: school.schoolId }, NOW),
    )
    if (!started.ok) throw new Error(started.message)
    return started.postId
  }

  async function stored(postId: string): Promise<StoredPost> {
    const post = await database.read(school.trustId, (db) => loadPost(db, postId))
    if (!post) throw new Error('There is no such post.')
    return post
  }

  const textOf = (page: Page): Locator => page.getByLabel('What do you want to say?')
  const saved = (page: Page): Promise<void> => page.getByText(/^Saved \d\d:\d\d$/).waitFor()

  describe.each([
    ['a phone with scripts', PHONE, true],
    ['a phone without scripts', PHONE, false],
    ['a desk with scripts', DESK, true],
    ['a desk without scripts', DESK, false],
  ] as const)('at %s', (_, viewport, javaScriptEnabled) => {
    it('goes from nothing to “sent” with the keyboard alone', async () => {
      const page = await openPage({ viewport, javaScriptEnabled })
      await page.goto('/posts/new')
      await tabTo(page, page.getByRole('button', { name: 'Start writing' }))
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/edit$/)
      await tabTo(page, page.getByLabel('School page', { exact: true }))
      await page.keyboard.press('Space')
      await tabTo(page, textOf(page))
      await page.keyboard.type('Our winter fair is on Friday from three o’clock. ')
      await page.keyboard.press('Enter')
      await page.keyboard.type('Come along!')
      for (const line of await page.locator('input[name=confirmed]').all()) {
        await tabTo(page, line)
        await page.keyboard.press('Space')
      }
      await tabTo(page, page.getByRole('button', { name: 'Send for approval' }))
      await page.keyboard.press('Enter')
      await page.waitForURL(/done=sent/)
      const postId = /posts\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
      expect(await stored(postId)).toMatchObject({
        state: 'in_review',
        content: {
          text: 'Our winter fair is on Friday from three o’clock. \nCome along!',
          channels: [school.page],
        },
      })
      await page.context().close()
    })

    it('adds a photo, tags whom it shows, and has it checked', async () => {
      const page = await openPage({ viewport, javaScriptEnabled })
      const postId = await startPost()
      const { jpeg } = await plantedPhotos()
      await page.goto(`/posts/${postId}/edit`)
      await page.getByLabel('School page', { exact: true }).check({ force: true })
      await textOf(page).fill('What a fair!')
      const photo = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: jpeg }
      await page.getByLabel('Add photos').setInputFiles(photo)
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Add them' }).click()
      const fields = page.getByRole('group', { name: 'Photo 1', exact: true })
      await fields.getByText('This photo told where it was taken').waitFor()
      await fields.getByLabel('What can be seen in it?').fill('A child at a long table')
      await fields.getByRole('searchbox').fill('odu')
      await page.keyboard.press('Enter')
      const copies = fields.getByLabel('I have deleted every copy')
      expect(await copies.isVisible()).toBe(false)
      await fields.getByLabel('Which device took it?').selectOption('My own phone or camera')
      expect(await copies.isVisible()).toBe(true)
      const found = fields.getByRole('checkbox', { name: 'Bram Oduya' })
      await found.check({ force: true })
      expect(await fields.getByText('Do not use').isVisible()).toBe(true)
      await page.getByRole('button', { name: /^Check it/ }).click()
      await page.getByText('No permission is on record').waitFor()
      expect(await stored(postId)).toMatchObject({
        content: { text: 'What a fair!', photos: [{ altText: 'A child at a long table' }] },
      })
      expect((await stored(postId)).content.photos[0]?.pictured).toHaveLength(1)
      expect(await tooWide(page)).toBe(0)
      await page.context().close()
    })
  })

  it.each([
    [PHONE, 'light'],
    [PHONE, 'dark'],
    [DESK, 'light'],
    [DESK, 'dark'],
  ] as const)('has no fault that axe can see at %o, %s', async (viewport, colorScheme) => {
    const page = await openPage({ viewport, colorScheme })
    const postId = await startPost()
    for (const path of ['/posts', '/posts/new', `/posts/${postId}/edit`]) {
      await page.goto(path)
      expect(await axeFaults(page), path).toEqual([])
      expect(await tooWide(page), path).toBe(0)
    }
    await textOf(page).fill('A prize for Teleri Vosper!')
    await page.locator('#finding-1').waitFor()
    await page.getByLabel('Add photos').setInputFiles(await forBrowser(drawnPhoto()))
    await page.getByText('IMG_2041.jpg was added.').waitFor()
    await page.getByRole('button', { name: 'Send for approval' }).click()
    await page.getByRole('alert').getByText('There is a problem').waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(await tooWide(page)).toBe(0)
    await page.context().close()
  })

  it('shows what the gate finds while somebody writes, leads to it, and tags at a press', async () => {
    const page = await openPage()
    const postId = await startPost()
    await page.goto(`/posts/${postId}/edit`)
    await textOf(page).fill('First line.\n\nA prize for Teleri Vosper!')
    const finding = page.locator('#finding-1')
    await finding.getByText('Teleri Vosper').first().waitFor()
    expect(await page.locator('.gp-write__mirror mark').first().textContent()).toBe('Teleri Vosper')
    await finding.getByRole('link', { name: 'Go to it in the text' }).click()
    const chosen = await textOf(page).evaluate((box: HTMLTextAreaElement) =>
      box.value.slice(box.selectionStart, box.selectionEnd),
    )
    expect(chosen).toBe('Teleri Vosper')
    await finding.getByRole('button', { name: /Did you mean Teleri Vosper/ }).click()
    await page.getByRole('checkbox', { name: 'Teleri Vosper' }).waitFor({ state: 'attached' })
    expect((await stored(postId)).content.named).toHaveLength(1)
    await textOf(page).fill('A prize for somebody!')
    await page.getByText('Teleri Vosper is', { exact: false }).waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('brings the words back when the tab was closed in the middle of them, without a network', async () => {
    const page = await openPage()
    const context = page.context()
    const postId = await startPost()
    await page.goto(`/posts/${postId}/edit`)
    await context.setOffline(true)
    await textOf(page).pressSequentially('Half a senten')
    await page.close()
    await context.setOffline(false)
    expect((await stored(postId)).content.text).toBe('')
    const again = await context.newPage()
    await again.goto(`/posts/${postId}/edit`)
    await again.getByText('Your last words were kept here and are saved now').waitFor()
    expect(await textOf(again).inputValue()).toBe('Half a senten')
    expect((await stored(postId)).content.text).toBe('Half a senten')
    expect(await keptCopies(again)).toEqual([])
    await context.close()
  })

  it('saves by itself, and what is being typed when the page goes away too', async () => {
    const page = await openPage()
    const postId = await startPost()
    await page.goto(`/posts/${postId}/edit`)
    await textOf(page).pressSequentially('Saved after a pause')
    await saved(page)
    expect((await stored(postId)).content.text).toBe('Saved after a pause')
    await textOf(page).pressSequentially(', and at the end')
    await page.goto('/posts')
    await expect
      .poll(async () => (await stored(postId)).content.text)
      .toBe('Saved after a pause, and at the end')
    await page.context().close()
  })

  it('keeps the words on this computer while it is offline and sends them afterwards', async () => {
    const page = await openPage()
    const postId = await startPost()
    await page.goto(`/posts/${postId}/edit`)
    await page.context().setOffline(true)
    await textOf(page).pressSequentially('Written in a tunnel')
    await page.getByText(/Saved on this computer; will send when you are back online/).waitFor()
    expect(await keptCopies(page)).toHaveLength(1)
    await page.getByRole('button', { name: 'Send for approval' }).click()
    expect(page.url()).toContain(`/posts/${postId}/edit`)
    await page.context().setOffline(false)
    await saved(page)
    expect((await stored(postId)).content.text).toBe('Written in a tunnel')
    expect(await keptCopies(page)).toEqual([])
    await page.context().close()
  })

  it('shows both texts when another tab was faster', async () => {
    const one = await openPage()
    const two = await one.context().newPage()
    const postId = await startPost()
    await one.goto(`/posts/${postId}/edit`)
    await two.goto(`/posts/${postId}/edit`)
    await textOf(two).fill('From the second tab')
    await saved(two)
    await textOf(one).fill('From the first tab')
    await one.getByText('This post was changed somewhere else.').waitFor()
    await one.getByRole('button', { name: 'Save draft' }).click()
    const other = one.getByLabel('The text that was saved there')
    expect(await other.inputValue()).toBe('From the second tab')
    expect(await textOf(one).inputValue()).toBe('From the first tab')
    expect(await axeFaults(one)).toEqual([])
    await one.getByRole('button', { name: 'Save draft' }).click()
    await one.getByText('Saved.').waitFor()
    expect((await stored(postId)).content.text).toBe('From the first tab')
    await one.context().close()
  })

  it('offers words that were kept here after the post was changed elsewhere', async () => {
    const one = await openPage()
    const context = one.context()
    const postId = await startPost()
    await one.goto(`/posts/${postId}/edit`)
    await context.setOffline(true)
    await textOf(one).pressSequentially('Kept on this computer')
    await one.close()
    await context.setOffline(false)
    const elsewhere = await openPage()
    await elsewhere.goto(`/posts/${postId}/edit`)
    await textOf(elsewhere).fill('Written on a phone')
    await saved(elsewhere)
    const back = await context.newPage()
    await back.goto(`/posts/${postId}/edit`)
    await back.getByText('Kept on this computer').waitFor()
    expect(await textOf(back).inputValue()).toBe('Written on a phone')
    expect(await axeFaults(back)).toEqual([])
    await back.getByRole('button', { name: 'Show me both' }).click()
    await back.getByText('This post was changed somewhere else').first().waitFor()
    expect(await textOf(back).inputValue()).toBe('Kept on this computer')
    await context.close()
    await elsewhere.context().close()
  })

  it('loses nothing when the session has ended, and saves once somebody has signed in again', async () => {
    const page = await openPage()
    const context = page.context()
    const postId = await startPost()
    await page.goto(`/posts/${postId}/edit`)
    const cookies = await context.cookies()
    await context.clearCookies()
    await textOf(page).fill('Written after the session')
    await page.getByText('You have been signed out.').waitFor()
    await context.addCookies(cookies)
    await page.evaluate(() => dispatchEvent(new Event('focus')))
    await saved(page)
    expect((await stored(postId)).content.text).toBe('Written after the session')
    await context.close()
  })

  it('keeps a photo that did not arrive and sends it again at a press', async () => {
    const page = await openPage({ viewport: PHONE })
    const postId = await startPost()
    await page.goto(`/posts/${postId}/edit`)
    await page.route('**/photos', (route) => route.abort(), { times: 1 })
    await page.getByLabel('Add photos').setInputFiles(await forBrowser(drawnPhoto()))
    await page.getByText('It did not arrive.').waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('IMG_2041.jpg was added.').waitFor()
    await saved(page)
    expect((await stored(postId)).content.photos).toHaveLength(1)
    await page.context().close()
  })

  it('says why a photo was not taken, and takes the others', async () => {
    const page = await openPage()
    const postId = await startPost()
    await page.goto(`/posts/${postId}/edit`)
    const svg = { name: 'team.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg></svg>') }
    const photo = await forBrowser(drawnPhoto())
    await page.getByLabel('Add photos').setInputFiles([svg, photo])
    await page.getByText('team.jpg: This is an SVG drawing').waitFor()
    await page.getByText('IMG_2041.jpg was added.').waitFor()
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0)
    await page.context().close()
  })

  it('sends no photo that is too large to be taken, and says so at once', async () => {
    const page = await openPage({ viewport: PHONE })
    const postId = await startPost()
    await page.goto(`/posts/${postId}/edit`)
    let sent = 0
    page.on('request', (request) => {
      if (request.url().endsWith('/photos')) sent += 1
    })
    const buffer = Buffer.alloc(25 * 1024 * 1024 + 1)
    const large = { name: 'large.jpg', mimeType: 'image/jpeg', buffer }
    await page.getByLabel('Add photos').setInputFiles([large])
    await page.getByText('large.jpg: This file is larger than 25 MB.').waitFor()
    expect(sent).toBe(0)
    await page.context().close()
  })

  it('forgets what is kept here when somebody signs out', async () => {
    const page = await openPage()
    const postId = await startPost()
    await page.goto(`/posts/${postId}/edit`)
    await page.route('**/autosave', (route) => route.abort())
    await textOf(page).fill('Not for the next person')
    await page.getByText(/Saved on this computer/).waitFor()
    expect(await keptCopies(page)).toHaveLength(1)
    await page.locator('.gp-account__summary').click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(/sign-in/)
    expect(await keptCopies(page)).toEqual([])
    await page.context().close()
  })

  it('keeps no names of the register in the browser', async () => {
    const page = await openPage()
    const postId = await startPost()
    await page.goto(`/posts/${postId}/edit`)
    await page.route('**/autosave', (route) => route.abort())
    const picker = page.getByRole('group', { name: 'Who is named in the text?' })
    await picker.getByRole('searchbox').fill('vosp')
    await picker.getByRole('checkbox', { name: 'Teleri Vosper' }).check({ force: true })
    await page.getByText(/Saved on this computer/).waitFor()
    const copies = JSON.stringify(await keptCopies(page))
    expect(copies).toContain('named')
    expect(copies).not.toMatch(/Teleri|Vosper|vosp/)
    await page.context().close()
  })
})

/** The copies of posts that the browser keeps. */
async function keptCopies(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith('gatepost.post.'))
      .map(([, value]) => String(value)),
  )
}

async function forBrowser(
  making: Promise<File>,
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const file = await making
  return { name: file.name, mimeType: file.type, buffer: Buffer.from(await file.arrayBuffer()) }
}
