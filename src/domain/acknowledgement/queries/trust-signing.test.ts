import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NOW, packNamed } from '../../../../test/support/policy.ts'
import { addPerson, openWorld } from '../../../../test/support/small-trust.ts'
import { addAcross, type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { PERSON_KINDS } from '../../../vocabulary/person-kinds.ts'
import { londonDate } from '../../london-time.ts'
import { adoptPack } from '../../policies/index.ts'
import { signingCounts, signOnPaper, trustSigning } from '../index.ts'

const database = await openWorld()
const TODAY = londonDate(NOW)

/** Something that happens to one adult, or to the policy. */
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('sign' as const), who: fc.nat(5) }) },
  fc.record({ what: fc.constant('leave' as const), who: fc.nat(5) }),
  fc.record({ what: fc.constant('return' as const), who: fc.nat(5) }),
  fc.record({ what: fc.constant('move' as const), who: fc.nat(5) }),
  fc.record({
    what: fc.constant('become' as const),
    who: fc.nat(5),
    kind: fc.constantFrom(...PERSON_KINDS.map((kind) => kind.code)),
  }),
  fc.record({ what: fc.constant('reword' as const), who: fc.constant(0) }),
  fc.record({ what: fc.constant('rewrite' as const), who: fc.constant(0) }),
)
type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never

interface World {
  readonly scene: StaffScene
  readonly people: readonly string[]
  day: number
}

async function openScene(): Promise<World> {
  const scene = await setStaffScene(database)
  const people: string[] = []
  for (let nth = 0; nth < 5; nth += 1)
    people.push((await addPerson(database, scene.school)).personId)
  people.push((await addAcross(database, scene.trustId, 'author')).personId)
  return { scene, people, day: 1 }
}

async function happen(world: World, { what, who, ...more }: Happening): Promise<void> {
  const { scene, people } = world
  const { school, other, trustId } = scene
  const personId = people[who] ?? ''
  const set = (values: Record<string, string | null>) =>
    database.write(trustId, (db) =>
      db.updateTable('people').set(values).where('person_id', '=', personId).execute(),
    )
  if (what === 'leave') await set({ left_on: TODAY })
  if (what === 'return') await set({ left_on: null })
  if (what === 'become' && 'kind' in more) await set({ kind: more.kind })
  if (what === 'move') await set({ school_id: other.schoolId })
  if (what === 'sign') {
    for (const { schoolId } of [school, other]) {
      const paper = { personIds: [personId], schoolId, signedOn: TODAY, scan: null }
      await database.write(trustId, (db) => signOnPaper(db, scene.administrator, paper, NOW))
    }
  }
  if (what === 'reword' || what === 'rewrite') {
    world.day += 1
    const pack = packNamed('maesteg')
    const [first, ...rest] = pack.clauses
    if (!first) throw new Error('The policy has no clause.')
    const wording = `${first.wording} ${world.day}.`
    const changed =
      what === 'reword'
        ? { ...pack, clauses: [{ ...first, wording }, ...rest] }
        : { ...pack, clauses: rest.slice(world.day) }
    const fromDate = `2026-10-${String(world.day).padStart(2, '0')}`
    const adoption = { trustId, schoolId: school.schoolId, pack: changed, fromDate }
    await database.write(trustId, (db) => adoptPack(db, 'system:test', adoption, NOW))
  }
}

/** The page of the trust and the pages of its schools, each as the numbers that it shows. */
async function bothPages({ scene }: World) {
  const schoolIds = [scene.school.schoolId, scene.other.schoolId]
  const ofTrust = await database.read(scene.trustId, (db) => trustSigning(db, schoolIds, TODAY))
  const ofSchools = await Promise.all(
    schoolIds.map(async (schoolId) => {
      const counts = await database.read(scene.trustId, (db) => signingCounts(db, schoolId, TODAY))
      return {
        schoolId,
        bound: counts.reduce((sum, one) => sum + one.bound, 0),
        signed: counts.reduce((sum, one) => sum + one.signed, 0),
      }
    }),
  )
  return [schoolIds.map((id) => ofTrust.find((one) => one.schoolId === id)), ofSchools] as const
}

it('counts for the trust what the pages of its schools count, whatever happens in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 12 }), async (happenings) => {
      const world = await openScene()
      for (const one of happenings) await happen(world, one)
      const [ofTrust, ofSchools] = await bothPages(world)
      expect(ofTrust).toEqual(ofSchools)
    }),
    { numRuns: 15 },
  )
}, 120_000)

it('counts each name once when many sign at the same moment', async () => {
  const world = await openScene()
  await Promise.all(world.people.map((_, who) => happen(world, { what: 'sign', who })))
  const [ofTrust, ofSchools] = await bothPages(world)
  expect(ofTrust).toEqual(ofSchools)
  expect(ofTrust[0]?.signed).toBeGreaterThanOrEqual(5)
})

it('counts nothing of what was taken back', async () => {
  const world = await openScene()
  const { school, trustId, staff } = world.scene
  const before = await bothPages(world)
  const failed = database.write(trustId, async (db) => {
    const [personId] = world.people
    const paper = {
      personIds: [personId ?? ''],
      schoolId: school.schoolId,
      signedOn: TODAY,
      scan: null,
    }
    const entered = await signOnPaper(db, staff.head, paper, NOW)
    expect(entered.ok).toBe(true)
    throw new Error('The power went.')
  })
  await expect(failed).rejects.toThrow('The power went.')
  expect(await bothPages(world)).toEqual(before)
})
