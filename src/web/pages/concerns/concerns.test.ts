import { beforeAll, describe, expect, it } from 'vitest'
import { concernIn, setConcernScene } from '../../../../test/support/concern-scene.ts'
import { ORIGIN, openTestInstallation } from '../../../../test/support/installation.ts'
import { NOW } from '../../../../test/support/policy.ts'
import {
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  signedIn,
} from '../../../../test/support/small-trust.ts'
import { writeBody } from '../../../domain/outside-bodies/index.ts'
import { makeSealingKey, readSealingKeys } from '../../../domain/sealing/index.ts'
import { createApp } from '../../app.tsx'

const database = await openWorld()
const caseKeys = readSealingKeys(makeSealingKey())
const scene = await setConcernScene(database, 'maesteg', caseKeys)
const app = createApp(await openTestInstallation(database, { caseKeys }))
const open = `/s/${scene.slug}/concern`
const here = `/schools/${scene.slug}/concerns`

type Fields = Readonly<Record<string, string>>

async function get(path: string, cookie = ''): Promise<string> {
  const answer = await app.request(`${ORIGIN}${path}`, { headers: { cookie } })
  return `${answer.status}\n${await answer.text()}`
}

async function post(path: string, fields: Fields, cookie = ''): Promise<string> {
  const answer = await app.request(`${ORIGIN}${path}`, {
    method: 'POST',
    headers: { cookie, origin: ORIGIN },
    body: new URLSearchParams(fields),
  })
  return `${answer.status} ${answer.headers.get('location') ?? ''}\n${await answer.text()}`
}

const tokenOf = (html: string) => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ''
const codeOf = (html: string) => /class="gp-receipt">([^<]+)</.exec(html)?.[1] ?? ''

/** What somebody sends who opened the form and filled the least in. */
async function send(fields: Fields, teller = 'pupil'): Promise<string> {
  const token = tokenOf(await get(`${open}/${teller}`))
  return post(`${open}/${teller}`, { about: 'unsure', happened: 'Odd', token, ...fields })
}

let dsl = ''
let author = ''

beforeAll(async () => {
  dsl = await signedIn(database, scene.people.dsl, NOW)
  author = await signedIn(database, scene.people.author, NOW)
})

describe('the public pages', () => {
  it('begin with danger, need no sign-in, and set no cookie', async () => {
    for (const path of ['', '/pupil', '/parent', '/return', '/speaking-up']) {
      const answer = await app.request(`${ORIGIN}${open}${path}`)
      expect(answer.status, path).toBe(200)
      expect(answer.headers.getSetCookie()).toEqual([])
      const html = await answer.text()
      expect(html, path).toContain(`href="${open}/speaking-up"`)
      expect(html).toContain('name="robots" content="noindex"')
    }
    expect(await get(open)).toContain('tel:999')
    for (const path of ['/pupil', '/parent']) {
      const [before] = (await get(open + path)).split('<form')
      expect(before, path).toContain('tel:999')
    }
  })

  it('hold no field for a file before the stop question, nor after any answer but a clear no', async () => {
    const sent = await send({})
    const code = codeOf(sent)
    const pages = [await get(`${open}/pupil`), sent]
    const answered = await post(`${open}/return`, { code, intent: 'image', image: 'no' })
    expect(answered).toContain('type="file"')
    expect(answered).toContain('enctype="multipart/form-data"')
    pages.push(await post(`${open}/return`, { code, intent: 'image', image: 'unsure' }))
    pages.push(await post(`${open}/return`, { code }))
    for (const html of pages) expect(html).not.toContain('type="file"')
    expect(pages.at(-1)).toContain('Please stop here with the picture')
    expect(pages.at(-1)).toContain('Internet Watch Foundation')
    expect(sent).toContain('nude, semi-nude or sexual image of someone under 18')
  })

  it('give a code once it is sent, which is in no address', async () => {
    const sent = await send({ happened: 'Somebody wrote to me' })
    expect(sent).toMatch(/^200 \n/)
    const code = codeOf(sent)
    expect(code).toMatch(/^(\w{4}-){4}\w{4}$/)
    const back = await post(`${open}/return`, { code: code.toLowerCase() })
    expect(back).toContain('Somebody wrote to me')
    expect(await get(`${open}/return?code=${code}`)).not.toContain('Somebody wrote to me')
  })

  it('keep every word of a report that is refused, and say why', async () => {
    const happened = 'The password: Hx7!kfUu92pQ is what he asked for'
    const refused = await send({ happened, who: 'Quillmere', where: 'https://x.example/1' })
    expect(refused).toMatch(/^422/)
    for (const word of ['Hx7!kfUu92pQ is what he asked for', 'Quillmere', 'x.example/1']) {
      expect(refused).toContain(word)
    }
    expect(refused).toContain('Gatepost keeps no passwords')
    expect(await send({ happened: '' })).toMatch(/^400/)
    expect(await send({ happened: 'x'.repeat(10_001) })).toMatch(/^400/)
    expect(await send({ about: 'gossip' })).toMatch(/^400/)
    const asBrowsersSend = `${'x'.repeat(99)}\r\n`.repeat(100).trim()
    expect(await send({ happened: asBrowsersSend })).toMatch(/^200/)
  })

  it('send nothing to the school for somebody who wants the council, and lose nothing', async () => {
    const before = (await get(here, dsl)).length
    const answer = await send({ route: 'authority', happened: 'About everybody here' })
    expect(answer).toContain('Nothing was sent to the school')
    expect(answer).toContain('About everybody here')
    expect(answer).not.toContain('LADO')
    expect((await get(here, dsl)).length).toBe(before)
  })

  it('give the number of the council’s officer that the school has on record', async () => {
    const body = {
      key: 'allegations-officer-wales',
      kind: 'allegations_officer',
      name: 'Officer of the council',
      whatFor: '',
      phone: '01632 960123',
      email: '',
      url: '',
      hours: 'Monday to Friday',
      schoolId: scene.schoolId,
    } as const
    const written = await database.write(scene.trustId, (db) =>
      writeBody(db, scene.people.head, body, NOW),
    )
    expect(written).toMatchObject({ ok: true })
    const answer = await send({ route: 'authority' })
    expect(answer).toContain('01632 960123')
    expect(answer).toContain('Monday to Friday')
  })

  it('say whom to ring, and show no form, where nobody could read it', async () => {
    const school = await addSchool(database, await addTrust(database), 'cambrian')
    const html = await get(`/s/${school.slug}/concern/parent`)
    expect(html).toContain('Nobody at this school can read a report just now')
    expect(html).toContain('LADO')
    expect(html).not.toContain('<form method="post" action="/s')
  })

  it('show an address as text, never as a link, to anybody', async () => {
    const where = 'https://videos.example/<script>alert(1)</script>'
    const { concernId, code } = await concernIn(scene, { where })
    const pages = [post(`${open}/return`, { code }), get(`${here}/${concernId}`, dsl)]
    for (const html of await Promise.all(pages)) {
      expect(html).toContain('https://videos.example/&lt;script&gt;alert(1)&lt;/script&gt;')
      expect(html).not.toContain('href="https://videos')
      expect(html).not.toContain('<script>alert')
    }
  })

  it('answer a code that is nobody’s plainly', async () => {
    const answer = await post(`${open}/return`, { code: 'ABCD-ABCD-ABCD-ABCD-ABCD' })
    expect(answer).toMatch(/^422/)
    expect(answer).toContain('There is nothing with this code here')
  })
})

describe('behind the sign-in', () => {
  it('anybody who works here can report, by a form that keeps them out of it if they like', async () => {
    const form = await get(`${here}/new`, author)
    expect(form).toContain(`href="/schools/${scene.slug}/can-i/speak-up"`)
    expect(form).toContain('Only the chair of governors')
    const fields = { about: 'adult', happened: 'I saw it', named: 'no', token: tokenOf(form) }
    const sent = await post(`${here}/new`, fields, author)
    expect(sent).toMatch(/^200/)
    expect(codeOf(sent)).not.toBe('')
  })

  it('whoever comes because it is about the usual readers finds a way past them chosen', async () => {
    const chosen = (html: string) => /name="route"[^>]*value="(\w+)"[^>]*checked/.exec(html)?.[1]
    expect(chosen(await get(`${here}/new`, author))).toBe('usual')
    expect(chosen(await get(`${here}/new?past=them`, author))).toBe('chair')
    const school = await addSchool(database, scene.trustId, 'cambrian')
    const place = { trustId: scene.trustId, schoolId: school.schoolId }
    const [lead, teacher] = [
      await addPerson(database, place, 'dsl'),
      await addPerson(database, place, 'author'),
    ]
    const cookie = await signedIn(database, teacher, NOW)
    const form = await get(`/schools/${school.slug}/concerns/new?past=them`, cookie)
    expect(lead.personId).not.toBe('')
    expect(chosen(form)).toBe('authority')
  })

  it('the register is there for those who may know, and for nobody else', async () => {
    expect(await get(here, dsl)).toMatch(/^200/)
    const nothing = await get('/schools/nowhere/concerns', author)
    expect(await get(here, author)).toBe(nothing)
    const { concernId } = await concernIn(scene)
    expect(await get(`${here}/${concernId}`, author)).toBe(nothing)
    expect(await get(`${here}/${concernId}`, dsl)).toContain('Penhallow wrote to me at night')
  })

  it('whoever puts it right that it is about themselves is led away from it', async () => {
    const { concernId } = await concernIn(scene)
    const right = scene.people.dsl.personId
    const answer = await post(`${here}/${concernId}/subject`, { wrong: '', right }, dsl)
    expect(answer.split('\n')[0]).toBe(`303 ${here}`)
    expect(await get(`${here}/${concernId}`, dsl)).toMatch(/^404/)
  })

  it('the home page says that something waits, and of what it says nothing', async () => {
    await concernIn(scene, { happened: 'Quillmere again' })
    const home = await get('/', dsl)
    expect(home).toMatch(/\d+ concerns to read/)
    expect(home).not.toContain('Quillmere')
    expect(await get('/', author)).not.toContain('to read')
  })
})
