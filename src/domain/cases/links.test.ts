import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type CaseWorld,
  decidedCase,
  nameSubject,
  openedCase,
} from '../../../test/support/case-scene.ts'
import {
  type ConcernScene,
  concernIn,
  reportAs,
  setConcernScene,
} from '../../../test/support/concern-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import { openWorld, trailOf } from '../../../test/support/small-trust.ts'
import { ROLES } from '../../vocabulary/roles.ts'
import { closeConcern, findConcern, linkConcerns } from '../concerns/index.ts'
import { findMatter } from '../need-to-know/index.ts'
import type { Actor } from '../people/index.ts'
import {
  type CaseLink,
  findKnownCase,
  giveAccess,
  linkToCase,
  type NewCase,
  openCase,
  readCase,
  unlinkFromCase,
} from './index.ts'

const database = await openWorld()
let scene: ConcernScene
let world: CaseWorld
let dsl: Actor

beforeAll(async () => {
  scene = await setConcernScene(database, 'cambrian')
  dsl = scene.people.dsl
  world = { database, keys: scene.keys, schoolId: scene.schoolId, dsl }
})

const at = () => ({ keys: scene.keys, now: NOW })
const write: typeof database.write = (trustId, work) => database.write(trustId, work)

const open = (command: Partial<NewCase> = {}, actor = dsl) =>
  write(scene.trustId, (db) =>
    openCase(
      db,
      actor,
      { schoolId: scene.schoolId, title: 'Larch', knownAt: NOW, ...command },
      at(),
    ),
  )

const link = (caseId: string, matterIds: readonly string[], actor = dsl) =>
  write(scene.trustId, (db) => linkToCase(db, actor, { caseId, matterIds, why: 'same_event' }, NOW))

const unlink = (caseId: string, linkId: string, actor = dsl) =>
  write(scene.trustId, (db) =>
    unlinkFromCase(db, actor, { caseId, linkId, reason: 'Another larch-heron' }, at()),
  )

async function linksOf(caseId: string, actor = dsl): Promise<readonly CaseLink[]> {
  const record = await write(scene.trustId, (db) => readCase(db, actor, caseId, at()))
  return record?.links ?? []
}

const concern = async () => (await concernIn(scene)).concernId
const found = (concernId: string) =>
  database.read(scene.trustId, (db) => findConcern(db, dsl, concernId, NOW))
const close = (concernId: string) =>
  write(scene.trustId, (db) => closeConcern(db, dsl, { concernId, reason: 'Known' }, at()))
const knows = (actor: Actor, matterId: string) =>
  database.read(scene.trustId, (db) => findMatter(db, actor, matterId, NOW))

/** Put a concern into a state; another one where it is about an event. */
const STATES = {
  new: async () => undefined,
  'about an event': async (concernId: string) => {
    const others = [await concern()]
    await write(scene.trustId, (db) => linkConcerns(db, dsl, { concernId, others }, NOW))
  },
  closed: async (concernId: string) => {
    await close(concernId)
  },
  'of another case': async (concernId: string) => {
    await link(await openedCase(world), [concernId])
  },
} as const

describe.each(Object.keys(STATES) as (keyof typeof STATES)[])('a concern that is %s', (state) => {
  it('is refused by opening a case from it and by linking alike, or by neither', async () => {
    const [one, other] = [await concern(), await concern()]
    for (const concernId of [one, other]) await STATES[state](concernId)
    const caseId = await openedCase(world)
    const opened = await open({ fromId: one })
    const linked = await link(caseId, [other])
    const refuses = state === 'closed' || state === 'of another case'
    expect([opened.ok, linked.ok]).toEqual([!refuses, !refuses])
    if (opened.ok || linked.ok) return
    expect(opened.message).toBe(linked.message)
    expect(opened.message).toContain(state === 'closed' ? 'is closed' : 'a case already')
  })
})

describe('opening a case', () => {
  it('keeps whom it is about from it, and whoever stands in for them, from its first moment', async () => {
    const { head, author } = scene.people
    await write(scene.trustId, (db) =>
      db
        .insertInto('covers')
        .values({
          trust_id: scene.trustId,
          cover_id: randomUUID(),
          person_id: author.personId,
          for_person_id: head.personId,
          role: 'head',
          school_id: scene.schoolId,
          from_date: '2026-11-01',
          to_date: '2026-12-01',
        })
        .execute(),
    )
    const opened = await open({ subjectId: head.personId })
    if (!opened.ok) throw new Error(opened.message)
    expect(await knows(head, opened.caseId)).toBeUndefined()
    const excluded = await database.read(scene.trustId, (db) =>
      db
        .selectFrom('matter_exclusions')
        .select(['person_id', 'cause', 'since'])
        .where('matter_id', '=', opened.caseId)
        .orderBy('cause')
        .execute(),
    )
    expect(excluded).toEqual([
      { person_id: author.personId, cause: 'acts_for_subject', since: NOW },
      { person_id: head.personId, cause: 'subject', since: NOW },
    ])
    const record = await write(scene.trustId, (db) => readCase(db, dsl, opened.caseId, at()))
    expect(record?.people.map(({ part }) => part).sort()).toEqual(['acts_for_subject', 'subject'])
  })

  it('is for somebody else where it is about whoever opens it', async () => {
    expect(await open({ subjectId: dsl.personId })).toMatchObject({ ok: false, field: 'personId' })
  })

  it('puts all that ten people told under it in one go', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, concern))
    const [fromId = '', ...others] = ids
    const opened = await open({ fromId, others })
    if (!opened.ok) throw new Error(opened.message)
    const links = await linksOf(opened.caseId)
    expect(links.map((one) => one.matterId).sort()).toEqual([...ids].sort())
    expect(links.filter((one) => one.why === 'came_from')).toHaveLength(1)
    for (const id of ids) expect(await found(id)).toMatchObject({ state: 'linked' })
  })

  it('writes nothing at all where one of several is refused', async () => {
    const [one, other] = [await concern(), await concern()]
    await close(other)
    expect(await open({ fromId: one, others: [other] })).toMatchObject({ ok: false })
    expect(await found(one)).toMatchObject({ caseId: null })
  })
})

describe('what belongs to a case', () => {
  it('is put there in one go, taken out with a reason, and both stay to be read', async () => {
    const caseId = await openedCase(world)
    const ids = [await concern(), await concern(), await openedCase(world)]
    expect(await link(caseId, ids)).toEqual({ ok: true })
    expect(await link(caseId, ids)).toEqual({ ok: true })
    const links = await linksOf(caseId)
    expect(links).toHaveLength(3)
    const [first] = links.filter((one) => one.matterId === ids[0])
    expect(await unlink(caseId, first?.linkId ?? '')).toEqual({ ok: true })
    expect(await unlink(caseId, first?.linkId ?? '')).toMatchObject({ ok: false })
    expect(await found(ids[0] ?? '')).toMatchObject({ caseId: null, state: 'seen' })
    const after = (await linksOf(caseId)).find((one) => one.linkId === first?.linkId)
    expect(after).toMatchObject({ endedAt: NOW, reason: 'Another larch-heron' })
    expect(await link(caseId, [ids[0] ?? ''])).toEqual({ ok: true })
    expect(await linksOf(caseId)).toHaveLength(4)
    expect((await trailOf(database, scene.trustId)).join()).not.toContain('heron')
  })

  it('shows each of two linked cases the other, once', async () => {
    const [one, other] = [await openedCase(world), await openedCase(world)]
    await link(one, [other])
    await link(other, [one])
    expect((await linksOf(one)).map(({ matterId }) => matterId)).toEqual([other])
    expect((await linksOf(other)).map(({ matterId }) => matterId)).toEqual([one])
  })

  it('is shown to whoever may know of it as well, and to nobody who is let in on the case alone', async () => {
    const { author } = scene.people
    const caseId = await openedCase(world)
    await link(caseId, [await concern()])
    const given = { way: 'given', reason: 'Notes', noConflict: 'yes' } as const
    await write(scene.trustId, (db) =>
      giveAccess(db, dsl, { ...given, caseId, personId: author.personId }, at()),
    )
    expect(await linksOf(caseId)).toHaveLength(1)
    expect(await linksOf(caseId, author)).toEqual([])
  })

  it('holds nothing that somebody who knows the case is kept from', async () => {
    const { chair } = scene.people
    const sent = await reportAs(scene, scene.people.author, {
      about: 'adult',
      personId: chair.personId,
    })
    if (!sent.ok) throw new Error(sent.message)
    const knower = ROLES.map(({ code }) => scene.people[code])
    const readers = await Promise.all(knower.map((one) => knows(one, sent.concernId)))
    const reader = knower.find((_, index) => readers[index])
    if (!reader) throw new Error('Nobody reads it.')
    const opened = await open({}, reader)
    if (!opened.ok) throw new Error(opened.message)
    await write(scene.trustId, (db) =>
      db
        .updateTable('matters')
        .set({ roles: ['dsl', 'head', 'chair'] })
        .where('matter_id', '=', opened.caseId)
        .execute(),
    )
    expect(await link(opened.caseId, [sent.concernId], reader)).toMatchObject({
      ok: false,
      field: 'matterIds',
    })
    await nameSubject(world, opened.caseId, chair.personId, reader)
    expect(await link(opened.caseId, [sent.concernId], reader)).toEqual({ ok: true })
  })
})

describe.each(ROLES.map(({ code }) => code))('a %s', (role) => {
  it.each(['triage', 'closed'] as const)(
    'links and unlinks where they lead a case that is in %s, and finds none otherwise',
    async (stage) => {
      const actor = scene.people[role]
      const caseId = stage === 'closed' ? await decidedCase(world) : await openedCase(world)
      const inside = await concern()
      await link(caseId, [inside])
      const [standing] = await linksOf(caseId)
      if (stage === 'closed') {
        await write(scene.trustId, (db) =>
          db
            .updateTable('cases')
            .set({ stage: 'closed', closed_at: NOW })
            .where('case_id', '=', caseId)
            .execute(),
        )
      }
      const known = await database.read(scene.trustId, (db) =>
        findKnownCase(db, actor, caseId, NOW),
      )
      const may = known !== undefined && stage !== 'closed'
      const results = [
        await link(caseId, [await concern()], actor),
        await unlink(caseId, standing?.linkId ?? '', actor),
      ]
      expect(results.map(({ ok }) => ok)).toEqual([may, may])
      if (!known) for (const one of results) expect(one).toMatchObject({ kind: 'not_found' })
      expect(role !== 'dsl' || known !== undefined).toBe(true)
    },
  )
})
