import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answer, type Scene, setScene } from '../../../../test/support/consent-scene.ts'
import { NOW } from '../../../../test/support/policy.ts'
import { addLearner, openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'
import { recordConsent } from '../../../domain/consent/index.ts'

const database = await openWorld()
let web: Browser
let scene: Scene
let office: string

beforeAll(async () => {
  web = await openWeb(database)
})
beforeEach(async () => {
  scene = await setScene(database)
  office = await signedIn(database, scene.office)
})

const register = () => `/schools/${scene.slug}/register`
const text = async (response: Promise<Response>) => (await response).text()

describe('the register', () => {
  it('shows where each learner stands in words, and leaves one entry with who was shown', async () => {
    await database.write(scene.trustId, (db) => recordConsent(db, scene.office, answer(scene), NOW))
    const asked = await addLearner(database, scene, { surname: 'Quarrie' })
    const html = await text(web.get(register(), office))
    expect(html).toContain('May be shown everywhere')
    expect(html).toContain('No permission yet')
    const entries = await database.read(scene.trustId, (db) =>
      db.selectFrom('trail_entries').selectAll().where('action', '=', 'consent.read').execute(),
    )
    expect(entries).toHaveLength(1)
    expect(entries[0]?.subject).toBe(`school:${scene.schoolId}`)
    expect(entries[0]?.facts).toEqual({ learners: [scene.learnerId, asked] })
  })

  it.each([
    ['text=quarr', ['Quarrie']],
    ['className=9Z', ['Quarrie']],
    ['state=everywhere', ['Penhallow']],
    ['state=not_yet', ['Quarrie']],
    ['state=do_not_use', []],
    ['status=left', []],
    ['status=nonsense&state=nonsense', ['Penhallow', 'Quarrie']],
  ])('finds with ?%s', async (query, surnames) => {
    await database.write(scene.trustId, (db) => recordConsent(db, scene.office, answer(scene), NOW))
    await addLearner(database, scene, { surname: 'Quarrie', className: '9Z' })
    const html = await text(web.get(`${register()}?${query}`, office))
    const found = ['Penhallow', 'Quarrie'].filter((name) => html.includes(`Ifan ${name}`))
    expect(found).toEqual(surnames)
    expect(html.includes('Nobody is found')).toBe(surnames.length === 0)
  })

  it('goes on to the next page after 25, with the same question', async () => {
    for (let at = 0; at < 30; at += 1) {
      await addLearner(database, scene, { surname: `Crowd${String(at).padStart(2, '0')}` })
    }
    const first = await text(web.get(`${register()}?text=crowd`, office))
    expect(first.match(/Ifan Crowd/g)).toHaveLength(25)
    const next = /href="([^"]*after=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await text(web.get(next, office))
    expect(second.match(/Ifan Crowd/g)).toHaveLength(5)
  })
})
