import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { evidenceOf } from '../../src/domain/evidence/index.ts'
import { makeSealingKey, readSealingKeys } from '../../src/domain/sealing/index.ts'
import { drawnPhoto } from '../support/add-photo.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { type ConcernScene, concernIn, setConcernScene } from '../support/concern-scene.ts'
import { openTestInstallation } from '../support/installation.ts'
import { tabTo } from '../support/keyboard.ts'
import { NOW } from '../support/policy.ts'
import { openSite, type Site } from '../support/site.ts'
import { addLearner, openWorld } from '../support/small-trust.ts'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }
/** For whatever a slow machine needs. */
const PATIENCE = 60_000

const database = await openWorld()

describeInBrowser('a concern', () => {
  const browser = useBrowser()
  let site: Site
  let scene: ConcernScene
  let open: string
  let register: string

  beforeAll(async () => {
    const caseKeys = readSealingKeys(makeSealingKey())
    site = await openSite(await openTestInstallation(database, { caseKeys }))
    scene = await setConcernScene(database, 'oldchurch', caseKeys)
    open = `/s/${scene.slug}/concern`
    register = `/schools/${scene.slug}/concerns`
  })

  async function visitor(more: Parameters<ReturnType<typeof browser>['newContext']>[0] = {}) {
    const context = await browser().newContext({ baseURL: site.origin, viewport: PHONE, ...more })
    context.setDefaultTimeout(PATIENCE)
    return context
  }

  const concerns = () =>
    database.read(scene.trustId, (db) => db.selectFrom('concerns').select('concern_id').execute())

  it('goes from a pupil with the keyboard alone and no scripts to whoever reads it, and back', async () => {
    const page = await (await visitor({ javaScriptEnabled: false })).newPage()
    await page.goto(`/s/${scene.slug}`)
    await tabTo(page, page.getByRole('link', { name: 'Worried?' }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('button', { name: 'I go to this school' }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByLabel('A grown-up at school'))
    await page.keyboard.press('Space')
    await tabTo(page, page.getByLabel('What happened?'))
    await page.keyboard.type('He reads our messages')
    await tabTo(page, page.getByRole('button', { name: 'Send it' }))
    await page.keyboard.press('Enter')
    await page.getByText('It is sent').waitFor()
    const code = (await page.locator('.gp-receipt').textContent()) ?? ''
    const lead = await (
      await site.openFor(browser(), scene.people.dsl, { viewport: DESK, javaScriptEnabled: false })
    ).newPage()
    await lead.goto('/')
    await lead.getByRole('link', { name: 'A concern to read' }).click()
    await lead.locator('.gp-rows__link').first().click()
    await lead.getByText('He reads our messages').waitFor()
    await lead.getByLabel('What they read when they come back').fill('Come to my room at break.')
    await lead.getByRole('button', { name: 'Send it to the reporter' }).click()
    await lead.getByText('Sent. The reporter reads it').waitFor()
    await page.goto(`${open}/return`)
    await page.getByLabel('Your code').fill(code.toLowerCase())
    await page.keyboard.press('Enter')
    await page.getByText('Come to my room at break.').waitFor()
    await page.getByLabel('Add something').fill('It was on Monday')
    await tabTo(page, page.getByRole('button', { name: 'Add this' }))
    await page.keyboard.press('Enter')
    await page.getByText('Added. Whoever reads this is told.').waitFor()
    await page.getByLabel('I am not sure').check()
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByText('Please stop here with the picture').waitFor()
    expect(await page.locator('input[type=file]').count()).toBe(0)
  })

  it('takes a picture with its code, by the keyboard alone, on the smallest screen', async () => {
    const { concernId, code } = await concernIn(scene)
    const page = await (await visitor({ javaScriptEnabled: false })).newPage()
    await page.goto(`${open}/return`)
    await tabTo(page, page.getByLabel('Your code'))
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByLabel('No', { exact: true }))
    await page.keyboard.press('Space')
    await tabTo(page, page.getByRole('button', { name: 'Go on' }))
    await page.keyboard.press('Enter')
    const files = page.getByLabel('A screenshot, a photo, a short recording or a PDF')
    await tabTo(page, files)
    const photo = await drawnPhoto()
    // The window in which files are chosen is the browser's own.
    await files.setInputFiles({
      name: photo.name,
      mimeType: photo.type,
      buffer: Buffer.from(await photo.arrayBuffer()),
    })
    await tabTo(page, page.getByLabel('What does it show?'))
    await page.keyboard.type('Their chat')
    await tabTo(page, page.getByRole('button', { name: 'Send it' }))
    await page.keyboard.press('Enter')
    await page.getByText('It has arrived and is locked away.').waitFor()
    await page.getByText('You sent a file').waitFor()
    expect(await tooWide(page)).toBe(0)
    const kept = await database.read(scene.trustId, (db) =>
      evidenceOf(db, scene.people.dsl, concernId, NOW),
    )
    expect(kept).toMatchObject([{ files: 1, addedBy: null }])
  })

  describe('on a bad line', () => {
    async function write(context: BrowserContext, words: string, own: boolean): Promise<Page> {
      const page = await context.newPage()
      await page.goto(`${open}/parent`)
      await page.getByRole('button', { name: own ? 'Yes, keep it here' : 'No, or others' }).click()
      await page.getByLabel('I am not sure').check()
      await page.getByLabel('What happened?').fill(words)
      return page
    }

    const stored = (page: Page) =>
      page.evaluate(async () => {
        const opening = indexedDB.open('gatepost-concern')
        await new Promise((done) => {
          opening.onsuccess = done
        })
        const store = opening.result.transaction('reports').objectStore('reports').getAll()
        await new Promise((done) => {
          store.onsuccess = done
        })
        const kept = store.result as { readonly sealed: ArrayBuffer }[]
        return kept.map((one) => new TextDecoder('latin1').decode(one.sealed))
      })

    it('is sent once when the line is back, and then forgotten', async () => {
      const before = (await concerns()).length
      const context = await visitor()
      const page = await write(context, 'Seen from the bus', true)
      await context.setOffline(true)
      await page.getByRole('button', { name: 'Send it to the school' }).click()
      await page.getByText('There is no line just now.').waitFor()
      const kept = await stored(page)
      expect(kept).toHaveLength(1)
      expect(kept[0]).not.toContain('Seen from the bus')
      expect(await page.getByLabel('What happened?').inputValue()).toBe('Seen from the bus')
      await context.setOffline(false)
      await page.getByText('It is sent').waitFor()
      expect((await concerns()).length).toBe(before + 1)
      expect(await stored(page)).toEqual([])
      // The page that answered works on: the question before any picture.
      await page.getByLabel('No', { exact: true }).check()
      await page.getByRole('button', { name: 'Go on' }).click()
      await page.getByText('Your picture or file').waitFor()
    })

    it('is one concern where the answer was lost on the way', async () => {
      const before = (await concerns()).length
      const context = await visitor()
      const page = await write(context, 'Sent into the tunnel', true)
      let lost = 0
      await context.route(`**${open}/parent`, async (route) => {
        if (route.request().method() !== 'POST' || lost > 0) return route.continue()
        lost += 1
        await route.fetch()
        await route.abort('connectionreset')
      })
      await page.getByRole('button', { name: 'Send it to the school' }).click()
      await page.getByText('There is no line just now.').waitFor()
      await page.getByRole('button', { name: 'Send it to the school' }).click()
      await page.getByText('It is sent').waitFor()
      expect(lost).toBe(1)
      expect((await concerns()).length).toBe(before + 1)
    })

    it('waits through a closed tab on one’s own device, and goes by itself if it was to go', async () => {
      const before = (await concerns()).length
      const context = await visitor()
      const first = await write(context, 'Half a sentence', true)
      await first.getByText('What you type is kept on this device').waitFor()
      await first.close()
      const second = await context.newPage()
      await second.goto(`${open}/parent`)
      await second.getByText('Here is what you wrote before.').waitFor()
      expect(await second.getByLabel('What happened?').inputValue()).toBe('Half a sentence')
      expect(await second.getByLabel('I am not sure').isChecked()).toBe(true)
      await context.setOffline(true)
      await second.getByRole('button', { name: 'Send it to the school' }).click()
      await second.getByText('You can close this page').waitFor()
      await second.close()
      expect((await concerns()).length).toBe(before)
      await context.setOffline(false)
      const third = await context.newPage()
      await third.goto(`${open}/parent`)
      await third.getByText('It is sent').waitFor()
      expect((await concerns()).length).toBe(before + 1)
    })

    it('keeps nothing on a shared device, and nothing after “forget it”', async () => {
      const context = await visitor()
      const shared = await write(context, 'On the library computer', false)
      await shared.getByText('Nothing is kept on this device.').waitFor()
      expect(await stored(shared)).toEqual([])
      await shared.close()
      const own = await write(context, 'And now my own', true)
      expect(await stored(own)).toHaveLength(1)
      await own.getByRole('button', { name: 'Forget it on this device' }).click()
      await own.getByText('Forgotten on this device.').waitFor()
      expect(await stored(own)).toEqual([])
    })

    it('looks a pupil up for whoever works there, and loses no word where there is no line', async () => {
      await addLearner(database, scene, { forename: 'Thistle', surname: 'Marrowby' })
      const before = (await concerns()).length
      const context = await site.openFor(browser(), scene.people.author, { viewport: PHONE })
      context.setDefaultTimeout(PATIENCE)
      const page = await context.newPage()
      await page.goto(`${register}/new`)
      await page.getByRole('button', { name: 'Yes, keep it here' }).click()
      await page.getByLabel('What happened?').fill('Alone at the gate again')
      const box = page.getByLabel('Part of a name, or a class')
      const who = page.getByLabel('Who is it about?')
      await box.fill('marrow')
      await page.keyboard.press('Enter')
      await page.getByText('1 found. Tick whoever you mean.').waitFor()
      expect(page.url()).not.toContain('marrow')
      await tabTo(page, page.getByLabel('Thistle Marrowby'))
      await page.keyboard.press('Space')
      await page.getByText('stands in “Who is it about?”').waitFor()
      expect(await who.inputValue()).toContain('Thistle Marrowby')
      await context.setOffline(true)
      await box.fill('quill')
      await page.getByRole('button', { name: 'Find' }).click()
      await page.getByText('nothing that you wrote is lost').waitFor()
      expect(await page.getByLabel('What happened?').inputValue()).toBe('Alone at the gate again')
      expect((await concerns()).length).toBe(before)
      await page.close()
      await context.setOffline(false)
      const again = await context.newPage()
      await again.goto(`${register}/new`)
      await again.getByText('Here is what you wrote before.').waitFor()
      const kept = again.getByLabel('Who is it about?')
      expect(await kept.inputValue()).toContain('Thistle Marrowby')
      expect((await concerns()).length).toBe(before)
    })

    it('looks a pupil up without scripts too', async () => {
      await addLearner(database, scene, { forename: 'Bramble', surname: 'Oakwright' })
      const context = await site.openFor(browser(), scene.people.author, {
        viewport: PHONE,
        javaScriptEnabled: false,
      })
      context.setDefaultTimeout(PATIENCE)
      const page = await context.newPage()
      await page.goto(`${register}/new`)
      await page.getByLabel('What happened?').fill('He had no coat')
      await page.getByLabel('Part of a name, or a class').fill('oakwright')
      await page.keyboard.press('Enter')
      expect(page.url()).not.toContain('oakwright')
      expect(await page.getByLabel('What happened?').inputValue()).toBe('He had no coat')
      await page.getByLabel('Bramble Oakwright').check()
      await page.getByLabel('A child or young person').check()
      await page.getByLabel('Yes', { exact: true }).check()
      await page.getByRole('button', { name: 'Send it' }).click()
      await page.getByText('It is sent').waitFor()
    })

    it('shows what is wrong with it in place, and keeps the words', async () => {
      const page = await write(await visitor(), 'Her password: Hx7!kfUu92pQ', true)
      await page.getByRole('button', { name: 'Send it to the school' }).click()
      await page.getByText('Gatepost keeps no passwords').first().waitFor()
      const box = page.getByLabel('What happened?')
      expect(await box.inputValue()).toBe('Her password: Hx7!kfUu92pQ')
      await box.fill('He asked for her password')
      await page.getByRole('button', { name: 'Send it to the school' }).click()
      await page.getByText('It is sent').waitFor()
    })
  })

  describe.each([
    ['a phone in the light', PHONE, 'light'],
    ['a desk in the dark', DESK, 'dark'],
  ] as const)('on %s', (_, viewport, colorScheme) => {
    it('every page is readable by all and never wider than the screen', async () => {
      const long = `A very ${'long'.repeat(60)} word`
      const { concernId, code } = await concernIn(scene, { happened: long, where: long })
      await concernIn(scene)
      const page = await (
        await site.openFor(browser(), scene.people.dsl, { viewport, colorScheme })
      ).newPage()
      page.setDefaultTimeout(PATIENCE)
      const look = async (what: string) => {
        expect([what, await axeFaults(page)]).toEqual([what, []])
        expect([what, await tooWide(page)]).toEqual([what, 0])
      }
      const ours = [register, `${register}/new`, `${register}/${concernId}`]
      const theirs = ['', '/pupil', '/parent', '/return', '/speaking-up'].map((path) => open + path)
      for (const path of [...ours, ...theirs]) {
        await page.goto(path)
        await look(path)
      }
      await page.goto(`${open}/return`)
      await page.getByLabel('Your code').fill(code)
      await page.getByRole('button', { name: 'Look' }).click()
      await page.getByText('What you told us').first().waitFor()
      await look('with a code')
      await page.goto(`${open}/pupil`)
      await page.getByRole('button', { name: 'Send it' }).click()
      await page.getByText('There is a problem').waitFor()
      await look('with what is wrong')
    })
  })
})
