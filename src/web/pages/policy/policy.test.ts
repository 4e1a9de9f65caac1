import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { NOW, PACK_IDS, packNamed } from '../../../../test/support/policy.ts'
import { addPerson, openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'
import { adoptPack, policyHistory } from '../../../domain/policies/index.ts'
import { findControl, PARAMETER_SECTIONS } from '../../../policy/index.ts'
import { ROLES } from '../../../vocabulary/roles.ts'
import { findClauses } from './find-clauses.ts'

/** Characters that leave room for the styles and scripts within 150 kB. */
const LIGHT = 46_000

const database = await openWorld()
let web: Browser
let scene: StaffScene

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database)
})

const textOf = async (of: StaffScene, query = '') => {
  const cookie = await signedIn(database, of.staff.author)
  const response = await web.get(`/schools/${of.school.slug}/policy${query}`, cookie)
  expect(response.status).toBe(200)
  return response.text()
}
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

describe('who may read the policy', () => {
  it.each(ROLES.map((role) => role.code))('%s may', async (role) => {
    const cookie = await signedIn(database, scene.staff[role])
    expect((await web.get(`/schools/${scene.school.slug}/policy`, cookie)).status).toBe(200)
  })

  it('somebody without a role may: it binds them', async () => {
    const cookie = await signedIn(database, await addPerson(database, scene.school))
    expect((await web.get(`/schools/${scene.school.slug}/policy`, cookie)).status).toBe(200)
  })

  it('nobody of another school or trust may', async () => {
    const path = `/schools/${scene.school.slug}/policy`
    expect((await web.get(path, await signedIn(database, scene.otherHead))).status).toBe(404)
    const elsewhere = await setStaffScene(database)
    expect((await web.get(path, await signedIn(database, elsewhere.staff.head))).status).toBe(404)
    expect((await web.get(path)).status).toBe(302)
  })
})

describe.each(PACK_IDS)('the policy %s', (id) => {
  it('shows every clause under its own anchor, with what is done and what is planned', async () => {
    const pack = packNamed(id)
    const of = await setStaffScene(database, id)
    let text = ''
    for (const clause of pack.clauses) {
      if (!text.includes(`id="${clause.id}"`)) text = await textOf(of, `?clause=${clause.id}`)
      const start = text.indexOf(`id="${clause.id}"`)
      expect(start, clause.id).toBeGreaterThan(0)
      const entry = text.slice(start, text.indexOf('</article>', start))
      expect(entry).toContain(escaped(clause.wording))
      for (const control of clause.controls.map((one) => findControl(one))) {
        expect(entry).toContain(escaped(control?.title ?? ''))
        expect(entry).toContain(control?.status === 'built' ? 'Built' : 'Not done yet. Planned:')
      }
      if (clause.care) expect(entry).toContain(escaped(clause.care))
      if (clause.none) expect(entry).toContain(escaped(clause.none))
    }
  })
})

describe.each(PACK_IDS)('every part of the policy %s', (id) => {
  it('is light, and one leads to the next', async () => {
    const pack = packNamed(id)
    const of = await setStaffScene(database, id)
    const home = await textOf(of)
    for (const section of new Set(pack.clauses.map((clause) => clause.section))) {
      const first = pack.clauses.find((clause) => clause.section === section)?.id
      expect(home).toContain(`href="?clause=${first}#${first}"`)
    }
    let next: string | undefined = `?clause=${pack.clauses[0]?.id}`
    const seen = new Set<string>()
    while (next) {
      const text = await textOf(of, next.split('#')[0])
      expect(text.length, next).toBeLessThan(LIGHT)
      for (const [, clause = ''] of text.matchAll(
        /<article class="gp-clause-entry" id="([^"]+)"/g,
      )) {
        seen.add(clause)
      }
      next = /href="(\?clause=[^"]+)" rel="next"/.exec(text)?.[1]
    }
    expect([...seen]).toEqual(pack.clauses.map((clause) => clause.id))
    for (const { code, label } of PARAMETER_SECTIONS) {
      const text = await textOf(of, `?about=${code}`)
      expect(text).toContain(escaped(label))
      expect(text.length, code).toBeLessThan(LIGHT)
    }
    expect(home.length).toBeLessThan(LIGHT)
    expect((await textOf(of, '?q=e')).length).toBeLessThan(LIGHT)
  })
})

describe('the page of a policy', () => {
  it.each([
    ['cambrian', 'due by'],
    ['maesteg', 'bears no date'],
    ['societas', 'due by'],
  ] as const)('of %s says how its review stands', async (id, says) => {
    expect(await textOf(await setStaffScene(database, id))).toContain(says)
  })

  it('says so where the policy does not, and what the floor is', async () => {
    const text = await textOf(await setStaffScene(database, 'cambrian'), '?about=official_posts')
    expect(text).toContain('Your policy does not say')
    expect(text).toContain('The floor is:')
    expect(text).toContain('Who approves a post?')
  })

  it('shows contradictions with what runs', async () => {
    const text = await textOf(scene)
    expect(text).toContain('Where it contradicts itself')
    expect(text).toContain('What runs:')
  })
})

describe('the search', () => {
  it('shows the clauses that hold every word, and how to get back', async () => {
    const text = await textOf(scene, '?q=photo+SCHOOL')
    expect(text).toContain('id="maesteg:photo.1"')
    expect(text).not.toContain('id="maesteg:intro.1"')
    expect(text).toContain('Show the whole policy')
  })

  it.each(['%3Cscript%3Ealert(1)%3C/script%3E', 'x'.repeat(500), '%00', '%E2%80%AE'])(
    'takes %s',
    async (query) => {
      const text = await textOf(scene, `?q=${query}`)
      expect(text).not.toContain('<script>alert')
    },
  )

  it('says plainly when nothing was found', async () => {
    expect(await textOf(scene, '?q=zebra')).toContain('No clause of')
  })

  it('does not mind accents, apostrophes or capitals', () => {
    const pack = packNamed('maesteg')
    expect(findClauses(pack, 'school’s')).toEqual(findClauses(pack, "SCHOOL'S"))
    expect(findClauses(pack, 'prot.5').map((clause) => clause.id)).toContain('maesteg:prot.5')
  })
})

describe('earlier versions', () => {
  it('stay readable as they were, and say that they are no longer in force', async () => {
    const of = await setStaffScene(database, 'cambrian')
    const adoption = {
      trustId: of.trustId,
      schoolId: of.school.schoolId,
      pack: packNamed('lwlat'),
      fromDate: '2026-11-20',
    }
    await database.write(of.trustId, (db) => adoptPack(db, 'system:test', adoption, NOW))
    const history = await database.read(of.trustId, (db) => policyHistory(db, of.school.schoolId))
    const earlier = history[1]?.policyVersionId ?? ''
    expect(await textOf(of)).toContain(`?version=${earlier}`)
    const text = await textOf(of, `?version=${earlier}`)
    expect(text).toContain('no longer in force')
    const clause = packNamed('cambrian').clauses[0]?.id ?? ''
    expect(text).toContain(`href="?version=${earlier}&amp;clause=${clause}#${clause}"`)
    expect(await textOf(of, `?version=${earlier}&clause=${clause}`)).toContain(`id="${clause}"`)
  })

  it('answer for a clause that they do not have with the first ones', async () => {
    const text = await textOf(scene, '?clause=maesteg:no.such')
    expect(text).toContain('no clause of that number')
    expect(text).toContain('id="maesteg:front.1"')
  })

  it('of another school are not found', async () => {
    const elsewhere = await setStaffScene(database)
    const cookie = await signedIn(database, scene.staff.author)
    const [theirs] = await database.read(elsewhere.trustId, (db) =>
      policyHistory(db, elsewhere.school.schoolId),
    )
    for (const version of [theirs?.policyVersionId ?? '', randomUUID()]) {
      const path = `/schools/${scene.school.slug}/policy?version=${version}`
      expect((await web.get(path, cookie)).status).toBe(404)
    }
  })
})
