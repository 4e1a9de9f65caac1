import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { boundPolicies, quizOf, signaturesOf } from '../../src/domain/acknowledgement/index.ts'
import { londonDate } from '../../src/domain/london-time.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import { adoptPack } from '../../src/domain/policies/index.ts'
import { policyParts } from '../../src/policy/index.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { openTestInstallation } from '../support/installation.ts'
import { tabTo } from '../support/keyboard.ts'
import { NOW, packNamed } from '../support/policy.ts'
import { openSite, type Site } from '../support/site.ts'
import { addPerson, openWorld } from '../support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../support/staff-scene.ts'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }
const PARTS = policyParts(packNamed('maesteg')).length
const TODAY = londonDate(NOW)

const database = await openWorld()

describeInBrowser('reading and signing a policy', () => {
  const browser = useBrowser()
  let site: Site
  let scene: StaffScene

  beforeAll(async () => {
    site = await openSite(await openTestInstallation(database))
    scene = await setStaffScene(database)
  })

  async function openPage(actor: Actor, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await site.openFor(browser(), actor, { viewport: PHONE, ...options })
    context.setDefaultTimeout(60_000)
    return context.newPage()
  }

  const signedWays = async ({ trustId, personId }: Actor) => {
    const signatures = await database.read(trustId, (db) => signaturesOf(db, personId))
    return signatures.map(({ way }) => way)
  }

  async function policyOf({ trustId, personId }: Actor) {
    const [policy] = await database.read(trustId, (db) => boundPolicies(db, personId, TODAY))
    if (!policy) throw new Error('No policy binds them.')
    return policy
  }

  async function isFit(page: Page): Promise<void> {
    const at = page.url()
    expect([at, await axeFaults(page), await tooWide(page)]).toEqual([at, [], 0])
  }

  /** Go to a control with the Tab key, press Enter, and wait for the page to which it leads. */
  async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
    await tabTo(page, page.getByRole(role, { name }).first())
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  }

  async function readToTheEnd(page: Page): Promise<void> {
    for (let nth = 1; nth < PARTS; nth += 1) await press(page, 'button', 'Next part')
    await press(page, 'button', 'I have read it to its end')
  }

  async function tick(page: Page): Promise<void> {
    await tabTo(page, page.locator('input[name="signOffs"]').first())
    await page.keyboard.press('Space')
  }

  /** Choose an answer of each question with the keys alone. */
  async function answerAll(page: Page, choose: (key: string) => string | undefined): Promise<void> {
    const keys = await page
      .locator('input[type="radio"]')
      .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('name') ?? ''))])
    for (const key of keys) {
      const radios = page.locator(`input[name="${key}"]`)
      const values = await radios.evaluateAll((all) => all.map((one) => one.getAttribute('value')))
      const wanted = values.indexOf(choose(key) ?? '')
      await tabTo(page, radios.first())
      await page.keyboard.press('Space')
      for (let down = 0; down < wanted; down += 1) await page.keyboard.press('ArrowDown')
    }
  }

  it('goes from the home page to a certificate with the keyboard alone, on a phone', async () => {
    const { school } = scene
    await database.write(scene.trustId, (db) =>
      db
        .updateTable('schools')
        .set({ quiz_questions: 3 })
        .where('school_id', '=', school.schoolId)
        .execute(),
    )
    const person = await addPerson(database, school)
    const page = await openPage(person)
    await page.goto('/')
    await press(page, 'link', /^Read and sign/)
    await isFit(page)
    await readToTheEnd(page)
    expect(page.url()).toContain('/policy/quiz')
    await isFit(page)
    const right = new Map(
      quizOf(await policyOf(person), person.personId).map((one) => [one.key, one.right]),
    )
    await press(page, 'button', 'Go on to sign')
    expect(await page.title()).toMatch(/^Error/)
    await isFit(page)
    await answerAll(page, (key) => right.get(key))
    await press(page, 'button', 'Go on to sign')
    expect(page.url()).toContain('/policy/sign')
    await isFit(page)
    await press(page, 'button', /^Sign$/)
    expect(await page.title()).toMatch(/^Error/)
    await isFit(page)
    await tick(page)
    await press(page, 'button', /^Sign$/)
    expect(page.url()).toContain('done=policy_signed')
    await isFit(page)
    expect(await signedWays(person)).toEqual(['own_session'])
    await press(page, 'link', 'see all that you have signed')
    await isFit(page)
    await tabTo(page, page.getByRole('link', { name: /^Certificate/ }))
    const saved = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    expect((await saved).suggestedFilename()).toMatch(/^signature-\d+\.pdf$/)
    await database.write(scene.trustId, (db) =>
      db
        .updateTable('schools')
        .set({ quiz_questions: 0 })
        .where('school_id', '=', school.schoolId)
        .execute(),
    )
  }, 240_000)

  it('takes a name without scripts', async () => {
    const person = await addPerson(database, scene.school)
    const page = await openPage(person, { javaScriptEnabled: false })
    await page.goto(`/schools/${scene.school.slug}/policy/read`)
    await readToTheEnd(page)
    await tick(page)
    await press(page, 'button', /^Sign$/)
    expect(page.url()).toContain('done=policy_signed')
    expect(await signedWays(person)).toEqual(['own_session'])
  }, 180_000)

  describe('what happens meanwhile', () => {
    let own: StaffScene
    beforeAll(async () => {
      own = await setStaffScene(database)
    })

    /** Somebody with the whole policy behind them and the tick set. */
    async function aboutToSign() {
      const person = await addPerson(database, own.school)
      const { policyVersionId } = (await policyOf(person)).versions
      await database.write(own.trustId, (db) =>
        db
          .insertInto('policy_readings')
          .values({
            trust_id: own.trustId,
            policy_version_id: policyVersionId,
            person_id: person.personId,
            parts_opened: PARTS,
            opened_at: NOW,
            finished_at: NOW,
          })
          .execute(),
      )
      const page = await openPage(person)
      const open = async (one: Page) => {
        await one.goto(`/schools/${own.school.slug}/policy/sign`)
        await tick(one)
        return one
      }
      return { person, page: await open(page), open }
    }

    it('signing in two tabs leaves one signature, and both say that it stands', async () => {
      const { person, page, open } = await aboutToSign()
      const other = await open(await page.context().newPage())
      await press(page, 'button', /^Sign$/)
      await press(other, 'button', /^Sign$/)
      for (const tab of [page, other]) {
        expect(await tab.getByRole('heading', { name: 'Signed', exact: true }).count()).toBe(1)
      }
      expect(await signedWays(person)).toEqual(['own_session'])
    }, 120_000)

    it('a version that comes into force is read first, and nothing false is said of it', async () => {
      const { person, page } = await aboutToSign()
      const pack = packNamed('maesteg')
      const changed = { ...pack, version: '2', clauses: pack.clauses.slice(1) }
      const { trustId, school } = own
      const adoption = { trustId, schoolId: school.schoolId, pack: changed, fromDate: TODAY }
      await database.write(trustId, (db) => adoptPack(db, 'system:test', adoption, NOW))
      await press(page, 'button', /^Sign$/)
      await isFit(page)
      await page.getByText('A new version is in force since you began').waitFor()
      expect(await page.getByText('You have opened every part').count()).toBe(0)
      expect(await signedWays(person)).toEqual([])
      const parts = policyParts(changed).length
      for (let nth = 1; nth < parts; nth += 1) await press(page, 'button', 'Next part')
      await press(page, 'button', 'I have read it to its end')
      await tick(page)
      await press(page, 'button', /^Sign$/)
      expect(await signedWays(person)).toEqual(['own_session'])
    }, 180_000)
  })

  describe.each([
    ['a phone in the light', PHONE, 'light'],
    ['a desk in the dark', DESK, 'dark'],
  ] as const)('on %s', (_, viewport, colorScheme) => {
    it('every page for managers is readable by all and never wider than the screen', async () => {
      const page = await openPage(scene.administrator, { viewport, colorScheme })
      const home = `/schools/${scene.school.slug}`
      const signatures = `${home}/policy/signatures`
      for (const path of [
        signatures,
        `${signatures}/signed?which=all`,
        `${signatures}/signed?name=nobodyatall`,
        `${signatures}/signed?print=yes`,
        `${signatures}/sheet`,
        `${home}/settings/quiz`,
        '/signatures',
      ]) {
        await page.goto(path)
        await isFit(page)
      }
    }, 120_000)
  })
})
