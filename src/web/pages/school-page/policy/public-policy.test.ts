import { createHash } from 'node:crypto'
import { getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, it } from 'vitest'
import { ORIGIN, openTestInstallation } from '../../../../../test/support/installation.ts'
import { wordsOf } from '../../../../../test/support/page-form.ts'
import { packNamed } from '../../../../../test/support/policy.ts'
import { openWorld, signedIn } from '../../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../../test/support/web.ts'
import { adoptPack } from '../../../../domain/policies/index.ts'
import { policyParts, policyText } from '../../../../policy/index.ts'
import { createApp } from '../../../app.tsx'

const database = await openWorld()
const pack = packNamed('maesteg')
let web: Browser
let scene: StaffScene
let head: string

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database)
  head = await signedIn(database, scene.staff.head)
})

const at = (path = '') => `/s/${scene.school.slug}/policy${path}`

async function text(path: string, cookie = ''): Promise<string> {
  const response = await web.get(path, cookie)
  expect(response.status).toBe(200)
  return response.text()
}

describe('the public page of the policy', () => {
  it('shows every clause in full, its control box and its change log, and nothing of ours', async () => {
    const html = await text(at())
    const words = wordsOf(html).replaceAll(/\s+/g, ' ')
    for (const { wording } of pack.clauses) expect(words).toContain(wording.replaceAll(/\s+/g, ' '))
    for (const { heading } of policyParts(pack)) expect(words).toContain(heading)
    for (const key of [
      'Version',
      'In force',
      'Owner',
      'Approved by',
      'Next review',
      'Change log',
    ]) {
      expect(words).toContain(key)
    }
    expect(words).toContain('since 1 September 2026')
    expect(words).toContain(createHash('sha256').update(policyText(pack)).digest('hex'))
    expect(words).not.toMatch(/Built|Not done yet|Gatepost does/)
    expect(html).not.toContain('noindex')
  })

  it('comes in large print', async () => {
    const html = await text(at('?size=large'))
    expect(html).toContain('gp-policy-text--large')
    expect(html).toContain('Ordinary print')
  })

  it('comes as the plain text that people sign, asked for again only when it changed', async () => {
    const response = await web.get(at('.txt'))
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await response.text()).toBe(policyText(pack))
    expect(response.headers.get('etag')).toBe(
      `"${createHash('sha256').update(policyText(pack)).digest('hex')}"`,
    )
  })

  it('comes as a PDF with tags, with the same words', async () => {
    const response = await web.get(at('.pdf'))
    expect(response.headers.get('content-type')).toBe('application/pdf')
    const bytes = new Uint8Array(await response.arrayBuffer())
    const again = await web.get(at('.pdf'))
    expect(again.headers.get('etag')).toBe(response.headers.get('etag'))
    const opened = await getDocumentProxy(bytes)
    const tags = JSON.stringify(await (await opened.getPage(1)).getStructTree())
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD']) expect(tags).toContain(`"role":"${tag}"`)
    const outline = await opened.getOutline()
    expect(outline.map((one) => one.title)).toEqual([
      'About this document',
      ...policyParts(pack).map(({ heading }) => heading),
      'Change log',
    ])
  })

  it.each(['.txt', '.pdf'])('is not sent again to whoever has it: “%s”', async (form) => {
    const app = createApp(await openTestInstallation(database))
    const first = await app.request(`${ORIGIN}${at(form)}`)
    const etag = first.headers.get('etag') ?? ''
    const ask = (tag: string) =>
      app.request(`${ORIGIN}${at(form)}`, { headers: { 'if-none-match': tag } })
    expect((await ask(etag)).status).toBe(304)
    expect((await ask(`"other", W/${etag}`)).status).toBe(304)
    expect((await ask('"other"')).status).toBe(200)
  })

  it('keeps an earlier version readable in every form, and says that it is one', async () => {
    const own = await setStaffScene(database)
    const { trustId, schoolId, slug } = own.school
    const first = /version=([0-9a-f-]{36})/.exec(await text(`/s/${slug}/policy`))?.[1] ?? ''
    const later = { ...pack, version: '2027', clauses: pack.clauses.slice(1) }
    await database.write(trustId, (db) =>
      adoptPack(
        db,
        'system:test',
        { trustId, schoolId, pack: later, fromDate: '2026-11-02' },
        new Date('2026-11-02T09:00:00Z'),
      ),
    )
    expect(await text(`/s/${slug}/policy.txt`)).toBe(policyText(later))
    expect(await text(`/s/${slug}/policy.txt?version=${first}`)).toBe(policyText(pack))
    const old = await text(`/s/${slug}/policy?version=${first}`)
    expect(old).toContain('no longer in force')
    expect(old).toContain('noindex')
    expect((await web.get(`/s/${slug}/policy.pdf?version=${first}`)).status).toBe(200)
    for (const form of ['', '.txt', '.pdf']) {
      for (const version of [crypto.randomUUID(), 'x', first.toUpperCase().slice(1)]) {
        const missing = await web.get(`/s/${slug}/policy${form}?version=${version}`)
        expect(missing.status).toBe(404)
      }
      const theirs = await web.get(`${at(form)}?version=${first}`)
      expect(theirs.status).toBe(404)
    }
  })

  it.each(['', '.txt', '.pdf', '/other-format'])(
    'is not there for no school: “%s”',
    async (form) => {
      expect((await web.get(`/s/nowhere/policy${form}`)).status).toBe(404)
    },
  )
})

describe('asking for another language or format', () => {
  const wish = { wish: 'Braille, please', reach: '01632 960001', name: '' }

  it('leads to the home page of whoever gives it, who says what was given', async () => {
    const sent = await web.post(at('/other-format'), wish)
    expect([sent.status, sent.headers.get('location')]).toEqual([303, at('/other-format?sent=yes')])
    expect(await text(at('/other-format?sent=yes'))).toContain('Sent to the headteacher')
    expect(await text('/', head)).toContain('Braille, please')
    const list = `/schools/${scene.school.slug}/policy/formats`
    const page = await text(list, head)
    const requestId = /name="requestId" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const empty = await web.post(list, { requestId, given: ' ' }, head)
    expect(empty.status).toBe(400)
    expect(await empty.text()).toContain('Say what was given')
    const done = await web.post(list, { requestId, given: 'A copy in braille' }, head)
    expect(done.headers.get('location')).toBe(`${list}?done=format_given`)
    expect(await text(list, head)).toContain('A copy in braille')
    expect(await text('/', head)).not.toContain('Braille, please')
  })

  it('keeps what was typed and says what is missing', async () => {
    const answer = await web.post(at('/other-format'), { ...wish, reach: '' })
    const html = await answer.text()
    expect(answer.status).toBe(400)
    expect(html).toContain('Say how the school can reach you')
    expect(html).toContain('Braille, please')
    expect(html).toContain('<title>Error:')
  })

  it('asks for patience after a few from one place, and takes nothing from other sites', async () => {
    const statuses: number[] = []
    for (let nth = 0; nth < 6; nth += 1) {
      statuses.push((await web.post(at('/other-format'), wish)).status)
    }
    expect(statuses.at(-1)).toBe(429)
    expect((await web.postFromElsewhere(at('/other-format'), wish)).status).toBe(403)
  })

  it('is shown to nobody who neither gives nor keeps', async () => {
    const list = `/schools/${scene.school.slug}/policy/formats`
    const author = await signedIn(database, scene.staff.author)
    expect((await web.get(list, author)).status).toBe(403)
    expect((await web.get(list, await signedIn(database, scene.otherHead))).status).toBe(404)
  })
})

describe('a translation', () => {
  async function attach(file: File, more: Readonly<Record<string, string>> = {}) {
    const list = `/schools/${scene.school.slug}/policy/formats`
    const page = await text(list, head)
    const [, version = ''] = /<option value="([0-9a-f-]{36})"/.exec(page) ?? []
    const fields = {
      policyVersionId: version,
      language: 'ar',
      translatedBy: 'The council',
      translatedOn: '2026-11-01',
      ...more,
    }
    return web.post(`/schools/${scene.school.slug}/policy/translations`, { ...fields, file }, head)
  }

  it('stands on the public page in its own language and direction, and says what binds', async () => {
    const sent = await attach(new File(['سياستنا <b>'], 'x.txt'))
    expect(sent.status).toBe(303)
    const page = await text(at())
    expect(page).toMatch(/<span lang="ar" dir="rtl">العربية<\/span>/)
    expect(page).toContain('The English text is the one that binds')
    const href = /href="([^"]+\/translations\/[^"]+)" hreflang="ar"/.exec(page)?.[1] ?? ''
    const html = await text(href)
    expect(html).toMatch(/<div class="gp-policy-text" lang="ar" dir="rtl">/)
    expect(html).toContain('سياستنا &lt;b&gt;')
    expect(html).not.toContain('A newer version is in force')
  })

  it('is a file to keep where it is a PDF', async () => {
    await attach(new File(['%PDF-1.7\nhello\n%%EOF\n'], 'x.pdf'), { language: 'pl' })
    const page = await text(at())
    const href = /href="([^"]+\/translations\/[^"]+)" hreflang="pl"/.exec(page)?.[1] ?? ''
    const { headers } = await web.get(href)
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
    expect(headers.get('content-language')).toBe('pl')
  })

  it('says so when a newer version is in force', async () => {
    const { trustId, schoolId } = scene.school
    const later = { ...pack, version: '2028', clauses: pack.clauses.slice(1) }
    const adoption = { trustId, schoolId, pack: later, fromDate: '2026-11-20' }
    await database.write(trustId, (db) =>
      adoptPack(db, 'system:test', adoption, new Date('2026-11-20T09:00:00Z')),
    )
    const page = await text(at())
    expect(page).toContain('Of an earlier version')
    const href = /href="([^"]+\/translations\/[^"]+)" hreflang="ar"/.exec(page)?.[1] ?? ''
    expect(await text(href)).toContain('A newer version is in force')
  })

  it.each([
    ['no file', new File([], ''), {}, 422, 'Choose the file'],
    ['a picture', new File([Uint8Array.of(0x89, 0x50, 0, 1)], 'x.png'), {}, 422, 'Choose a PDF'],
    ['no language', new File(['x'], 'x.txt'), { language: '' }, 400, 'Choose the language'],
    ['English', new File(['x'], 'x.txt'), { language: 'en' }, 400, 'Choose the language'],
  ])('is refused with a reason: %s', async (_, file, more, status, says) => {
    const answer = await attach(file, more)
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(says)
  })
})
