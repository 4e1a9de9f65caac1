import { beforeEach, describe, expect, it } from 'vitest'
import { ImportScene } from '../../../../test/support/import-scene.ts'
import { NOW } from '../../../../test/support/policy.ts'
import { addPerson, openWorld } from '../../../../test/support/small-trust.ts'
import { answerQuestion, importRows, SOMEBODY_NEW } from '../index.ts'

const database = await openWorld()
const HEAD = 'MIS ID,Forename,Surname,Date of birth,Class'
const MALI = '1001,Mali,Penhallow,06/05/2014,7B'
/** The same MIS id under quite another name and day: nobody but a person can tell who it is. */
const DOUBTFUL = '1001,Gwen,Vale,01/02/2013,8C'

let scene: ImportScene
beforeEach(async () => {
  scene = await ImportScene.set(database)
  await scene.importWhole([MALI], HEAD)
})

async function ask() {
  const { importId, report } = await scene.dryRun([DOUBTFUL], HEAD)
  expect(report).toMatchObject({ questions: 1, added: 0, changed: 0 })
  const { rows } = await database.read(scene.school.trustId, (db) =>
    importRows(db, importId, { change: 'ask' }),
  )
  const [candidate = ''] = rows[0]?.data.candidates ?? []
  const line = rows[0]?.line ?? 0
  const say = (is: string, actor = scene.office) =>
    database.write(scene.school.trustId, (db) =>
      answerQuestion(db, actor, { importId, line, is }, NOW),
    )
  return { importId, candidate, say }
}

const names = async () =>
  (await scene.everything()).learners.map((one) => [one.mis_id, one.forename, one.class_name])

describe('answerQuestion()', () => {
  it('takes the row as the learner who is meant', async () => {
    const { importId, candidate, say } = await ask()
    expect(await say(candidate)).toEqual({ ok: true })
    await scene.apply(importId)
    expect(await names()).toEqual([['1001', 'Gwen', '8C']])
  })

  it('takes the row as somebody new, who does not get the other’s id', async () => {
    const { importId, say } = await ask()
    expect(await say(SOMEBODY_NEW)).toEqual({ ok: true })
    await scene.apply(importId)
    expect(await names()).toEqual([
      ['1001', 'Mali', '7B'],
      [null, 'Gwen', '8C'],
    ])
  })

  it('leaves the row out where nobody answers', async () => {
    const { importId } = await ask()
    await scene.apply(importId)
    expect(await names()).toEqual([['1001', 'Mali', '7B']])
  })

  it('takes one answer, from somebody who may give it, about somebody who may be meant', async () => {
    const { candidate, say } = await ask()
    const author = await addPerson(database, scene.school, 'author')
    expect(await say(candidate, author)).toMatchObject({ ok: false, kind: 'forbidden' })
    expect(await say(crypto.randomUUID())).toMatchObject({ ok: false, kind: 'refused' })
    expect(await say(candidate)).toEqual({ ok: true })
    expect(await say(candidate)).toMatchObject({ ok: false, kind: 'refused' })
  })
})
