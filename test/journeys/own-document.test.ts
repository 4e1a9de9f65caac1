import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '../../src/domain/people/index.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { OWN_POLICY } from '../support/document-scene.ts'
import { longPolicy } from '../support/documents.ts'
import { openTestInstallation } from '../support/installation.ts'
import { tabTo } from '../support/keyboard.ts'
import { openSite, type Site } from '../support/site.ts'
import { openWorld } from '../support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../support/staff-scene.ts'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }

const database = await openWorld()

describeInBrowser('a policy of a school’s own', () => {
  const browser = useBrowser()
  let site: Site
  let scene: StaffScene

  beforeAll(async () => {
    site = await openSite(await openTestInstallation(database))
    scene = await setStaffScene(database, 'maesteg')
  })

  async function openPage(actor: Actor, options: BrowserContextOptions): Promise<Page> {
    const context = await site.openFor(browser(), actor, options)
    context.setDefaultTimeout(40_000)
    return context.newPage()
  }

  /** While a version is under way, no other can be begun. */
  async function giveUpDrafts(): Promise<void> {
    await database.write(scene.trustId, async (db) => {
      await db.updateTable('policy_draft_schools').set({ under_way: false }).execute()
      await db.updateTable('policy_drafts').set({ state: 'dropped' }).execute()
    })
  }

  /** Bring a document in as the head, in place of what was under way. */
  async function bringIn(page: Page, name: string, bytes: Uint8Array): Promise<void> {
    await giveUpDrafts()
    await page.goto(`/schools/${scene.school.slug}/policy/drafts`)
    const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
    await page.setInputFiles('#document', file)
    await page.click('text=Read it into clauses')
    await page.waitForLoadState()
  }

  it.each([
    ['a phone in the light', PHONE, 'light'],
    ['a desk in the dark', DESK, 'dark'],
  ] as const)(
    'is bound on %s, readable by all and never wider than the screen',
    async (_, viewport, colorScheme) => {
      const page = await openPage(scene.staff.head, { viewport, colorScheme })
      await bringIn(page, 'ours.pdf', await longPolicy(3))
      await page.waitForURL(/done=document_imported/)
      const binding = page.url().replace(/\?.*/, '')
      for (const path of [binding, `${binding}?show=damaged`, `${binding}?show=all&page=2`]) {
        await page.goto(path)
        expect([path, await axeFaults(page)]).toEqual([path, []])
        expect([path, await tooWide(page)]).toEqual([path, 0])
      }
      await page.locator('.gp-binding__clause').first().getByRole('link').first().click()
      await page.waitForURL(/binding\/clause/)
      expect(await axeFaults(page)).toEqual([])
      expect(await tooWide(page)).toBe(0)
    },
  )

  it('is bound with the keyboard alone, on a phone without scripts', async () => {
    const page = await openPage(scene.staff.head, { viewport: PHONE, javaScriptEnabled: false })
    await bringIn(page, 'ours.md', new TextEncoder().encode(OWN_POLICY))
    await page.waitForURL(/done=document_imported/)
    expect(await page.locator('#binding-left').textContent()).toContain('6 left to bind')
    await tabTo(page, page.getByRole('button', { name: 'Take it for clause 1.1' }))
    await page.keyboard.press('Enter')
    await page.waitForURL(/done=clause_bound/)
    expect(await page.locator('#binding-left').textContent()).toContain('5 left to bind')
    expect(await page.locator('[id="clause-1.1"]').count()).toBe(0)
  })

  it('says on the field what is the matter with a file, and loses nothing that was typed', async () => {
    const page = await openPage(scene.staff.head, { viewport: PHONE })
    await giveUpDrafts()
    await page.goto(`/schools/${scene.school.slug}/policy/drafts`)
    await page.fill('#why', 'Our own at last')
    await page.setInputFiles('#document', {
      name: 'policy.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\nnothing more'),
    })
    await page.click('text=Read it into clauses')
    await page.waitForLoadState()
    expect(await page.locator('#document-error').textContent()).toContain('damaged')
    expect(await page.inputValue('#why')).toBe('Our own at last')
    expect(await axeFaults(page)).toEqual([])
  })
})
