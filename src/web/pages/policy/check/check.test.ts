import { beforeAll, describe, expect, it } from 'vitest'
import { cleanPack } from '../../../../../test/support/clean-pack.ts'
import { NOW, PACK_IDS, packNamed } from '../../../../../test/support/policy.ts'
import { addPerson, openWorld, signedIn, trailOf } from '../../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../../test/support/staff-scene.ts'
import { type Browser, type Fields, openWeb } from '../../../../../test/support/web.ts'
import { adoptPack, faultsOf } from '../../../../domain/policies/index.ts'
import {
  answer,
  everyFacts,
  type Facts,
  nextFact,
  SITUATIONS,
  type Situation,
} from '../../../../policy/advise/index.ts'
import { findControl, lint, shippedFacts } from '../../../../policy/index.ts'
import { type Action, mayAny } from '../../../../vocabulary/actions.ts'
import { ROLES } from '../../../../vocabulary/roles.ts'

const database = await openWorld()
let web: Browser
let scene: StaffScene

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database, 'cambrian')
})

const pathOf = (of: StaffScene, path: string) => `/schools/${of.school.slug}/policy/${path}`
const getAs = async (of: StaffScene, path: string, actor = of.staff.head) =>
  web.get(pathOf(of, path), await signedIn(database, actor))
const textOf = async (of: StaffScene, path: string, actor = of.staff.head) => {
  const response = await getAs(of, path, actor)
  expect(response.status, path).toBe(200)
  return response.text()
}
const postAs = async (of: StaffScene, path: string, fields: Fields, actor = of.staff.head) =>
  web.post(pathOf(of, path), fields, await signedIn(database, actor))
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** Longer than this, and a phone in a field would wait for it. */
const LIGHT = 90_000

const PAGES: readonly (readonly [path: string, open: Action])[] = [
  ['lint', 'policy.check'],
  ['lint/answer?finding=author_approves:same', 'policy.write'],
  ['coverage', 'policy.check'],
  ['coverage?page=1', 'policy.check'],
  ['compare', 'policy.check'],
  ['facts', 'policy.check'],
  ['facts/entry?key=ripa-2000', 'policy.check'],
]

const FORMS: readonly (readonly [path: string, open: Action])[] = [
  ['lint', 'policy.write'],
  ['lint/reopen', 'policy.write'],
  ['compare', 'policy.check'],
  ['facts', 'policy.write'],
  ['facts/checked', 'policy.write'],
]

describe.each(ROLES.map((role) => role.code))('%s', (role) => {
  it.each(PAGES)('finds %s only with leave', async (path, open) => {
    const status = (await getAs(scene, path, scene.staff[role])).status
    expect(status).toBe(mayAny([role], open) ? 200 : 403)
  })

  it.each(FORMS)('sends %s only with leave', async (path, open) => {
    const { status } = await postAs(scene, path, {}, scene.staff[role])
    if (mayAny([role], open)) expect(status).not.toBe(403)
    else expect(status).toBe(403)
  })
})

describe('somebody of another school, or without a role', () => {
  it.each(PAGES)('does not find %s', async (path) => {
    expect((await getAs(scene, path, scene.otherHead)).status).toBe(404)
    const nobody = await addPerson(database, scene.school)
    expect((await getAs(scene, path, nobody)).status).toBe(403)
  })
})

it('the policy page leads there those who may look', async () => {
  const read = async (actor: StaffScene['otherHead']) =>
    (await web.get(`/schools/${scene.school.slug}/policy`, await signedIn(database, actor))).text()
  for (const path of ['lint', 'coverage', 'compare', 'facts']) {
    expect(await read(scene.staff.governor)).toContain(`/policy/${path}"`)
    expect(await read(scene.staff.author)).not.toContain(`/policy/${path}"`)
  }
})

describe.each(PACK_IDS)('the faults of %s', (id) => {
  it('all stand on the page, with their mend and links to their clauses', async () => {
    const of = await setStaffScene(database, id)
    const text = await textOf(of, 'lint', of.staff.governor)
    for (const { says, mend, clauses } of lint(packNamed(id), shippedFacts(), '2026-11-20')) {
      expect(text).toContain(escaped(says))
      expect(text).toContain(escaped(mend))
      for (const clause of clauses) expect(text).toContain(`?clause=${clause}#${clause}"`)
    }
    expect(text).not.toContain('/lint/answer')
    expect(text.length).toBeLessThan(LIGHT)
  })
})

it('a policy with nothing to mend says so', async () => {
  const of = await setStaffScene(database)
  const { schoolId } = of.school
  const adoption = { trustId: of.trustId, schoolId, pack: cleanPack(), fromDate: '2026-11-20' }
  await database.write(of.trustId, (db) => adoptPack(db, 'system:test', adoption, NOW))
  const text = await textOf(of, 'lint')
  expect(text).toContain('Nothing to mend')
  expect(text).not.toContain('Mend now')
})

describe('“we know, because …”', () => {
  const finding = 'author_approves:same'
  const reason = 'The board takes the next version over from March.'

  it('is kept, shown to governors, and can be taken back', async () => {
    const of = await setStaffScene(database, 'cambrian')
    const found = await database.read(of.trustId, (db) => faultsOf(db, of.school.schoolId, NOW))
    const fields = { finding, policyVersionId: found.policyVersionId, reason }
    expect(await textOf(of, `lint/answer?finding=${finding}`)).toContain('name="reason"')
    const short = await postAs(of, 'lint', { ...fields, reason: 'So what' })
    expect(short.status).toBe(400)
    const again = await short.text()
    expect(again).toContain('So what')
    expect(again).toContain('Say in a sentence why it stands')
    const kept = await postAs(of, 'lint', fields)
    expect(kept.headers.get('location')).toContain('/policy/lint?done=fault_known')
    const shown = await textOf(of, 'lint', of.staff.governor)
    expect(shown).toContain(reason)
    expect(shown).not.toContain('Take it up again')
    const reopened = await postAs(of, 'lint/reopen', fields)
    expect(reopened.status).toBe(303)
    expect(await textOf(of, 'lint')).not.toContain(reason)
    expect(await trailOf(database, of.trustId)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^policy_fault\.accepted/)]),
    )
  })

  it.each(['no_such:fault', '', '<script>'])('of “%s” is not found', async (unknown) => {
    const path = `lint/answer?finding=${encodeURIComponent(unknown)}`
    expect((await getAs(scene, path)).status).toBe(404)
    expect((await postAs(scene, 'lint', { finding: unknown, reason })).status).toBe(404)
  })
})

describe('what is done about each clause', () => {
  it('is on the pages, every clause once, with its controls as built or planned', async () => {
    const { clauses } = packNamed('cambrian')
    const pages = Math.ceil(clauses.length / 35)
    const texts = await Promise.all(
      Array.from({ length: pages }, (_, nth) => textOf(scene, `coverage?page=${nth + 1}`)),
    )
    const all = texts.join('')
    for (const clause of clauses) {
      const start = all.indexOf(`aria-labelledby="${clause.id}-number"`)
      expect(start, clause.id).toBeGreaterThan(0)
      const entry = all.slice(start, all.indexOf('</article>', start))
      expect(entry).toContain(escaped(clause.wording))
      for (const id of clause.controls) {
        expect(entry).toContain(escaped(findControl(id)?.title ?? ''))
        expect(entry).toContain(findControl(id)?.status === 'built' ? 'Built' : 'Planned')
      }
    }
    for (const text of texts) expect(text.length).toBeLessThan(LIGHT)
  })

  it('names the tests of what is built, and gives no small counts', async () => {
    const text = await textOf(scene, 'coverage', scene.staff.governor)
    expect(text).toContain('src/policy/judge/consent-gate.test.ts')
    expect(text).toContain('Not used here in the last twelve months.')
    expect(text).toMatch(/Last used .*under 5 times/)
    expect(text.length).toBeLessThan(LIGHT)
  })

  it.each(['0', '-1', '9999', 'x', '1e9'])('takes page %s', async (page) => {
    expect((await getAs(scene, `coverage?page=${page}`)).status).toBe(200)
  })
})

describe('the comparison', () => {
  const two = 'compare?with=pack:maesteg&with=pack:lwlat'

  it('shows where two policies part, and all of it when asked', async () => {
    const differences = await textOf(scene, `${two}&about=images`)
    expect(differences).toContain('Objection list')
    expect(differences).toContain('Opt in')
    expect(differences).toContain('What runs: Opt in')
    const all = await textOf(scene, `${two}&about=governance&show=all`)
    expect(all).toContain('Which nation’s law binds the school?')
    const same = await textOf(scene, 'compare?with=pack:cambrian&with=pack:lwlat&about=governance')
    expect(same).not.toContain('Which nation’s law binds the school?')
  })

  it('puts one draft under each, and its words in no address', async () => {
    const response = await postAs(scene, 'compare', {
      with: ['pack:maesteg', 'pack:oldchurch'],
      text: 'Wi-fi password: Kestrel!2291',
    })
    expect(response.status).toBe(200)
    const text = await response.text()
    expect(text.match(/Stopped/g)).toHaveLength(2)
    expect(text).not.toMatch(/(?:href|action)="[^"]*Kestrel/)
  })

  it('puts one question to each, after what its answer turns on', async () => {
    const packs = [packNamed('maesteg'), packNamed('lwlat')]
    const asked = (facts: Facts) =>
      packs.map((pack) => ({ pack, standing: 'employee' as const, facts }))
    const turnsOf = (situation: Situation) =>
      asked({}).flatMap((question) => nextFact(situation, question) ?? [])
    const turning = SITUATIONS.find((situation) => turnsOf(situation).length > 0)
    if (!turning) throw new Error('No question turns on anything.')
    const asking = `${two}&ask=${turning.id}&as=employee`
    const open = await textOf(scene, asking)
    for (const fact of turnsOf(turning)) expect(open).toContain(`name="fact.${fact}"`)
    expect(open).toContain('turns on one more thing')

    const said = everyFacts(turning.facts ?? [])[0] ?? {}
    const query = Object.entries(said).map(([code, value]) => `&fact.${code}=${value}`)
    const page = await textOf(scene, `${asking}${query.join('')}`)
    expect(page).not.toContain('turns on one more thing')
    for (const question of asked(said)) {
      expect(page).toContain(escaped(answer(turning, question).headline))
    }
  })

  it('asks for a second policy, and leaves out those that one may not read', async () => {
    expect(await textOf(scene, 'compare?with=pack:maesteg')).toContain('Choose at least two')
    const elsewhere = await setStaffScene(database)
    const text = await textOf(
      scene,
      `compare?with=pack:maesteg&with=school:${elsewhere.school.slug}`,
    )
    expect(text).toContain('Choose at least two')
    expect(text).not.toContain(elsewhere.school.slug)
  })

  it('shows a trust’s officer the policies of all its schools', async () => {
    const text = await textOf(scene, 'compare', scene.staff.trust_officer)
    expect(text).toContain(`school:${scene.other.slug}`)
  })

  it.each(['about=nonsense', 'show=everything', 'with=', `with=${'x'.repeat(500)}`])(
    'takes %s',
    async (query) => {
      expect((await getAs(scene, `compare?${query}`)).status).toBe(200)
    },
  )
})

describe('law, guidance and facts', () => {
  const entry = {
    key: '',
    kind: 'related_policy',
    title: 'Staff code of conduct',
    jurisdiction: 'both',
    value: 'The version of September 2026.',
    source: 'The trust’s drive',
    url: 'https://larkfield.example/code',
    evidence: 'P',
    validFrom: '2026-09',
    validTo: '',
    parameters: '',
  }

  it('show what is coming and what to look at again, with what is unconfirmed called so', async () => {
    const text = await textOf(scene, 'facts', scene.staff.governor)
    expect(text).toContain('Social platforms closed to under-16s')
    expect(text).toContain('Coming, March 2027')
    expect(text).toContain('Unconfirmed')
    expect(text).toContain('Look again')
    expect(text).not.toContain('Add a fact')
  })

  it('name what rests on one, and what holds now', async () => {
    const text = await textOf(scene, 'facts/entry?key=ripa-2000')
    expect(text).toContain('?clause=cambrian:leg.2#cambrian:leg.2')
    expect(text).toContain('How may the school monitor its systems?')
    expect(text).toContain('Investigatory Powers Act 2016 and the interception regulations of 2018')
    expect(text).toContain('https://www.legislation.gov.uk/uksi/2018/356')
  })

  it('are checked, changed and added, and a related policy gets its link', async () => {
    const of = await setStaffScene(database, 'cambrian')
    const checked = await postAs(of, 'facts/checked', { key: 'kcsie-2026' })
    expect(checked.headers.get('location')).toContain('done=fact_checked')
    expect(await textOf(of, 'facts/entry?key=kcsie-2026')).toContain(
      `Last checked 20 November 2026 by ${of.staff.head.name}`,
    )
    expect(await textOf(of, 'facts')).toContain('Nobody has written down yet where it is')
    const added = await postAs(of, 'facts', entry)
    expect(added.status).toBe(303)
    const page = await textOf(of, (added.headers.get('location') ?? '').split('/policy/')[1] ?? '')
    expect(page).toContain('href="https://larkfield.example/code"')
    const policy = `/schools/${of.school.slug}/policy`
    const read = await web.get(policy, await signedIn(database, of.staff.author))
    expect(await read.text()).toContain('href="https://larkfield.example/code"')
  })

  it.each([
    ['url', 'javascript:alert(1)', 'https://'],
    ['validFrom', 'spring', 'Write it as 2027'],
    ['title', '', 'Say what it is called.'],
    ['value', 'The password: Kestrel!2291', 'password'],
  ])('keep what was typed when %s is wrong', async (field, value, says) => {
    const response = await postAs(scene, 'facts', { ...entry, [field]: value })
    expect([400, 422]).toContain(response.status)
    const text = await response.text()
    expect(text).toContain(says)
    expect(text).toContain('The trust’s drive')
  })

  it('that are not there are not found', async () => {
    expect((await getAs(scene, 'facts/entry?key=no-such')).status).toBe(404)
    expect((await postAs(scene, 'facts/checked', { key: 'no-such' })).status).toBe(404)
    expect((await postAs(scene, 'facts', { ...entry, key: 'no-such' })).status).toBe(404)
  })
})
