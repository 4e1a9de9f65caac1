import { describe, expect, it } from 'vitest'
import { openTestInstallation } from '../../test/support/installation.ts'
import { setMailScene } from '../../test/support/mail-scene.ts'
import { NOW, PACKS, type PackId } from '../../test/support/policy.ts'
import {
  approveAs,
  noticeIn,
  proposeIn,
  setPolicyLifeScene,
  startDraftIn,
} from '../../test/support/policy-life-scene.ts'
import {
  decideAs,
  publishAs,
  reportTo,
  setPostScene,
  submit,
  withdrawYes,
  writeApproved,
  writeDraft,
} from '../../test/support/post-scene.ts'
import { addPerson, openWorld } from '../../test/support/small-trust.ts'
import { setStaffScene } from '../../test/support/staff-scene.ts'
import { addCourseIn, trainIn } from '../../test/support/training-scene.ts'
import { remindUnsigned, unsignedPeople } from '../domain/acknowledgement/index.ts'
import {
  answerQuestion,
  answerQuestionForm,
  askQuestion,
  askQuestionForm,
} from '../domain/advice/index.ts'
import { noticeReach, openDueReview } from '../domain/policies/index.ts'
import { createGateIndexes } from '../domain/posts/index.ts'
import { askForTraining } from '../domain/schools/index.ts'
import { tellRunningOut } from '../domain/training/index.ts'
import type { MailKind } from '../vocabulary/mail-kinds.ts'
import { warnOfTraining } from './warn-of-training.ts'

const database = await openWorld()
const DAY = 86_400_000

/** Ids of those who are told of something, once for each time. */
async function toldOf(trustId: string, kind: MailKind): Promise<string[]> {
  const rows = await database.read(trustId, (db) =>
    db.selectFrom('mails').select('person_id').where('kind', '=', kind).execute(),
  )
  return rows.map((row) => row.person_id).toSorted()
}

const ids = (...people: readonly { readonly personId: string }[]) =>
  people.map(({ personId }) => personId).toSorted()

describe('of a post', () => {
  it.each(PACKS.map((pack) => pack.id as PackId))(
    'those who may decide it under %s, and nobody else',
    async (pack) => {
      const scene = await setPostScene(database, pack)
      const { author, manager, deputy, head, publisher, office } = scene
      let deciders = 0
      for (const person of [author, manager, deputy, head, publisher, office]) {
        await database.write(scene.trustId, (db) => db.deleteFrom('mails').execute())
        const postId = await writeDraft(scene)
        expect((await submit(scene, postId)).ok).toBe(true)
        const told = await toldOf(scene.trustId, 'post_to_decide')
        const sentBack = { outcome: 'changes_requested', reason: 'Once more, please.' } as const
        const decided = await decideAs(scene, person, postId, sentBack)
        expect(told.includes(person.personId), person.position).toBe(decided.ok)
        if (decided.ok) deciders += 1
      }
      expect(deciders).toBeGreaterThan(0)
    },
  )

  it.each(['approved', 'changes_requested', 'refused'] as const)(
    'its author, when it was %s, and never why',
    async (outcome) => {
      const scene = await setPostScene(database)
      const postId = await writeDraft(scene)
      await submit(scene, postId)
      const reason = 'Because of the hat.'
      expect((await decideAs(scene, scene.deputy, postId, { outcome, reason })).ok).toBe(true)
      expect(await toldOf(scene.trustId, 'post_decided')).toEqual(ids(scene.author))
      const rows = await database.read(scene.trustId, (db) =>
        db.selectFrom('mails').selectAll().execute(),
      )
      expect(JSON.stringify(rows)).not.toContain('hat')
      expect(rows.some(({ facts }) => JSON.stringify(facts) === `{"outcome":"${outcome}"}`)).toBe(
        true,
      )
    },
  )

  it('its author, when it is put on hold', async () => {
    const scene = await setPostScene(database)
    await writeApproved(scene, await withLearner(scene))
    await withdrawYes(scene)
    expect(await toldOf(scene.trustId, 'post_held')).toEqual(ids(scene.author))
  })

  it('whoever takes posts down, when something published by hand has to go', async () => {
    const scene = await setPostScene(database)
    const postId = await writeApproved(scene, await withLearner(scene))
    expect((await publishAs(scene, scene.publisher, postId)).ok).toBe(true)
    await withdrawYes(scene)
    expect(await toldOf(scene.trustId, 'takedown_due')).toEqual(
      ids(scene.publisher, scene.head, scene.deputy),
    )
  })
})

/** A post without a photo that names the learner of the scene. */
async function withLearner({ learnerId }: { readonly learnerId: string }) {
  return { photos: [], named: [learnerId], text: 'Ifan has won the cup.' }
}

describe('of a question', () => {
  it('those who answer it, never the one who asks; and then that one', async () => {
    const scene = await setStaffScene(database)
    const { schoolId } = scene.school
    const form = { schoolId, words: 'May I run a podcast?', standing: 'employee' }
    const asked = await database.write(scene.trustId, (db) =>
      askQuestion(db, scene.staff.author, askQuestionForm.parse(form), NOW),
    )
    if (!asked.ok) throw new Error(asked.message)
    const told = await toldOf(scene.trustId, 'question_asked')
    expect(told).toContain(scene.staff.head.personId)
    expect(told).not.toContain(scene.staff.author.personId)
    expect(told).not.toContain(scene.otherHead.personId)
    const command = answerQuestionForm.parse({
      schoolId,
      questionId: asked.questionId,
      verdict: 'may_if',
      answer: 'Yes, at home.',
      clauses: '',
      publish: 'no',
      publicQuestion: '',
    })
    const { indexOf } = createGateIndexes()
    const answered = await database.write(scene.trustId, (db) =>
      answerQuestion(db, scene.staff.head, { command, indexOf }, NOW),
    )
    expect(answered).toEqual({ ok: true })
    expect(await toldOf(scene.trustId, 'question_answered')).toEqual(ids(scene.staff.author))
  })
})

describe('of a policy', () => {
  it('everyone whom a new version binds; that it went out, and when, is kept as proof', async () => {
    const scene = await setPolicyLifeScene(database, 'cambrian')
    const officer = await addPerson(database, scene.school, 'trust_officer')
    const draftId = await startDraftIn(scene, NOW, 'cambrian')
    await proposeIn(scene, draftId)
    expect(await approveAs(scene, officer, draftId)).toEqual({ ok: true })
    await noticeIn(scene, draftId)
    expect(await toldOf(scene.trustId, 'policy_notice')).toHaveLength(4)
    const mail = await setMailScene(database)
    mail.pass(60_000)
    await mail.send()
    const reach = await database.read(scene.trustId, (db) => noticeReach(db, draftId))
    expect(reach).toEqual({ told: 4, mailed: 4, seen: 0 })
    const kept = await database.read(scene.trustId, async (db) => ({
      notices: await db.selectFrom('policy_notices').select('mailed_at').distinct().execute(),
      entries: await db
        .selectFrom('trail_entries')
        .select(['actor', 'subject'])
        .where('action', '=', 'policy_notice.mailed')
        .execute(),
    }))
    expect(kept.notices).toEqual([{ mailed_at: new Date(NOW.getTime() + 60_000) }])
    expect(kept.entries).toHaveLength(4)
    expect(kept.entries[0]).toEqual({ actor: 'system:mail', subject: `policy_draft:${draftId}` })
  })

  it('whoever has not signed: a notice and three reminders, then their manager', async () => {
    const scene = await setPostScene(database)
    const { trustId, schoolId } = scene
    await reportTo(database, scene.author, scene.manager)
    const at = { trustId, schoolId }
    const people = await database.read(trustId, (db) =>
      unsignedPeople(db, { schoolId, today: '2099-01-01' }),
    )
    const since = people.find(({ personId }) => personId === scene.author.personId)?.boundSince
    for (let day = 0; day <= 40; day += 1) {
      const now = new Date(Date.parse(`${since}T09:00:00Z`) + day * DAY)
      await database.write(trustId, (db) => remindUnsigned(db, at, now))
    }
    const toSign = await toldOf(trustId, 'policy_to_sign')
    expect(toSign.filter((id) => id === scene.author.personId)).toHaveLength(4)
    expect(await toldOf(trustId, 'team_unsigned')).toEqual(ids(scene.manager))
  })

  it('those who keep it, that it is to be looked at again, and once more on the day', async () => {
    const scene = await setPolicyLifeScene(database, 'cambrian')
    const at = { trustId: scene.trustId, schoolId: scene.school.schoolId }
    const open = () => database.write(scene.trustId, (db) => openDueReview(db, at, NOW))
    await open()
    expect(await toldOf(scene.trustId, 'review_due')).toContain(scene.head.personId)
    const once = (await toldOf(scene.trustId, 'review_due')).length
    await open()
    await open()
    expect(await toldOf(scene.trustId, 'review_due')).toHaveLength(once * 2)
  })
})

describe('of training', () => {
  it('whoever’s runs out within a month, and once more when it has', async () => {
    const scene = await setStaffScene(database, 'maesteg')
    const { schoolId } = scene.school
    const person = scene.staff.author
    const place = { database, keeper: scene.staff.dsl, schoolId }
    const courseId = await addCourseIn(place, ['posting'], '1')
    const asking = { schoolId, asked: true } as const
    await database.write(scene.trustId, (db) => askForTraining(db, scene.staff.head, asking, NOW))
    await trainIn(place, person, { personId: person.personId, courseId, doneOn: '2026-11-02' })
    await database.write(scene.trustId, (db) =>
      db
        .updateTable('training_records')
        .set({ confirmed_by: scene.staff.dsl.personId, confirmed_at: NOW })
        .execute(),
    )
    const told: number[] = []
    for (let day = 0; day < 60; day += 1) {
      const now = new Date(NOW.getTime() + day * DAY)
      const at = { trustId: scene.trustId, schoolId }
      await database.write(scene.trustId, (db) => tellRunningOut(db, at, now))
      told.push((await toldOf(scene.trustId, 'training_runs_out')).length)
    }
    expect([told.at(0), told.at(-1)]).toEqual([1, 2])
  })

  it('on working days alone', async () => {
    const saturday = () => new Date('2026-11-21T09:00:00Z')
    const installation = await openTestInstallation(database, { now: saturday })
    const before = await Promise.all(
      (await database.allTrusts()).map((trustId) => toldOf(trustId, 'training_runs_out')),
    )
    await warnOfTraining(installation)
    const after = await Promise.all(
      (await database.allTrusts()).map((trustId) => toldOf(trustId, 'training_runs_out')),
    )
    expect(after).toEqual(before)
  })
})
