import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type CaseWorld,
  nameSubject,
  newCaseKeys,
  openedCase,
} from '../../../test/support/case-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import { postNow, setPostScene, writeApproved } from '../../../test/support/post-scene.ts'
import { addPerson, openWorld } from '../../../test/support/small-trust.ts'
import type { Actor } from '../people/index.ts'
import { createGateIndexes, publishPost } from '../posts/index.ts'
import { casesWaiting, holdWords, readCase, restrictCase, tellOfHeldPost } from './index.ts'

const database = await openWorld()
const keys = newCaseKeys()
const at = { keys, now: NOW }
const scene = await setPostScene(database)
const gate = createGateIndexes({
  heldWords: (db, schoolId) => holdWords(db, { schoolId, keys }),
  tellHeld: (db, held, now) => tellOfHeldPost(db, held, { keys, now }),
})
let world: CaseWorld
let chair: Actor

beforeAll(async () => {
  const dsl = await addPerson(database, scene, 'dsl')
  chair = await addPerson(database, scene, 'chair', 'governor')
  world = { database, keys, schoolId: scene.schoolId, dsl }
})

async function restricted(words: string): Promise<string> {
  const caseId = await openedCase(world)
  const done = await database.write(scene.trustId, (db) =>
    restrictCase(db, world.dsl, { caseId, words, restricted: true }, at),
  )
  if (!done.ok) throw new Error(done.message)
  return caseId
}

async function publish(text: string) {
  const postId = await writeApproved(scene, { photos: [], text })
  const { contentSha256 } = await postNow(scene, postId)
  const result = await database.write(scene.trustId, (db) =>
    publishPost(db, scene.publisher, { postId, contentSha256 }, { gate, now: NOW }),
  )
  return { postId, result }
}

const held = async (caseId: string) => {
  const record = await database.write(scene.trustId, (db) => readCase(db, world.dsl, caseId, at))
  return record?.chronology.filter(({ kind }) => kind === 'post_held') ?? []
}

const waiting = async (actor: Actor, caseId: string) => {
  const all = await database.read(scene.trustId, (db) => casesWaiting(db, actor, NOW))
  return all.some((one) => one.caseId === caseId && one.holdsPost)
}

const mailed = (caseId: string) =>
  database.read(scene.trustId, async (db) =>
    (
      await db
        .selectFrom('mails')
        .select(['person_id', 'kind'])
        .where('occasion', 'like', `${caseId} post %`)
        .execute()
    ).map((row) => row.person_id),
  )

describe('a post that is held back by the words of a case', () => {
  it('is told to those who may know of that case, and of no other', async () => {
    const [named, other] = [await restricted('Hazel Larchwood'), await restricted('heron outing')]
    const { postId, result } = await publish('We thank Hazel Larchwood for coming.')
    expect(result).toMatchObject({ ok: false, kind: 'stopped' })
    expect(JSON.stringify(result)).not.toMatch(/larchwood|case/i)
    expect((await held(named)).map(({ facts }) => facts.post)).toEqual([postId])
    expect(await held(other)).toEqual([])
    expect(await mailed(named)).toEqual([world.dsl.personId])
    expect(await mailed(other)).toEqual([])
    expect(await waiting(world.dsl, named)).toBe(true)
    expect(await waiting(world.dsl, other)).toBe(false)
    expect(await waiting(scene.publisher, named)).toBe(false)
  })

  it('is not told to whom the case is about, and waits no more once the restriction has ended', async () => {
    const word = `Umber ${randomUUID()}`
    const caseId = await restricted(word)
    await nameSubject(world, caseId, chair.personId)
    await publish(`All about ${word}.`)
    expect(await mailed(caseId)).not.toContain(chair.personId)
    expect(await waiting(world.dsl, caseId)).toBe(true)
    await database.write(scene.trustId, (db) =>
      restrictCase(db, world.dsl, { caseId, words: '', restricted: false }, at),
    )
    expect(await waiting(world.dsl, caseId)).toBe(false)
  })
})
