import { beforeAll, describe, expect, it } from 'vitest'
import { drawnPhoto } from '../../../../test/support/add-photo.ts'
import { matterAt } from '../../../../test/support/matter-scene.ts'
import { openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { type Browser, type Fields, openWeb } from '../../../../test/support/web.ts'

const database = await openWorld()
let web: Browser
let scene: StaffScene
let dsl: string
let matterId: string

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database, 'cambrian')
  dsl = await signedIn(database, scene.staff.dsl)
  matterId = await matterAt(database, scene.school)
})

const list = () => `/matters/${matterId}/evidence`
const words = {
  stopAnswer: 'no',
  description: 'It says “<b>larch</b>”',
  platform: 'tiktok',
  visibility: 'followers',
  address: 'https://example.org/video/7',
}
const bytesOf = (answer: Response) => answer.arrayBuffer().then((sent) => Buffer.from(sent))

async function added(fields: Fields = words): Promise<string> {
  const answer = await web.post(list(), fields, dsl)
  expect(answer.status, await answer.clone().text()).toBe(303)
  return answer.headers.get('location')?.split('?')[0] ?? ''
}

async function fileOf(at: string): Promise<string> {
  const page = await (await web.get(at, dsl)).text()
  return /\/evidence\/files\/[0-9a-f-]{36}/.exec(page)?.[0] ?? ''
}

describe('the evidence-log', () => {
  it('asks the stop question before anything else', async () => {
    const first = await (await web.get(`${list()}/new`, dsl)).text()
    expect(first).toContain('nude, semi-nude or sexual image')
    expect(first).not.toMatch(/type="file"|<textarea/)
    const none = await web.post(`${list()}/new`, {}, dsl)
    expect(none.status).toBe(400)
    expect(await none.text()).not.toContain('type="file"')
  })

  it('shows a file control after a clear no and after nothing else', async () => {
    const control = async (image: string) => {
      const page = await (await web.post(`${list()}/new`, { image }, dsl)).text()
      return page.includes('type="file"')
    }
    expect(await control('no')).toBe(true)
    expect(await control('yes')).toBe(false)
    expect(await control('unsure')).toBe(false)
    const sent = { ...words, stopAnswer: 'yes', files: await drawnPhoto() }
    const forced = await web.post(list(), sent, dsl)
    expect(forced.status).toBe(422)
    const again = await forced.text()
    expect(again).not.toContain('type="file"')
    expect(again).toContain('Do not look at it again')
  })

  it('leads to whom to call where it may show what nobody may copy', async () => {
    const at = await added({ ...words, stopAnswer: 'unsure' })
    expect(at).toMatch(/what-to-do$/)
    const page = await (await web.get(at, dsl)).text()
    expect(page).toContain('href="tel:999"')
    expect(page).toContain('Internet Watch Foundation')
  })

  it('loses nothing that was typed when something is missing', async () => {
    const wrong = await web.post(list(), { ...words, description: '' }, dsl)
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).toContain('value="https://example.org/video/7"')
  })

  it('keeps an address as inert text behind a press, and words as words', async () => {
    const at = await added()
    const page = await (await web.get(at, dsl)).text()
    expect(page).not.toContain('href="https://example.org')
    expect(page).toContain('Show the address')
    expect(page).not.toContain('<b>larch')
    expect(await (await web.get(list(), dsl)).text()).not.toContain('larch')
  })

  it('hands a file out as plain bytes under an inert name, and only by a press', async () => {
    const html = new File(['<script>alert(1)</script>'], 'holiday.jpg.html', { type: 'text/html' })
    const at = await added({ ...words, files: html })
    const file = await fileOf(at)
    expect((await web.get(`${file}/download`, dsl)).status).toBe(404)
    const answer = await web.post(`${file}/download`, {}, dsl)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="evidence-[0-9a-f]{12}\.bin"$/,
    )
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect((await bytesOf(answer)).toString()).toBe('<script>alert(1)</script>')
  })

  it('takes no file that is too large, and no more than a few', async () => {
    const large = new File([Buffer.alloc(21 * 1024 * 1024)], 'long.mp4')
    const answer = await web.post(list(), { ...words, files: large }, dsl)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('larger than 20 MB')
  })

  it('is stopped by one press, and then opened for nobody', async () => {
    const at = await added({ ...words, files: await drawnPhoto() })
    const file = await fileOf(at)
    const stopped = await web.post(`${file}/quarantine`, {}, dsl)
    expect(stopped.headers.get('location')).toMatch(/what-to-do\?done=quarantined$/)
    expect((await web.post(`${file}/quarantine`, {}, dsl)).status).toBe(303)
    expect((await web.post(`${file}/download`, {}, dsl)).status).toBe(422)
    expect(await (await web.get(`${file}/cover?show=yes`, dsl)).text()).not.toContain('data:image')
    expect(await (await web.get(at, dsl)).text()).toContain('In quarantine since')
  })

  it('covers bystanders in a copy, shown only when asked for', async () => {
    const at = await added({ ...words, files: await drawnPhoto() })
    const file = await fileOf(at)
    expect(await (await web.get(`${file}/cover`, dsl)).text()).not.toContain('data:image')
    expect(await (await web.get(`${file}/cover?show=yes`, dsl)).text()).toContain('data:image/jpeg')
    expect((await web.post(`${file}/cover`, {}, dsl)).status).toBe(422)
    const box = { 'left-1': '10', 'top-1': '10', 'width-1': '30', 'height-1': '30' }
    expect((await web.post(`${file}/cover`, box, dsl)).status).toBe(303)
    const page = await (await web.get(at, dsl)).text()
    expect(page).toContain('copy, bystanders covered')
    expect(page).toContain('kept a copy of a picture with bystanders covered')
  })

  it('draws over nothing that is no picture', async () => {
    const at = await added({ ...words, files: new File(['no picture'], 'a.png') })
    const page = await web.get(`${await fileOf(at)}/cover?show=yes`, dsl)
    expect(page.status).toBe(422)
    expect(await page.text()).toContain('no picture that can be drawn over')
  })

  it('is not there for anybody else', async () => {
    const at = await added({ ...words, files: await drawnPhoto() })
    const file = await fileOf(at)
    const head = await signedIn(database, scene.staff.head)
    for (const path of [list(), `${list()}/new`, at, `${at}/what-to-do`, `${file}/cover`]) {
      expect((await web.get(path, head)).status, path).toBe(404)
    }
    for (const path of [list(), `${list()}/new`, `${file}/download`, `${file}/quarantine`]) {
      expect((await web.post(path, words, head)).status, path).toBe(404)
    }
  })
})
