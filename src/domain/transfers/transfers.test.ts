import { beforeAll, describe, expect, it } from 'vitest'
import { reportBy } from '../../../test/support/contact-scene.ts'
import { openTestInstallation } from '../../../test/support/installation.ts'
import { NOW } from '../../../test/support/policy.ts'
import { addLearner, addPerson, openWorld } from '../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../test/support/staff-scene.ts'
import {
  begunTransfer,
  caseNaming,
  chosenAll,
  contentsSeen,
  handedOver,
  preparedTransfer,
  setState,
  stepOf,
  stepTyped,
  type TransferWorld,
  transferTyped,
} from '../../../test/support/transfer-scene.ts'
import { ROLES, type Role } from '../../vocabulary/roles.ts'
import {
  TRANSFER_ACTIONS,
  TRANSFER_STATES,
  type TransferAction,
  type TransferState,
} from '../../vocabulary/transfers.ts'
import { nameCasePerson } from '../cases/index.ts'
import { makeFormToken, reportSignedIn } from '../concerns/index.ts'
import { decideStep } from '../lifecycle.ts'
import { excludePerson, whoMayKnow, whoMayKnowEach } from '../need-to-know/index.ts'
import { readPdf } from '../pdf/index.ts'
import type { Actor } from '../people/index.ts'
import {
  beginTransfer,
  beginTransferForm,
  chooseMatters,
  leaversWithFile,
  listTransfers,
  makeTransferFile,
  openTransferCopy,
  readTransfer,
  remindOfTransfers,
  TRANSFER_LIFE,
  transferStepForm,
  transfersWaiting,
} from './index.ts'

const database = await openWorld()
const SECRET = 'a secret of the tests'
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
let scene: StaffScene
let world: TransferWorld
let deputy: Actor

beforeAll(async () => {
  scene = await setStaffScene(database, 'oldchurch')
  const { caseKeys: keys, evidence: store } = await openTestInstallation(database)
  const { dsl } = scene.staff
  world = { database, keys, store, schoolId: scene.school.schoolId, dsl }
  deputy = await addPerson(database, scene.school, 'dsl')
})

const at = (now = NOW) => ({ keys: world.keys, now })
const learner = (own: Parameters<typeof addLearner>[2] = {}) =>
  addLearner(database, scene.school, own)
const read = (transferId: string, by = world.dsl) =>
  database.write(scene.trustId, (db) => readTransfer(db, by, transferId, at()))
const waiting = (by: Actor, now = NOW) =>
  database.read(scene.trustId, async (db) =>
    (await transfersWaiting(db, by, now)).map((one) => one.transferId),
  )
const leavers = (by: Actor, now = NOW) =>
  database.read(scene.trustId, async (db) =>
    (await leaversWithFile(db, by, now)).map((one) => one.learnerId),
  )

async function concernAbout(happened: string, about: 'pupil' | 'adult' = 'pupil'): Promise<string> {
  const { schoolId, keys } = world
  const token = makeFormToken(SECRET, schoolId, NOW)
  const said = { happened, who: '', when: '', where: '', subjectRole: null, personId: null }
  const report = { ...said, about, route: 'usual', named: 'yes', schoolId, token } as const
  const made = await database.write(scene.trustId, (db) =>
    reportSignedIn(db, scene.staff.office, report, { keys, secret: SECRET, now: NOW }),
  )
  if (!made.ok) throw new Error(made.message)
  return made.concernId
}

describe('what names a learner', () => {
  it('is what their case, a report of contact and the whole name in a concern say, and nothing else', async () => {
    const learnerId = await learner({ forename: 'Anwen', surname: 'Hollybrook' })
    const caseId = await caseNaming(world, learnerId)
    const named = await concernAbout('I saw Anwen Hollybrook crying.')
    await concernAbout('Somebody called Anwen was late.')
    const { trustId } = scene
    const contact = { database, trustId, schoolId: world.schoolId, keys: world.keys }
    const reportId = await reportBy(contact, scene.staff.author, { learnerId })
    await caseNaming(world, await learner())
    const record = await read(await begunTransfer(world, learnerId))
    const there = record?.choices.map(({ matterId }) => matterId) ?? []
    expect(there.toSorted()).toEqual([caseId, named, reportId].toSorted())
  })

  it('is no suggestion for whoever must not know of it', async () => {
    const learnerId = await learner()
    const [open, closed] = [await caseNaming(world, learnerId), await caseNaming(world, learnerId)]
    await keptFrom(closed, deputy)
    const transferId = await begunTransfer({ ...world, dsl: deputy }, learnerId)
    const seen = async (by: Actor) =>
      (await read(transferId, by))?.choices.map(({ matterId }) => matterId)
    expect(await seen(deputy)).toEqual([open])
    expect((await seen(world.dsl))?.toSorted()).toEqual([open, closed].toSorted())
  })

  it('takes with it nothing that belongs to a case and stays', async () => {
    const learnerId = await learner({ forename: 'Betsan', surname: 'Marlowe-Finch' })
    await caseNaming(world, learnerId)
    const concernId = await concernAbout('Betsan Marlowe-Finch told me of a quarrel.')
    const transferId = await begunTransfer(world, learnerId)
    const { choices = [] } = (await read(transferId)) ?? {}
    const chosen = choices.map(({ matterId }) => ({
      matterId,
      goes: matterId !== concernId,
      reason: matterId === concernId ? 'It was about somebody else' : '',
    }))
    expect(await choose(transferId, chosen)).toEqual({ ok: true })
    const contents = await contentsSeen(world, transferId)
    const { schoolId, dsl } = world
    const made = await makeTransferFile(world, dsl, { transferId, schoolId, contents }, NOW)
    expect(made).toMatchObject({ ok: true })
    const copy = await openTransferCopy(world, dsl, { transferId, schoolId }, NOW)
    if (!copy.ok) throw new Error(copy.message)
    const words = (await readPdf(copy.pack.paper))?.words ?? ''
    expect(words).toContain('Betsan Marlowe-Finch')
    expect(words).not.toContain('quarrel')
  })
})

const choose = (
  transferId: string,
  choices: readonly { matterId: string; goes: boolean; reason: string }[],
  by = world.dsl,
) =>
  database.write(scene.trustId, (db) =>
    chooseMatters(db, by, { transferId, schoolId: world.schoolId, choices }, at()),
  )

function keptFrom(matterId: string, { trustId, personId }: Actor): Promise<void> {
  const exclusion = { trustId, matterId, personId, cause: 'conflict', madeBy: null } as const
  return database.write(trustId, (db) => excludePerson(db, exclusion, NOW))
}

describe('a choice', () => {
  it('needs a reason for what stays, and for a record about an adult that goes', async () => {
    const learnerId = await learner()
    const caseId = await caseNaming(world, learnerId)
    const adult = await caseNaming(world, learnerId)
    const { personId } = scene.staff.author
    const subject = {
      caseId: adult,
      part: 'subject',
      kind: 'employee',
      personId,
      name: '',
    } as const
    await database.write(scene.trustId, (db) => nameCasePerson(db, world.dsl, subject, at()))
    const transferId = await begunTransfer(world, learnerId)
    const one = (matterId: string, goes: boolean, reason = '') => ({ matterId, goes, reason })
    expect(await choose(transferId, [one(caseId, false)])).toMatchObject({ field: 'reason-1' })
    expect(await choose(transferId, [one(caseId, true), one(adult, true)])).toMatchObject({
      field: 'reason-2',
    })
    expect(await choose(transferId, [one(caseId, true), one(adult, false)])).toEqual({ ok: true })
    expect(
      await choose(transferId, [one(await caseNaming(world, await learner()), true)]),
    ).toMatchObject({
      kind: 'not_found',
    })
    const record = await read(transferId)
    expect(record?.choices.map(({ goes }) => goes)).toEqual(
      record?.choices.map(({ ofAdult }) => !ofAdult),
    )
  })

  it('is asked for before anything is made, and before anybody is told that there is nothing', async () => {
    const learnerId = await learner()
    const caseId = await caseNaming(world, learnerId)
    const transferId = await begunTransfer(world, learnerId)
    await expect(contentsSeen(world, transferId)).rejects.toThrow('has not been looked at')
    expect(await stepOf(world, transferId, stepTyped('say_none'))).toMatchObject({ ok: false })
    await choose(transferId, [{ matterId: caseId, goes: false, reason: 'A mix-up of names' }])
    await expect(contentsSeen(world, transferId)).rejects.toThrow('Nothing goes')
    expect(await stepOf(world, transferId, stepTyped('say_none'))).toEqual({
      ok: true,
      state: 'nothing',
    })
  })

  it('is asked for once more where something new names them after the file was made', async () => {
    const learnerId = await learner()
    await caseNaming(world, learnerId)
    const transferId = await preparedTransfer(world, learnerId)
    await caseNaming(world, learnerId)
    expect(await stepOf(world, transferId, stepTyped('look'))).toMatchObject({
      message: expect.stringContaining('Something new'),
    })
    expect(await stepOf(world, transferId, stepTyped('change'))).toMatchObject({ state: 'draft' })
    await chosenAll(world, transferId)
    expect((await read(transferId))?.choices.map(({ goes }) => goes)).toEqual([true, true])
  })
})

describe('a transfer', () => {
  it('goes from its draft to its receipt, with a day to ask for it', async () => {
    const learnerId = await learner()
    await caseNaming(world, learnerId)
    const transferId = await handedOver(world, learnerId)
    expect(await read(transferId)).toMatchObject({ state: 'handed_over', chaseOn: '2026-11-27' })
    expect(await waiting(world.dsl)).not.toContain(transferId)
    expect(await waiting(world.dsl, later(7))).toContain(transferId)
    const now = later(7)
    const asked = stepTyped('ask_again', { on: '2026-11-27' })
    expect(await stepOf(world, transferId, asked, { now })).toMatchObject({ ok: true })
    expect(await read(transferId)).toMatchObject({ chaseOn: '2026-12-04' })
    const close = stepTyped('close', { words: '' })
    expect(await stepOf(world, transferId, close)).toMatchObject({ field: 'words' })
    expect(await stepOf(world, transferId, stepTyped('receive'))).toMatchObject({
      state: 'received',
    })
    expect(await stepOf(world, transferId, close)).toMatchObject({ state: 'closed' })
    const record = await read(transferId)
    expect(record?.steps.map(({ action }) => action)).toEqual([
      ...['choose', 'prepare', 'look', 'hand_over', 'ask_again', 'receive', 'close'],
    ])
    expect(record?.steps[3]).toMatchObject({ who: 'R. Alder', way: 'by_hand', on: '2026-11-20' })
  })

  it('is handed over by one of two who do so at once', async () => {
    const learnerId = await learner()
    await caseNaming(world, learnerId)
    const transferId = await preparedTransfer(world, learnerId)
    await stepOf(world, transferId, stepTyped('look'))
    const hand = (by: Actor) => stepOf(world, transferId, stepTyped('hand_over'), { by })
    const answers = await Promise.all([hand(world.dsl), hand(deputy)])
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    const record = await read(transferId)
    expect(record?.steps.filter(({ action }) => action === 'hand_over')).toHaveLength(1)
  })

  it('is begun once for a learner, by one of two who do so at once', async () => {
    const learnerId = await learner()
    const command = {
      ...beginTransferForm.parse(transferTyped(learnerId)),
      schoolId: world.schoolId,
    }
    const begin = (by: Actor) =>
      database.write(scene.trustId, (db) => beginTransfer(db, by, command, at()))
    const answers = await Promise.all([begin(world.dsl), begin(deputy)])
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })

  it('is refused for a learner of another school, and to whoever hears of nothing there', async () => {
    const elsewhere = await addLearner(database, scene.other)
    const { schoolId } = world
    const begin = (learnerId: string, by: Actor) =>
      database.write(scene.trustId, (db) =>
        beginTransfer(
          db,
          by,
          { ...beginTransferForm.parse(transferTyped(learnerId)), schoolId },
          at(),
        ),
      )
    expect(await begin(elsewhere, world.dsl)).toMatchObject({ field: 'learnerId' })
    expect(await begin(await learner(), scene.staff.office)).toMatchObject({ kind: 'forbidden' })
  })

  it('is due on the fifth working day unless somebody enters another', async () => {
    const { schoolId } = world
    const due = async (own: Record<string, string>) => {
      const form = beginTransferForm.parse(transferTyped(await learner(), own))
      const begun = await database.write(scene.trustId, (db) =>
        beginTransfer(db, world.dsl, { ...form, schoolId }, at()),
      )
      return begun.ok ? (await read(begun.transferId))?.dueOn : undefined
    }
    expect(await due({})).toBe('2026-11-27')
    expect(await due({ timing: 'new_term', countedFrom: '2027-01-04' })).toBe('2027-01-08')
    expect(await due({ dueOn: '2026-11-24' })).toBe('2026-11-24')
  })

  it('is known to nobody who must not know of all that it is made of', async () => {
    const learnerId = await learner()
    const caseId = await caseNaming(world, learnerId)
    const transferId = await begunTransfer(world, learnerId)
    expect(await read(transferId, deputy)).toBeDefined()
    await chosenAll(world, transferId)
    await keptFrom(caseId, deputy)
    expect(await read(transferId, deputy)).toBeUndefined()
    expect(await waiting(deputy)).not.toContain(transferId)
    const { schoolId } = world
    const list = await database.write(scene.trustId, (db) =>
      listTransfers(db, deputy, { schoolId, over: false, page: 1 }, at()),
    )
    expect(list.rows.map((one) => one.transferId)).not.toContain(transferId)
    const copy = await openTransferCopy(world, deputy, { transferId, schoolId }, NOW)
    expect(copy).toMatchObject({ kind: 'not_found' })
    const knowing = await database.read(scene.trustId, (db) => whoMayKnow(db, transferId, NOW))
    expect(knowing).toContain(world.dsl.personId)
    expect(knowing).not.toContain(deputy.personId)
    const free = await begunTransfer(world, await learner())
    const asked = [free, transferId, caseId]
    const each = await database.read(scene.trustId, (db) => whoMayKnowEach(db, asked, NOW))
    expect(each.map((knowers) => knowers.includes(deputy.personId))).toEqual([true, false, false])
    expect(each[1]?.toSorted()).toEqual(knowing.toSorted())
  })

  it('tells whoever may know by mail that something waits, once for each day that it is due', async () => {
    const learnerId = await learner()
    const transferId = await begunTransfer(world, learnerId)
    const mails = () =>
      database.read(scene.trustId, (db) =>
        db
          .selectFrom('mails')
          .select(['person_id', 'kind'])
          .where('occasion', 'like', `transfer ${transferId}%`)
          .orderBy('person_id')
          .execute(),
      )
    const remind = (now: Date) =>
      database.write(scene.trustId, (db) => remindOfTransfers(db, scene.trustId, now))
    await remind(NOW)
    expect(await mails()).toEqual([])
    for (const days of [7, 8, 10]) await remind(later(days))
    const to = [world.dsl.personId, deputy.personId].toSorted()
    expect(await mails()).toEqual(
      to.map((person_id) => ({ person_id, kind: 'confidential_waits' })),
    )
  })
})

describe('a learner who leaves', () => {
  it('stands on the home page of those who may know that something names them, until it is under way', async () => {
    const learnerId = await learner({ status: 'leaver_proposed' })
    const without = await learner({ status: 'leaver_proposed' })
    const staying = await learner()
    const caseId = await caseNaming(world, learnerId)
    await caseNaming(world, staying)
    const here = await leavers(world.dsl)
    expect(here).toContain(learnerId)
    expect(here).not.toContain(without)
    expect(here).not.toContain(staying)
    await keptFrom(caseId, deputy)
    expect(await leavers(deputy)).not.toContain(learnerId)
    expect(await leavers(scene.staff.office)).toEqual([])
    await begunTransfer(world, learnerId)
    expect(await leavers(world.dsl)).not.toContain(learnerId)
  })
})

describe('the life of a transfer', () => {
  const STATES = TRANSFER_STATES.map(({ code }) => code)
  const STEPS = TRANSFER_ACTIONS.map(({ code }) => code).filter(
    (code) => code !== 'choose' && code !== 'prepare',
  )

  it('ends, and is never taken up again', () => {
    const ended: readonly TransferState[] = ['closed', 'nothing', 'withdrawn']
    for (const state of ended) expect(TRANSFER_LIFE[state]).toEqual({})
    for (const state of STATES) {
      const attempt = { action: 'withdraw', capacities: ['knower'], reason: 'So.' } as const
      const may = decideStep(TRANSFER_LIFE, state, attempt).ok
      expect([state, may]).toEqual([state, ['draft', 'prepared', 'ready'].includes(state)])
    }
  })

  it.each(STATES)(
    'lets the lead do from “%s” what the table says, and nobody else anything',
    async (state) => {
      const learnerId = await learner()
      const transferId = await begunTransfer(world, learnerId)
      const others = ROLES.map(({ code }) => code).filter((role: Role) => role !== 'dsl')
      for (const action of STEPS) {
        for (const role of others) {
          await setState(world, transferId, state)
          const by = scene.staff[role]
          const answer = await stepOf(world, transferId, stepTyped(action), { by })
          expect([role, action, answer]).toMatchObject([role, action, { kind: 'not_found' }])
        }
        await setState(world, transferId, state)
        const answer = await stepOf(world, transferId, stepTyped(action))
        const attempt = { action: action as TransferAction, reason: 'So.' }
        const decision = decideStep(TRANSFER_LIFE, state, { ...attempt, capacities: ['knower'] })
        const said = decision.ok ? { ok: true, state: decision.to } : { ok: false, kind: 'refused' }
        expect([action, answer]).toMatchObject([action, said])
      }
    },
    120_000,
  )

  it('asks for a name, a day, a way, and that it went apart', () => {
    const faults = (typed: Record<string, string>) =>
      transferStepForm.safeParse(typed).error?.issues.map((issue) => issue.path[0])
    expect(faults({ action: 'hand_over' })).toEqual(['who', 'on', 'way', 'apart'])
    expect(faults({ action: 'receive' })).toEqual(['who', 'on'])
    expect(faults({ action: 'withdraw' })).toBeUndefined()
  })
})
