import { beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import { openWorld, trailOf } from '../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../test/support/staff-scene.ts'
import { mayAny } from '../../vocabulary/actions.ts'
import { ROLES, type Role } from '../../vocabulary/roles.ts'
import { makeSealingKey, readSealingKeys } from '../sealing/index.ts'
import {
  askMonitoring,
  askMonitoringForm,
  decideMonitoring,
  endMonitoring,
  monitoringAt,
  monitoringRunOut,
} from './index.ts'

const database = await openWorld()
const keys = readSealingKeys(makeSealingKey())
const at = { keys, now: NOW }
let scene: StaffScene

beforeAll(async () => {
  scene = await setStaffScene(database, 'maesteg')
})

const plain = {
  manner: 'open',
  purpose: 'Larch-heron on the network',
  necessity: 'Because of two breaches',
  alternatives: 'A talk was tried',
  scope: 'Traffic figures alone',
  assessment: 'DPIA 7',
  ground: null,
  noticeOn: '2026-11-20',
  fromDate: '2026-11-21',
  toDate: '2026-12-05',
  aboutPerson: null,
} as const

const ask = (own: object = {}, role: Role = 'dsl') =>
  database.write(scene.trustId, (db) =>
    askMonitoring(db, scene.staff[role], { ...plain, ...own, schoolId: scene.school.schoolId }, at),
  )

async function asked(own: object = {}, role: Role = 'dsl'): Promise<string> {
  const answer = await ask(own, role)
  if (!answer.ok) throw new Error(answer.message)
  return answer.authorisationId
}

const decide = (authorisationId: string, role: Role, own: object = {}) =>
  database.write(scene.trustId, (db) =>
    decideMonitoring(
      db,
      scene.staff[role],
      {
        authorisationId,
        schoolId: scene.school.schoolId,
        outcome: 'approved',
        reason: '',
        ...own,
      },
      at,
    ),
  )

async function seen(authorisationId: string, role: Role = 'dsl', now = NOW) {
  const all = await database.write(scene.trustId, (db) =>
    monitoringAt(db, scene.staff[role], scene.school.schoolId, { keys, now }),
  )
  return all.find((one) => one.authorisationId === authorisationId)
}

const COVERT = { manner: 'covert', ground: 'crime', noticeOn: null } as const

describe('the monitoring-register', () => {
  it('needs one other person for what people are told of', async () => {
    const id = await asked({}, 'head')
    expect(await decide(id, 'head')).toMatchObject({ ok: false, kind: 'refused' })
    expect(await decide(id, 'chair')).toEqual({ ok: true })
    expect(await seen(id)).toMatchObject({ state: 'in_force', words: { assessment: 'DPIA 7' } })
    expect(await decide(id, 'trust_officer')).toMatchObject({ ok: false })
    expect(await trailOf(database, scene.trustId)).toContain(`monitoring.asked monitoring:${id}`)
  })

  it('needs two for what they are not told of, and never the same one twice', async () => {
    const id = await asked(COVERT)
    expect(await decide(id, 'head')).toEqual({ ok: true })
    expect(await seen(id)).toMatchObject({ state: 'asked' })
    expect(await decide(id, 'head')).toMatchObject({ ok: false })
    expect(await decide(id, 'chair')).toEqual({ ok: true })
    expect(await seen(id)).toMatchObject({ state: 'in_force', covert: true })
  })

  it('is refused by one no', async () => {
    const id = await asked(COVERT)
    expect(await decide(id, 'chair', { outcome: 'refused', reason: 'Too much' })).toEqual({
      ok: true,
    })
    expect(await seen(id)).toMatchObject({ state: 'refused' })
  })

  it('is not there for whoever it is about, who cannot decide on it either', async () => {
    const id = await asked({ ...COVERT, aboutPerson: scene.staff.head.personId })
    expect(await seen(id, 'head')).toBeUndefined()
    expect(await decide(id, 'head')).toMatchObject({ kind: 'not_found' })
    expect(await seen(id, 'chair')).toBeDefined()
    expect(await ask({ aboutPerson: scene.staff.dsl.personId })).toMatchObject({
      field: 'aboutPerson',
    })
  })

  it.each([
    ['an open one without notice', { noticeOn: '' }, 'noticeOn'],
    ['notice after it begins', { noticeOn: '2026-11-22' }, 'noticeOn'],
    ['a covert one without its ground', { ...COVERT, ground: '', noticeOn: '' }, 'ground'],
    ['an end before it begins', { toDate: '2026-11-01' }, 'toDate'],
    ['no assessment', { assessment: ' ' }, 'assessment'],
  ])('takes no form with %s', (_, own, field) => {
    const typed = { ...plain, ground: '', aboutPerson: '', schoolId: crypto.randomUUID(), ...own }
    const parsed = askMonitoringForm.safeParse(typed)
    expect(parsed.error?.issues[0]?.path[0]).toBe(field)
  })

  it('is short where nobody is told, bounded otherwise, and never for the past', async () => {
    expect(await ask({ ...COVERT, toDate: '2027-01-10' })).toMatchObject({ field: 'toDate' })
    expect(await ask({ toDate: '2028-01-10' })).toMatchObject({ field: 'toDate' })
    expect(await ask({ fromDate: '2026-11-19' })).toMatchObject({ field: 'fromDate' })
    expect(await ask({ purpose: 'password: Larch-Heron-42!' })).toMatchObject({ field: 'purpose' })
  })

  it('asks for its end once it has run out', async () => {
    const id = await asked({}, 'deputy_head')
    await decide(id, 'head')
    const after = new Date('2026-12-06T09:00:00Z')
    const schools = [{ ...scene.school, name: 'Larkfield School' }]
    const out = (now: Date) =>
      database.read(scene.trustId, (db) =>
        monitoringRunOut(db, scene.staff.deputy_head, schools, now),
      )
    expect(await out(NOW)).toEqual([])
    expect(await out(after)).toHaveLength(1)
    expect((await seen(id, 'dsl', after))?.ranOut).toBe(true)
    const end = { authorisationId: id, schoolId: scene.school.schoolId }
    const ended = await database.write(scene.trustId, (db) =>
      endMonitoring(db, scene.staff.deputy_head, end, after),
    )
    expect(ended).toEqual({ ok: true })
  })

  it.each(ROLES)(
    'is asked for by $label only with the role, and read by nobody else',
    async ({ code }) => {
      expect((await ask({}, code)).ok).toBe(mayAny([code], 'monitoring.ask'))
      const id = await asked()
      expect((await seen(id, code)) !== undefined).toBe(mayAny([code], 'monitoring.see'))
      expect((await decide(id, code)).ok).toBe(mayAny([code], 'monitoring.approve'))
    },
  )

  it('keeps its words sealed', async () => {
    await asked()
    const rows = await database.read(scene.trustId, (db) =>
      db.selectFrom('monitoring_authorisations').selectAll().execute(),
    )
    expect(JSON.stringify(rows)).not.toContain('heron')
  })
})
