import { beforeAll, describe, expect, it, test } from 'vitest'
import { matterAt } from '../../../test/support/matter-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import { addPerson, openWorld } from '../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../test/support/staff-scene.ts'
import {
  TAKEDOWN_ACTIONS,
  TAKEDOWN_STATES,
  type TakedownAction,
  type TakedownRoute,
  type TakedownState,
} from '../../vocabulary/takedown-requests.ts'
import { addEvidence, addEvidenceForm } from '../evidence/index.ts'
import { decideStep } from '../lifecycle.ts'
import type { Actor } from '../people/index.ts'
import { makeSealingKey, readSealingKeys } from '../sealing/index.ts'
import {
  letterFor,
  listTakedowns,
  openTakedown,
  readTakedown,
  recordTakedownStep,
  TAKEDOWN_LIVES,
  takedownsDue,
} from './index.ts'

const database = await openWorld()
const keys = readSealingKeys(makeSealingKey())
const HOUR = 3_600_000
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR)
let scene: StaffScene
let dsl: Actor
let deputy: Actor

beforeAll(async () => {
  scene = await setStaffScene(database, 'maesteg')
  dsl = scene.staff.dsl
  deputy = await addPerson(database, scene.school, 'dsl')
})

const details = {
  platform: 'facebook',
  reason: 'harassment',
  reporter: 'victim',
  address: 'https://example.org/groups/larch',
  about: 'It calls the teacher a heron',
  person: 'A. Parent',
} as const

async function opened(route: TakedownRoute): Promise<{ requestId: string; matterId: string }> {
  const matterId = await matterAt(database, scene.school)
  const made = await database.write(scene.trustId, (db) =>
    openTakedown(db, dsl, { ...details, route, matterId }, { keys, now: NOW }),
  )
  if (!made.ok) throw new Error(made.message)
  return { requestId: made.requestId, matterId }
}

async function keptAsEvidence(matterId: string): Promise<void> {
  const words = { stopAnswer: 'no', description: 'A post', platform: 'facebook' }
  const evidence = addEvidenceForm.parse({ ...words, visibility: 'public' })
  const kept = await database.write(scene.trustId, (db) =>
    addEvidence(db, dsl, { ...evidence, matterId, files: [] }, { keys, now: NOW }),
  )
  expect(kept.ok).toBe(true)
}

const step = (
  requestId: string,
  action: TakedownAction,
  own: { readonly words?: string; readonly now?: Date; readonly actor?: Actor } = {},
) => {
  const { words = '', now = NOW, actor = dsl } = own
  return database.write(scene.trustId, (db) =>
    recordTakedownStep(db, actor, { requestId, action, words }, { keys, now }),
  )
}

/** The letter that is the request itself. */
const letter = (requestId: string) =>
  database.write(scene.trustId, (db) =>
    letterFor(
      db,
      dsl,
      { requestId, letter: 'to_staff', route: 'person', asks: true },
      { keys, now: NOW },
    ),
  )

describe('the takedown-tracker', () => {
  it('reports, looks after 48 hours, goes to a helpline, and ends when it is gone', async () => {
    const { requestId } = await opened('platform')
    expect(await step(requestId, 'report')).toEqual({ ok: true, state: 'reported' })
    expect(await step(requestId, 'still_there', { now: later(47) })).toMatchObject({
      field: 'action',
    })
    const due = (now: Date) =>
      database.read(scene.trustId, async (db) =>
        (await takedownsDue(db, dsl, now)).map((one) => one.requestId),
      )
    expect(await due(later(47))).not.toContain(requestId)
    expect(await due(later(48))).toContain(requestId)
    expect(await step(requestId, 'still_there', { now: later(48) })).toMatchObject({ ok: true })
    expect(await step(requestId, 'escalate', { now: later(49) })).toMatchObject({ ok: true })
    expect(await step(requestId, 'gone', { now: later(60) })).toEqual({
      ok: true,
      state: 'removed',
    })
    expect(await due(later(200))).not.toContain(requestId)
    expect(await step(requestId, 'back', { now: later(200) })).toEqual({ ok: true, state: 'noted' })
  })

  it('asks a helpline before that only with a reason', async () => {
    const { requestId } = await opened('platform')
    await step(requestId, 'report')
    expect(await step(requestId, 'escalate')).toMatchObject({ ok: false, field: 'words' })
    const words = 'A child is at risk'
    expect(await step(requestId, 'escalate', { words })).toEqual({ ok: true, state: 'escalated' })
  })

  it('asks a person only after it was kept and looked through, with an answer and an appeal', async () => {
    const { requestId, matterId } = await opened('person')
    expect(await step(requestId, 'request')).toMatchObject({ ok: false, kind: 'refused' })
    expect(await step(requestId, 'report')).toMatchObject({ ok: false, kind: 'refused' })
    const words = 'In a sentence'
    expect(await step(requestId, 'preserve')).toMatchObject({
      message: expect.stringContaining('as evidence first'),
    })
    await keptAsEvidence(matterId)
    expect(await letter(requestId)).toMatchObject({ notNow: expect.stringContaining('yet') })
    expect(await step(requestId, 'preserve')).toMatchObject({ ok: true })
    expect(await letter(requestId)).toHaveProperty('notNow')
    expect(await step(requestId, 'no_disclosure')).toMatchObject({ ok: false, field: 'words' })
    await step(requestId, 'no_disclosure', { words })
    expect(await letter(requestId)).toMatchObject({ person: 'A. Parent' })
    await step(requestId, 'request')
    await step(requestId, 'object', { words })
    await step(requestId, 'appeal', { words })
    expect(await step(requestId, 'dismiss', { words })).toMatchObject({
      ok: false,
      message: expect.stringContaining('Whoever asked'),
    })
    expect(await step(requestId, 'uphold', { words, actor: deputy })).toEqual({
      ok: true,
      state: 'left_alone',
    })
  })

  it('seals addresses and names, and reads them back with every step', async () => {
    const { requestId, matterId } = await opened('person')
    await keptAsEvidence(matterId)
    await step(requestId, 'preserve', { words: 'Screenshot by the office' })
    const seen = await database.write(scene.trustId, (db) =>
      readTakedown(db, dsl, requestId, { keys, now: NOW }),
    )
    expect(seen?.words).toMatchObject({ address: details.address, person: 'A. Parent' })
    expect(seen?.steps).toMatchObject([{ action: 'preserve', words: 'Screenshot by the office' }])
    const rows = await database.read(scene.trustId, async (db) => [
      await db
        .selectFrom('takedown_requests')
        .selectAll()
        .where('matter_id', '=', matterId)
        .execute(),
      await db.selectFrom('takedown_steps').selectAll().execute(),
    ])
    expect(JSON.stringify(rows)).not.toMatch(/larch|heron|Parent|Screenshot/)
  })

  it('is there for nobody who must not know of the matter', async () => {
    const { requestId, matterId } = await opened('platform')
    const { head } = scene.staff
    const found = await database.write(scene.trustId, async (db) => [
      await listTakedowns(db, head, matterId, NOW),
      await readTakedown(db, head, requestId, { keys, now: NOW }),
      await takedownsDue(db, head, later(500)),
      await openTakedown(db, head, { ...details, route: 'person', matterId }, { keys, now: NOW }),
    ])
    expect(found).toEqual([
      undefined,
      undefined,
      [],
      expect.objectContaining({ kind: 'not_found' }),
    ])
    expect(await step(requestId, 'report', { actor: head })).toMatchObject({ kind: 'not_found' })
  })

  it('does one of two presses at once, and says so to the other', async () => {
    const { requestId } = await opened('platform')
    const answers = await Promise.all([step(requestId, 'report'), step(requestId, 'report')])
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  })
})

/** What may be done of each route in each state; everything else is refused. */
const MAY: Readonly<Record<TakedownRoute, Readonly<Partial<Record<TakedownState, string>>>>> = {
  platform: {
    noted: 'report gone drop',
    reported: 'still_there decline escalate gone drop',
    still_up: 'report escalate decline gone drop',
    escalated: 'still_there decline gone drop',
    removed: 'back',
    declined: 'escalate report gone',
    left_alone: 'back',
  },
  person: {
    noted: 'preserve drop',
    preserved: 'no_disclosure disclosure drop',
    checked: 'request drop',
    requested: 'gone object drop',
    objected: 'appeal gone drop',
    appealed: 'uphold dismiss gone',
    removed: 'back',
    left_alone: 'back',
  },
}

const cases = (['platform', 'person'] as const).flatMap((route) =>
  TAKEDOWN_STATES.flatMap(({ code: state }) =>
    TAKEDOWN_ACTIONS.map(({ code: action }) => ({ route, state, action })),
  ),
)

test.each(cases)('$route, $state: $action', ({ route, state, action }) => {
  const attempt = { action, capacities: ['knower', 'other_knower'] as const, reason: 'Because' }
  const { ok } = decideStep(TAKEDOWN_LIVES[route], state, attempt)
  expect(ok).toBe((MAY[route][state] ?? '').split(' ').includes(action))
})
