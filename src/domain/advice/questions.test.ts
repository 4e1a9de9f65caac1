import { expect, test } from 'vitest'
import { NOW, packNamed } from '../../../test/support/policy.ts'
import { addLearner, addPerson, openWorld, trailOf } from '../../../test/support/small-trust.ts'
import { actorNow, type StaffScene, setStaffScene } from '../../../test/support/staff-scene.ts'
import type { Actor } from '../people/index.ts'
import { createGateIndexes } from '../posts/index.ts'
import {
  answerQuestion,
  answerQuestionForm,
  askQuestion,
  askQuestionForm,
  findQuestion,
  ownQuestions,
  publishAnswer,
  publishedAnswers,
  questionRoute,
  questionsWaiting,
  withdrawAnswer,
} from './index.ts'

const database = await openWorld()
const gate = createGateIndexes()

type Asked = Readonly<Record<string, unknown>>

async function ask(scene: StaffScene, actor: Actor, more: Asked = {}) {
  const form = askQuestionForm.parse({
    schoolId: scene.school.schoolId,
    words: 'May I run a podcast about allotments?',
    standing: 'employee',
    ...more,
  })
  return database.write(scene.trustId, (db) => askQuestion(db, actor, form, NOW))
}

async function asked(scene: StaffScene, actor: Actor, more: Asked = {}): Promise<string> {
  const result = await ask(scene, actor, more)
  if (!result.ok) throw new Error(result.message)
  return result.questionId
}

async function reply(scene: StaffScene, actor: Actor, questionId: string, more: Asked = {}) {
  const command = answerQuestionForm.parse({
    schoolId: scene.school.schoolId,
    questionId,
    verdict: 'may_if',
    answer: 'You may, if it is not about work.',
    clauses: 'rep.7, PER.4',
    publish: 'no',
    publicQuestion: '',
    ...more,
  })
  return database.write(scene.trustId, (db) =>
    answerQuestion(db, actor, { command, indexOf: gate.indexOf }, NOW),
  )
}

const waitingFor = (scene: StaffScene, actor: Actor, now = NOW) =>
  database.read(scene.trustId, (db) => questionsWaiting(db, actor, now))

test.each([
  ['cambrian', ['line_manager'], []],
  ['oldchurch', ['head', 'line_manager'], []],
  ['maesteg', ['media_officer'], ['assistant head']],
  ['lwlat', ['dsl'], []],
  ['societas', ['head', 'line_manager'], []],
] as const)('%s sends questions to %j and names %j beside', (id, roles, others) => {
  const route = questionRoute(packNamed(id))
  expect(route).toMatchObject({ roles, others, twice: id === 'maesteg' })
  expect(route.clauses.length).toBeGreaterThan(0)
})

test('a question waits for the role that the policy names and for the head, and for nobody else', async () => {
  const scene = await setStaffScene(database, 'lwlat')
  const questionId = await asked(scene, scene.staff.author)
  const roles = Object.entries(scene.staff)
  for (const [role, actor] of roles) {
    const waiting = await waitingFor(scene, actor)
    expect([role, waiting.map((one) => one.questionId)]).toEqual([
      role,
      role === 'dsl' || role === 'head' ? [questionId] : [],
    ])
  }
  expect(await waitingFor(scene, scene.otherHead)).toEqual([])
})

test('a question for line managers waits for the asker’s own', async () => {
  const scene = await setStaffScene(database, 'cambrian')
  const manager = await addPerson(database, scene.school)
  const managed = await addPerson(database, scene.school, 'author')
  await database.write(scene.trustId, (db) =>
    db
      .updateTable('people')
      .set({ line_manager_id: manager.personId })
      .where('person_id', '=', managed.personId)
      .execute(),
  )
  await asked(scene, managed)
  expect(await waitingFor(scene, manager)).toHaveLength(1)
  expect(await waitingFor(scene, scene.staff.line_manager)).toHaveLength(0)
  await asked(scene, scene.staff.author)
  expect(await waitingFor(scene, scene.staff.line_manager)).toHaveLength(1)
})

test('the one who asked sees their own question; nobody answers themselves', async () => {
  const scene = await setStaffScene(database, 'lwlat')
  const questionId = await asked(scene, scene.staff.dsl)
  expect(await waitingFor(scene, scene.staff.dsl)).toEqual([])
  const own = await database.read(scene.trustId, (db) =>
    ownQuestions(db, scene.staff.dsl, scene.school.schoolId),
  )
  expect(own.map((one) => [one.questionId, one.state])).toEqual([[questionId, 'asked']])
  expect(await reply(scene, scene.staff.dsl, questionId)).toMatchObject({ kind: 'forbidden' })
  const found = await database.read(scene.trustId, (db) =>
    findQuestion(db, scene.staff.office, { schoolId: scene.school.schoolId, questionId }),
  )
  expect(found).toMatchObject({ ok: false, kind: 'forbidden' })
  const elsewhere = await database.read(scene.trustId, (db) =>
    findQuestion(db, scene.otherHead, { schoolId: scene.school.schoolId, questionId }),
  )
  expect(elsewhere).toMatchObject({ ok: false, kind: 'not_found' })
})

test('an answer is kept, cites clauses by their numbers, and leaves digests alone in the trail', async () => {
  const scene = await setStaffScene(database)
  const questionId = await asked(scene, scene.staff.author)
  expect(await reply(scene, scene.staff.media_officer, questionId)).toEqual({ ok: true })
  const found = await database.read(scene.trustId, (db) =>
    findQuestion(db, scene.staff.author, { schoolId: scene.school.schoolId, questionId }),
  )
  expect(found).toMatchObject({
    ok: true,
    question: {
      state: 'private',
      verdict: 'may_if',
      answer: 'You may, if it is not about work.',
      clauses: ['maesteg:rep.7', 'maesteg:per.4'],
    },
  })
  expect(await trailOf(database, scene.trustId)).toEqual(
    expect.arrayContaining([
      `question.asked question:${questionId}`,
      `question.answered question:${questionId}`,
    ]),
  )
  const entries = await database.read(scene.trustId, (db) =>
    db.selectFrom('trail_entries').selectAll().execute(),
  )
  expect(JSON.stringify(entries)).not.toMatch(/podcast|about work/)
  expect(await reply(scene, scene.staff.head, questionId)).toMatchObject({
    ok: false,
    message: expect.stringMatching(/Somebody else has answered/),
  })
})

test('a clause that the policy does not have is not cited', async () => {
  const scene = await setStaffScene(database)
  const questionId = await asked(scene, scene.staff.author)
  expect(await reply(scene, scene.staff.head, questionId, { clauses: '99.9' })).toMatchObject({
    ok: false,
    field: 'clauses',
    message: expect.stringMatching(/no clause 99\.9/),
  })
})

test.each(['words', 'answer'])('no %s may hold a password', async (field) => {
  const scene = await setStaffScene(database)
  const secret = 'The password: Heron42!x opens the account'
  if (field === 'words') {
    expect(await ask(scene, scene.staff.author, { words: secret })).toMatchObject({
      ok: false,
      field,
    })
    return
  }
  const questionId = await asked(scene, scene.staff.author)
  expect(await reply(scene, scene.staff.head, questionId, { answer: secret })).toMatchObject({
    ok: false,
    field,
  })
})

test('an answer becomes part of the advisor of that school, and can be taken out and put back', async () => {
  const scene = await setStaffScene(database)
  const { head, author } = scene.staff
  const questionId = await asked(scene, author, { words: 'May I podcast with Tamsin Orme of 7B?' })
  const publicQuestion = 'May I run a podcast in my own time?'
  expect(await reply(scene, head, questionId, { publish: 'yes', publicQuestion })).toEqual({
    ok: true,
  })
  const published = (schoolId: string) =>
    database.read(scene.trustId, (db) => publishedAnswers(db, schoolId))
  const [answer] = await published(scene.school.schoolId)
  expect(answer).toMatchObject({ question: publicQuestion, verdict: 'may_if', situation: null })
  expect(JSON.stringify(answer)).not.toContain('Tamsin')
  expect(await published(scene.other.schoolId)).toEqual([])
  const withdraw = () =>
    database.write(scene.trustId, (db) =>
      withdrawAnswer(db, head, { schoolId: scene.school.schoolId, questionId }, NOW),
    )
  expect(await withdraw()).toEqual({ ok: true })
  expect(await published(scene.school.schoolId)).toEqual([])
  expect(await withdraw()).toMatchObject({ ok: false })
  const again = await database.write(scene.trustId, (db) => {
    const command = { schoolId: scene.school.schoolId, questionId, publicQuestion }
    return publishAnswer(db, head, { command, indexOf: gate.indexOf }, NOW)
  })
  expect(again).toEqual({ ok: true })
  expect(await published(scene.school.schoolId)).toHaveLength(1)
})

test.each(['publicQuestion', 'answer'])(
  'nobody may be found in what is published: %s',
  async (field) => {
    const scene = await setStaffScene(database)
    await addLearner(database, scene.school, { forename: 'Ifan', surname: 'Penhallow' })
    const questionId = await asked(scene, scene.staff.author)
    const words = { publicQuestion: 'May I podcast?', answer: 'Not in working time.' }
    const named = { ...words, [field]: 'Ifan Penhallow may not be in it.' }
    const result = await reply(scene, scene.staff.head, questionId, { publish: 'yes', ...named })
    expect(result).toMatchObject({ ok: false, field })
    expect(await reply(scene, scene.staff.head, questionId, { ...named, publish: 'no' })).toEqual({
      ok: true,
    })
  },
)

test('what is forbidden in that very situation cannot be answered with a yes', async () => {
  const scene = await setStaffScene(database)
  const questionId = await asked(scene, scene.staff.author, {
    situation: 'pupil-friend-request',
    facts: { relation: 'no', nonsense: 'x' },
  })
  expect(await reply(scene, scene.staff.head, questionId, { verdict: 'may' })).toMatchObject({
    ok: false,
    field: 'verdict',
    message: expect.stringMatching(/never looser/),
  })
  expect(await reply(scene, scene.staff.head, questionId, { verdict: 'may_not' })).toEqual({
    ok: true,
  })
})

test('the clock runs in working days', async () => {
  const scene = await setStaffScene(database)
  await asked(scene, scene.staff.author)
  const later = (iso: string) => waitingFor(scene, scene.staff.head, new Date(iso))
  // NOW is a Friday.
  expect(await later('2026-11-27T09:00:00Z')).toMatchObject([{ waited: 5, late: false }])
  expect(await later('2026-11-30T09:00:00Z')).toMatchObject([{ waited: 6, late: true }])
})

test('whoever works elsewhere cannot ask here', async () => {
  const scene = await setStaffScene(database)
  expect(await ask(scene, scene.otherHead)).toMatchObject({ ok: false, kind: 'not_found' })
})

test('a role that ended no longer answers', async () => {
  const scene = await setStaffScene(database)
  const questionId = await asked(scene, scene.staff.author)
  await database.write(scene.trustId, (db) =>
    db
      .updateTable('appointments')
      .set({ to_date: '2026-11-01' })
      .where('person_id', '=', scene.staff.media_officer.personId)
      .execute(),
  )
  const now = await actorNow(database, scene.staff.media_officer)
  if (!now) throw new Error('They still work here.')
  expect((await reply(scene, now, questionId)).ok).toBe(false)
})
