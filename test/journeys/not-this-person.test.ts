import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '../../src/domain/people/index.ts'
import { loadPost, startDraft } from '../../src/domain/posts/index.ts'
import { checklistFor } from '../../src/policy/index.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { openTestInstallation } from '../support/installation.ts'
import { tabTo } from '../support/keyboard.ts'
import { NOW, packNamed } from '../support/policy.ts'
import { openSite, type Site } from '../support/site.ts'
import {
  addLearner,
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
} from '../support/small-trust.ts'

const database = await openWorld()

describeInBrowser('a name that is not the learner’s', () => {
  const browser = useBrowser()
  let site: Site
  let school: SmallSchool
  let author: Actor
  let deputy: Actor

  beforeAll(async () => {
    site = await openSite(await openTestInstallation(database))
    school = await addSchool(database, await addTrust(database), 'maesteg')
    author = await addPerson(database, school, 'author')
    deputy = await addPerson(database, school, 'deputy_head')
    await addLearner(database, school, { forename: 'Tamsin', surname: 'Roskilly' })
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
    context.setDefaultTimeout(30_000)
    const page = await context.newPage()
    await page.goto(`/posts/${started.postId}/edit`)
    await page.locator('textarea[name=text]').fill('We read a poem by Tamsin Roskilly.')
    await page.locator('input[name=channels]').first().check({ force: true })
    return { page, postId: started.postId }
  }

  const said = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()
  const answers = async (postId: string) =>
    (await database.read(school.trustId, (db) => loadPost(db, postId)))?.content.setAside ?? []

  it('is answered with the keyboard alone on a narrow screen, while the findings live on', async () => {
    const { page, postId } = await openPost({ width: 320, scripts: true })
    const fold = page.locator('.gp-not-them summary').first()
    await fold.waitFor()
    await tabTo(page, fold)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    const box = page.getByLabel('How do you know?')
    await tabTo(page, box)
    await page.keyboard.type('A poet of long ago')
    // Whatever else is written redraws the findings; a half-given answer must stay.
    const text = page.locator('textarea[name=text]')
    await text.fill('Today we read a poem by Tamsin Roskilly. Call 07700 900123.')
    await said(page, /is a telephone number/)
    expect(await box.inputValue()).toBe('A poet of long ago')
    expect(await axeFaults(page)).toEqual([])
    expect(await tooWide(page)).toBe(0)
    await box.focus()
    await page.keyboard.press('Enter')
    await said(page, 'Take this back')
    await said(page, 'A poet of long ago')
    expect(await answers(postId)).toMatchObject([{ reason: 'namesake' }])
    expect(await axeFaults(page)).toEqual([])
    expect(await tooWide(page)).toBe(0)
    await page.locator('button[value^="unaside:"]').first().click()
    await fold.waitFor()
    expect(await answers(postId)).toEqual([])
    await page.context().close()
  })

  it('is answered without scripts, and read by whoever approves', async () => {
    const { page, postId } = await openPost({ width: 1280, scripts: false })
    for (const { code } of checklistFor(packNamed('maesteg'))) {
      await page.locator(`input[name=confirmed][value="${code}"]`).check({ force: true })
    }
    await page.locator('button[value=check]').click()
    await page.locator('.gp-not-them summary').click()
    await page.getByText('Another word that looks like the name').click()
    await page.locator('button[value^="aside:"]').click()
    await said(page, 'Say in a few words how you know')
    await page.getByLabel('How do you know?').fill('A village on the coast')
    await page.locator('button[value^="aside:"]').click()
    await said(page, 'A village on the coast')
    await page.locator('button[value=submit]').click()
    await page.waitForURL(/done=sent/)
    await page.context().close()

    const context = await site.openFor(browser(), deputy, { viewport: { width: 320, height: 800 } })
    const approving = await context.newPage()
    await approving.goto(`/posts/${postId}`)
    await said(approving, 'A village on the coast')
    await said(approving, /one name found in it is not the person found/)
    expect(await axeFaults(approving)).toEqual([])
    expect(await tooWide(approving)).toBe(0)
    await context.close()
  })
})
