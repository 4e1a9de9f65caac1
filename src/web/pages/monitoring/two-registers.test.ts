import { beforeAll, describe, expect, it } from 'vitest'
import { openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'
import type { Role } from '../../../vocabulary/roles.ts'

const database = await openWorld()
let web: Browser
let scene: StaffScene

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database, 'lwlat')
})

const as = (role: Role) => signedIn(database, scene.staff[role])
const idIn = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([0-9a-f-]{36})"`).exec(page)?.[1] ?? ''

describe('the monitoring-register', () => {
  const at = (path = '') => `/schools/${scene.school.slug}/monitoring${path}`
  const form = {
    manner: 'open',
    purpose: 'Two breaches of the larch',
    necessity: 'It is needed',
    alternatives: 'A talk was tried',
    scope: 'Figures alone',
    assessment: 'DPIA 7',
    noticeOn: '2026-11-20',
    fromDate: '2026-11-21',
    toDate: '2026-12-01',
  }

  it('says that nobody is monitored, loses nothing typed, and is decided by somebody else', async () => {
    const dsl = await as('dsl')
    expect(await (await web.get(at(), dsl)).text()).toContain('Gatepost monitors nobody.')
    const wrong = await web.post(at(), { ...form, assessment: '' }, dsl)
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).toContain('Two breaches of the larch')
    expect((await web.post(at(), form, dsl)).status).toBe(303)
    const chair = await as('chair')
    const authorisationId = idIn(await (await web.get(at(), chair)).text(), 'authorisationId')
    const bare = { authorisationId, outcome: 'refused' }
    expect((await web.post(at('/decide'), bare, chair)).status).toBe(400)
    const yes = { authorisationId, outcome: 'approved' }
    expect((await web.post(at('/decide'), yes, dsl)).status).toBe(403)
    expect((await web.post(at('/decide'), yes, chair)).status).toBe(303)
    expect((await web.post(at('/decide'), yes, chair)).status).toBe(422)
    expect((await web.post(at('/end'), { authorisationId }, dsl)).status).toBe(303)
    expect((await web.post(at('/end'), { authorisationId: 'x' }, dsl)).status).toBe(400)
  })

  it('is closed to everybody without a part in it', async () => {
    expect((await web.get(at(), await as('author'))).status).toBe(403)
    expect((await web.get(at(), await signedIn(database, scene.otherHead))).status).toBe(404)
  })
})

describe('a recruitment-search', () => {
  const at = (path = '') => `/schools/${scene.school.slug}/candidate-searches${path}`

  it('goes from the office to the searcher to the panel', async () => {
    const office = await as('office')
    const form = {
      candidate: 'C. Larch',
      vacancy: 'Teacher',
      shortlistedOn: '2026-11-16',
      informedOn: '2026-11-17',
      searcherId: scene.staff.author.personId,
      panel: [scene.staff.head.personId, scene.staff.governor.personId],
    }
    const wrong = await web.post(at(), { ...form, searcherId: scene.staff.head.personId }, office)
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).toContain('Whoever searches is not on the panel')
    expect((await web.post(at(), form, office)).status).toBe(303)
    const author = await as('author')
    const searchId = idIn(await (await web.get(at(), author)).text(), 'searchId')
    expect((await web.post(at('/found'), { searchId, outcome: 'nothing' }, author)).status).toBe(
      400,
    )
    const found = { searchId, outcome: 'findings', sources: 'One', findings: 'A public threat' }
    expect((await web.post(at('/found'), found, await as('head'))).status).toBe(404)
    expect((await web.post(at('/found'), found, author)).status).toBe(303)
    const early = { searchId, decision: 'appointed' }
    expect((await web.post(at('/settle'), early, office)).status).toBe(422)
    const answer = { searchId, answer: 'It was not me', decision: 'not_appointed' }
    expect((await web.post(at('/settle'), answer, office)).status).toBe(303)
    expect(await (await web.get(at(), await as('governor'))).text()).toContain('It was not me')
    expect(await (await web.get(at(), await as('dsl'))).text()).not.toContain('Larch')
  })
})
