import { beforeAll, describe, expect, it } from 'vitest'
import {
  type ConcernScene,
  concernIn,
  reportAsAnyone,
  SECRET,
  setConcernScene,
} from '../../../test/support/concern-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import { openWorld } from '../../../test/support/small-trust.ts'
import type { Actor } from '../people/index.ts'
import {
  addWords,
  answerStopQuestion,
  closeConcern,
  findConcern,
  makeFormToken,
  readConcern,
  replyToReporter,
  returnWithCode,
} from './index.ts'
import { REPORTS_PER_ADDRESS } from './limits.ts'

const database = await openWorld()
let scene: ConcernScene

beforeAll(async () => {
  scene = await setConcernScene(database)
})

const knows = (actor: Actor, concernId: string) =>
  database.read(scene.trustId, (db) => findConcern(db, actor, concernId, NOW))

const read = (actor: Actor, concernId: string) =>
  database.write(scene.trustId, (db) =>
    readConcern(db, actor, concernId, { keys: scene.keys, now: NOW }),
  )

describe('a form that is sent twice', () => {
  it('is one concern with one code, also at once', async () => {
    const token = makeFormToken(SECRET, scene.schoolId, NOW)
    const sent = await Promise.all([1, 2, 3].map(() => reportAsAnyone(scene, { token })))
    const ids = sent.map((one) => (one.ok ? `${one.concernId} ${one.code}` : one.message))
    expect(new Set(ids).size).toBe(1)
  })

  it('keeps what was changed between as an addition', async () => {
    const token = makeFormToken(SECRET, scene.schoolId, NOW)
    const { concernId } = await concernIn(scene, { token })
    await reportAsAnyone(scene, { token, happened: 'And again today' })
    await reportAsAnyone(scene, { token, happened: 'And again today' })
    const concern = await read(scene.people.dsl, concernId)
    expect(concern?.report.happened).toBe('Penhallow wrote to me at night')
    expect(concern?.messages.map(({ kind, words }) => [kind, words])).toEqual([
      ['addition', 'What happened: And again today'],
    ])
  })

  it('is refused where it was made for another school, or by nobody', async () => {
    const token = makeFormToken(SECRET, 'another school', NOW)
    expect(await reportAsAnyone(scene, { token })).toMatchObject({ ok: false })
    expect(await reportAsAnyone(scene, { token: '' })).toMatchObject({ ok: false })
    expect(await reportAsAnyone(scene, { website: 'x' })).toMatchObject({ ok: false })
  })
})

describe('coming back with a code', () => {
  const come = (code: string, schoolId = scene.schoolId) =>
    returnWithCode(
      database,
      { trustId: scene.trustId, schoolId, code },
      { keys: scene.keys, secret: SECRET, now: NOW },
      async (_, own) => ({ ok: true as const, own }),
    )

  it('shows what was sent and what was answered, and never a note', async () => {
    const { concernId, code } = await concernIn(scene, { happened: 'First words' })
    await database.write(scene.trustId, async (db) => {
      const at = { keys: scene.keys, now: NOW }
      const once = 'a-form-of-the-school-1'
      await replyToReporter(db, scene.people.dsl, { concernId, words: 'Thank you', once }, at)
      await closeConcern(db, scene.people.dsl, { concernId, reason: 'Known already' }, at)
    })
    const back = await come(code.toLowerCase())
    if (!back.ok) throw new Error(back.message)
    expect(back.own.report.happened).toBe('First words')
    expect(back.own.messages.map(({ words }) => words)).toEqual(['Thank you'])
    expect(JSON.stringify(back.own)).not.toContain('Known already')
  })

  it('adds, takes back and answers the stop question, which takes nothing away', async () => {
    const { concernId, code } = await concernIn(scene)
    const at = { keys: scene.keys, now: NOW }
    const { trustId } = scene
    await read(scene.people.dsl, concernId)
    await database.write(trustId, async (db) => {
      const add = { trustId, concernId, kind: 'addition' as const, words: 'More' }
      await addWords(db, { ...add, once: 'a-form-of-the-reporter-1' }, at)
      await addWords(db, { ...add, once: 'a-form-of-the-reporter-1' }, at)
      const back = { ...add, kind: 'withdrawal' as const, once: 'a-form-of-the-reporter-2' }
      await addWords(
        db,
        { ...back, words: 'I made it up' },
        { ...at, now: new Date(NOW.getTime() + 1) },
      )
      await answerStopQuestion(db, { trustId, concernId, answer: 'unsure' }, NOW)
    })
    const no = await database.write(trustId, (db) =>
      answerStopQuestion(db, { trustId, concernId, answer: 'no' }, NOW),
    )
    expect(no).toMatchObject({ ok: false, field: 'image' })
    expect(await knows(scene.people.dsl, concernId)).toMatchObject({
      waits: true,
      stopAnswer: 'unsure',
    })
    const back = await come(code)
    if (!back.ok) throw new Error(back.message)
    expect(back.own.messages.map(({ kind }) => kind)).toEqual(['addition', 'withdrawal'])
  })

  it('answers a wrong code, one of another school and no code at all alike', async () => {
    const other = await setConcernScene(database, 'oldchurch', scene.keys)
    const { code } = await concernIn(other)
    const here = await concernIn(scene)
    const answers = await Promise.all([
      come('0000-0000-0000-0000-0000'),
      come(code),
      come('what?'),
      come(here.code, other.schoolId),
    ])
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ ok: false, field: 'code' })
  })

  it('cannot be flooded with reports from one address', async () => {
    const address = 'a flood'
    for (let nth = 0; nth < REPORTS_PER_ADDRESS; nth += 1) await concernIn(scene, { address })
    expect(await reportAsAnyone(scene, { address })).toMatchObject({
      ok: false,
      message: expect.stringContaining('Your words are still here'),
    })
  })
})
