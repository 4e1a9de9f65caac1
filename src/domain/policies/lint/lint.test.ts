import { beforeAll, describe, expect, it } from 'vitest'
import { NOW, packNamed } from '../../../../test/support/policy.ts'
import { openWorld, trailOf } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { ROLES } from '../../../vocabulary/roles.ts'
import { type WriteFact, writeFact } from '../../facts/index.ts'
import type { Actor } from '../../people/index.ts'
import { adoptPack } from '../adopt-pack.ts'
import { reviewsOf } from '../life/index.ts'
import { acceptFault, changeFact, faultsOf, reopenFault } from './index.ts'

const database = await openWorld()
let scene: StaffScene
beforeAll(async () => {
  scene = await setStaffScene(database, 'cambrian')
})

const FINDING = 'author_approves:same'
const REASON = 'The board approves the next version in March; until then it is on its list.'

const faults = (of: StaffScene) =>
  database.read(of.trustId, (db) => faultsOf(db, of.school.schoolId, NOW))
const faultIn = async (of: StaffScene, id = FINDING) =>
  (await faults(of)).faults.find((fault) => fault.finding.id === id)

async function command(of: StaffScene, more: { finding?: string; reason?: string } = {}) {
  const { policyVersionId } = await faults(of)
  const { schoolId } = of.school
  return { schoolId, policyVersionId, finding: FINDING, reason: REASON, ...more }
}

describe('“we know, because …”', () => {
  it('is kept with who said it and when, and can be taken up again', async () => {
    const of = await setStaffScene(database, 'cambrian')
    const said = await command(of)
    const accept = () =>
      database.write(of.trustId, (db) => acceptFault(db, of.staff.head, said, NOW))
    const reopen = () =>
      database.write(of.trustId, (db) => reopenFault(db, of.staff.head, said, NOW))
    expect((await faultIn(of))?.accepted).toBeUndefined()
    expect(await reopen()).toMatchObject({ ok: false, kind: 'refused' })
    expect(await accept()).toEqual({ ok: true })
    expect((await faultIn(of))?.accepted).toEqual({
      reason: REASON,
      by: of.staff.head.name,
      at: NOW,
    })
    expect(await accept()).toMatchObject({ ok: false, kind: 'refused' })
    expect(await reopen()).toEqual({ ok: true })
    expect((await faultIn(of))?.accepted).toBeUndefined()
    const trail = await trailOf(database, of.trustId)
    expect(trail.filter((entry) => entry.startsWith('policy_fault'))).toEqual([
      `policy_fault.accepted policy_version:${said.policyVersionId}`,
      `policy_fault.reopened policy_version:${said.policyVersionId}`,
    ])
  })

  it('does not hold for the version after', async () => {
    const of = await setStaffScene(database, 'cambrian')
    const said = await command(of)
    await database.write(of.trustId, (db) => acceptFault(db, of.staff.head, said, NOW))
    const pack = { ...packNamed('cambrian'), version: '2.0' }
    const adoption = { ...of, schoolId: of.school.schoolId, pack, fromDate: '2026-11-20' }
    await database.write(of.trustId, (db) => adoptPack(db, 'system:test', adoption, NOW))
    expect((await faultIn(of))?.accepted).toBeUndefined()
    const late = await database.write(of.trustId, (db) => acceptFault(db, of.staff.head, said, NOW))
    expect(late).toMatchObject({ ok: false, kind: 'refused' })
  })

  it.each([
    [{ finding: 'author_approves:nobody' }, 'not_found'],
    [{ reason: 'The password: Kestrel!2291 is known to us all.' }, 'refused'],
  ])('is refused for %j', async (more, kind) => {
    const said = await command(scene, more)
    const result = await database.write(scene.trustId, (db) =>
      acceptFault(db, scene.staff.head, said, NOW),
    )
    expect(result).toMatchObject({ ok: false, kind })
  })

  it.each(ROLES.map((role) => role.code))('%s says so only with leave', async (role) => {
    const of = await setStaffScene(database, 'cambrian')
    const said = await command(of)
    const result = await database.write(of.trustId, (db) =>
      acceptFault(db, of.staff[role], said, NOW),
    )
    expect(result.ok).toBe(['head', 'trust_officer', 'administrator'].includes(role))
  })
})

describe('the faults of a policy', () => {
  it('follow what the trust itself knows of law and guidance', async () => {
    const of = await setStaffScene(database, 'cambrian')
    expect(await faultIn(of, 'superseded:equality-act-2010')).toBeUndefined()
    await database.write(of.trustId, (db) =>
      writeFact(
        db,
        of.staff.trust_officer,
        {
          schoolId: of.school.schoolId,
          key: 'equality-act-2010',
          kind: 'law',
          title: 'Equality Act 2010',
          jurisdiction: 'both',
          value: 'Replaced.',
          source: 'The statute book',
          url: '',
          evidence: 'P',
          validFrom: '2010',
          validTo: '2026-10',
          parameters: [],
        },
        NOW,
      ),
    )
    const fault = await faultIn(of, 'superseded:equality-act-2010')
    expect(fault?.finding.clauses).toContain('cambrian:leg.5')
  })
})

describe('a fact that changes', () => {
  const wordsOf = async (of: StaffScene, schoolId: string) =>
    (await database.read(of.trustId, (db) => reviewsOf(db, schoolId))).map(({ words }) => words)
  const change = (of: StaffScene, actor: Actor, more: Partial<WriteFact>) =>
    database.write(of.trustId, (db) =>
      changeFact(
        db,
        actor,
        {
          schoolId: of.school.schoolId,
          key: 'ripa-2000',
          kind: 'law',
          title: 'Regulation of Investigatory Powers Act 2000, on interception',
          jurisdiction: 'both',
          value: 'Its rules on interception at work have been replaced.',
          source: 'The statute book',
          url: '',
          evidence: 'P',
          validFrom: '2000',
          validTo: '2018',
          parameters: ['monitoring_model'],
          ...more,
        },
        NOW,
      ),
    )

  it('has the policy looked at again wherever it rests on it, and names the places', async () => {
    const of = await setStaffScene(database, 'cambrian')
    const same = await change(of, of.staff.trust_officer, {})
    expect(same).toMatchObject({ ok: true, reviews: 0 })
    const changed = await change(of, of.staff.trust_officer, { value: 'Repealed as a whole.' })
    expect(changed).toMatchObject({ ok: true, reviews: 2 })
    for (const { schoolId } of [of.school, of.other]) {
      const [words, ...more] = await wordsOf(of, schoolId)
      expect(more).toEqual([])
      expect(words).toContain('Repealed as a whole.')
      expect(words).toContain('leg.2')
      expect(words).toContain('How may the school monitor its systems?')
    }
  })

  it('asks nothing of schools that are not this person’s, or of policies that do not rest on it', async () => {
    const of = await setStaffScene(database, 'cambrian')
    expect(await change(of, of.staff.head, { validTo: '2019' })).toMatchObject({ reviews: 1 })
    expect(await wordsOf(of, of.other.schoolId)).toEqual([])
    const lone = { key: 'digital-standards-2030', value: 'By 2031.', parameters: [] }
    expect(await change(of, of.staff.head, lone)).toMatchObject({ ok: true, reviews: 0 })
    expect(await change(of, of.staff.author, {})).toMatchObject({ ok: false, kind: 'forbidden' })
  })
})
