import { beforeAll, describe, expect, it } from 'vitest'
import { addPerson, openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'

const database = await openWorld()
let web: Browser
let scene: StaffScene

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database, 'cambrian')
})

const textOf = async (path: string, cookie: string) => (await web.get(path, cookie)).text()

describe('the reminder of one’s own accounts (staff-nudges)', () => {
  it.each([
    ['done', 'Thank you for looking'],
    ['later', 'Put away until next term'],
    ['something else', 'Put away until next term'],
  ])('stands on the home page until one says “%s”', async (answer, says) => {
    const cookie = await signedIn(database, await addPerson(database, scene.school))
    const home = await textOf('/', cookie)
    expect(home).toContain('A look at your own accounts')
    expect(home).toContain('nobody looks at your accounts')
    const sent = await web.post('/me/own-accounts', { answer }, cookie)
    expect(sent.status).toBe(303)
    const after = await textOf(sent.headers.get('location') ?? '', cookie)
    expect(after).toContain(says)
    expect(after).not.toContain('nobody looks at your accounts')
  })

  it('leads to the clauses that ask for it, at any time', async () => {
    const cookie = await signedIn(database, await addPerson(database, scene.school))
    const page = await textOf('/me/own-accounts', cookie)
    const href = /href="(\/schools\/[^"]*app\.13[^"]*)"/.exec(page)?.[1] ?? ''
    expect((await web.get(href, cookie)).status).toBe(200)
  })

  it('tells a manager nothing of who has seen it', async () => {
    const cookie = await signedIn(database, await addPerson(database, scene.school))
    await web.post('/me/own-accounts', { answer: 'done' }, cookie)
    const head = await signedIn(database, scene.staff.head)
    for (const path of ['signatures', 'signatures/signed']) {
      const page = await textOf(`/schools/${scene.school.slug}/policy/${path}`, head)
      expect(page).not.toContain('own accounts')
    }
  })

  it('says so where a policy says nothing', async () => {
    const silent = await setStaffScene(database, 'lwlat')
    const cookie = await signedIn(database, silent.staff.author)
    expect(await textOf('/', cookie)).not.toContain('A look at your own accounts')
    expect(await textOf('/me/own-accounts', cookie)).toContain('Nothing to look over')
  })
})
