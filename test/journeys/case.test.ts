import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeSealingKey, readSealingKeys } from '../../src/domain/sealing/index.ts'
import { STEP_FORMS } from '../../src/policy/cases/index.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { type CaseWorld, decidedCase } from '../support/case-scene.ts'
import { openTestInstallation } from '../support/installation.ts'
import { choose, tabTo } from '../support/keyboard.ts'
import { openSite, type Site } from '../support/site.ts'
import { openWorld } from '../support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../support/staff-scene.ts'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }
/** For whatever a slow machine needs. */
const PATIENCE = 60_000

const database = await openWorld()

describeInBrowser('a case', () => {
  const browser = useBrowser()
  let site: Site
  let scene: StaffScene
  let world: CaseWorld
  let cases: string

  beforeAll(async () => {
    const keys = readSealingKeys(makeSealingKey())
    site = await openSite(await openTestInstallation(database, { caseKeys: keys }))
    scene = await setStaffScene(database, 'oldchurch')
    const { school, staff } = scene
    world = { database, keys, schoolId: school.schoolId, dsl: staff.dsl }
    cases = `/schools/${school.slug}/cases`
  })

  async function leadOpens(path: string, options: object = {}): Promise<Page> {
    const context = await site.openFor(browser(), scene.staff.dsl, { viewport: PHONE, ...options })
    context.setDefaultTimeout(PATIENCE)
    const page = await context.newPage()
    await page.goto(path)
    return page
  }

  async function press(page: Page, name: string): Promise<void> {
    await tabTo(page, page.getByRole('button', { name, exact: true }))
    await page.keyboard.press('Enter')
  }

  const tick = (page: Page, label: string): Promise<void> =>
    choose(page, page.getByLabel(label, { exact: true }))

  async function go(page: Page, name: string): Promise<void> {
    await tabTo(page, page.getByRole('link', { name, exact: true }))
    await page.keyboard.press('Enter')
  }

  async function type(page: Page, label: string, words: string): Promise<void> {
    await tabTo(page, page.getByLabel(label, { exact: true }))
    await page.keyboard.type(words)
  }

  it('is triaged and taken to the officer by the keyboard alone, and ends in a word of the guidance', async () => {
    const page = await leadOpens(`${cases}/new`, { javaScriptEnabled: false })
    await tabTo(page, page.locator('#title'))
    await page.keyboard.type('Messages at night')
    await tick(page, 'Nobody knows yet')
    await press(page, 'Open it')
    const questions = [
      ['No'],
      ['Employee'],
      ['A child registered at this school'],
      ['Behaved in a way that has harmed a child, or may have harmed a child'],
      ['No'],
      ['Safeguarding and child protection'],
    ] as const
    for (const [nth, [answer]] of questions.entries()) {
      await page.getByText(`question ${nth + 1} of 6`).waitFor()
      await tick(page, answer)
      await press(page, 'Keep and go on')
    }
    await page.getByText('The answers come to: Allegation against an adult').waitFor()
    await press(page, 'Decide')
    await page.getByText('Contact the authority’s officer by').waitFor()
    await page.getByText('Locked for now').waitFor()
    expect(await page.getByRole('link', { name: 'Outcome recorded', exact: true }).count()).toBe(0)
    await tabTo(page, page.getByRole('button', { name: 'Put the contact on record' }))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'The authority’s officer contacted' }).waitFor()
    await tick(page, 'Yes, the officer says so')
    await type(page, 'Whom you spoke to', 'The duty officer')
    await type(page, 'What they advised', 'Keep the messages. A meeting is on Monday.')
    await press(page, 'Put the contact on record')
    await page.getByText('The question of the authority’s officer was settled').waitFor()
    await go(page, 'Handed to the route that decides')
    await page.locator('input[name=to]').first().check()
    for (const box of await page.locator('main textarea, main input[type=text]').all()) {
      await box.fill('As the chronology says')
    }
    await press(page, 'Hand it on')
    await go(page, 'Questions before an outcome answered')
    for (const { label } of STEP_FORMS.questions_answered.fields) {
      await page.getByLabel(label, { exact: true }).fill('No: it was sent to one child at night')
    }
    await press(page, 'Keep these answers')
    await go(page, 'Outcome recorded')
    await page.getByLabel(/^Substantiated/).check()
    await page.getByLabel('Who decided it', { exact: true }).fill('The panel of governors')
    await page.getByLabel('On what grounds', { exact: true }).fill('The messages themselves')
    await page.getByLabel(/^When the person had their copy/).fill('Today, with the way to appeal')
    await press(page, 'Put the outcome on record')
    await page.getByText('Outcome', { exact: true }).first().waitFor()
    expect(await page.locator('main').textContent()).toContain('Substantiated')
  })

  describe.each([
    ['a phone in the light', PHONE, 'light'],
    ['a desk in the dark', DESK, 'dark'],
  ] as const)('on %s', (_, viewport, colorScheme) => {
    it('every page is readable by all and never wider than the screen', async () => {
      const caseId = await decidedCase(world)
      const page = await leadOpens(cases, { viewport, colorScheme })
      const one = `${cases}/${caseId}`
      const steps = ['officer-contacted', 'not-referred', 'outcome-recorded', 'note'].map(
        (step) => `${one}/steps/${step}`,
      )
      const triage = ['danger', 'subjects', 'harm'].map((question) => `${one}/triage/${question}`)
      for (const path of [cases, `${cases}/new`, one, `${one}/decide`, ...triage, ...steps]) {
        await page.goto(path)
        expect([path, await axeFaults(page)]).toEqual([path, []])
        expect([path, await tooWide(page)]).toEqual([path, 0])
      }
    })
  })
})
