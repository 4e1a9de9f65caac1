import { beforeAll, expect, it } from 'vitest'
import { NOW, packNamed } from '../../../../../test/support/policy.ts'
import { addPerson, openWorld, signedIn } from '../../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../../test/support/web.ts'
import { adoptPack, policyHistory } from '../../../../domain/policies/index.ts'

const database = await openWorld()
let web: Browser
let scene: StaffScene
let versions: readonly [newest: string, first: string]

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database)
  const { trustId, school } = scene
  const was = packNamed('maesteg')
  const [first, ...rest] = was.clauses
  if (!first) throw new Error('The policy has no clause.')
  const pack = {
    ...was,
    version: '2',
    clauses: [{ ...first, wording: 'This holds for everyone at home too.' }, ...rest],
  }
  const adoption = { trustId, schoolId: school.schoolId, pack, fromDate: '2026-11-01' }
  await database.write(trustId, (db) => adoptPack(db, 'system:test', adoption, NOW))
  const history = await database.read(trustId, (db) => policyHistory(db, school.schoolId))
  versions = [history[0]?.policyVersionId ?? '', history[1]?.policyVersionId ?? '']
})

const get = async (query: string, actor = scene.staff.author) =>
  web.get(
    `/schools/${scene.school.slug}/policy/difference${query}`,
    await signedIn(database, actor),
  )

it('everyone at the school reads what changed, the newest two where none are named', async () => {
  const nobody = await addPerson(database, scene.school)
  for (const actor of [scene.staff.author, nobody]) {
    const response = await get('', actor)
    expect(response.status).toBe(200)
    const text = await response.text()
    expect(text).toContain('<ins>')
    expect(text).toContain('at home')
    expect(text).toContain(`value="${versions[0]}" selected`)
  }
})

it('either way round, and one with itself', async () => {
  const [newest, first] = versions
  const back = await (await get(`?from=${newest}&to=${first}`)).text()
  expect(back).toMatch(/<del>[^<]*home/)
  expect(await (await get(`?from=${first}&to=${first}`)).text()).toContain('Choose two')
})

it('the page of the policy leads there', async () => {
  const cookie = await signedIn(database, scene.staff.author)
  const text = await (await web.get(`/schools/${scene.school.slug}/policy`, cookie)).text()
  expect(text).toContain(
    `/schools/${scene.school.slug}/policy/difference?from=${versions[1]}&amp;to=${versions[0]}`,
  )
})

it('a school with one version says so', async () => {
  const cookie = await signedIn(database, scene.otherHead)
  const path = `/schools/${scene.other.slug}/policy/difference`
  expect(await (await web.get(path, cookie)).text()).toContain('There is one version so far')
})

it('is not found by others, nor with a version of another school', async () => {
  expect((await get('', scene.otherHead)).status).toBe(404)
  const [others] = await database.read(scene.trustId, (db) =>
    policyHistory(db, scene.other.schoolId),
  )
  expect((await get(`?from=${others?.policyVersionId}`)).status).toBe(404)
})
