import { beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import { openWorld, trailOf } from '../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../test/support/staff-scene.ts'
import type { Role } from '../../vocabulary/roles.ts'
import { makeSealingKey, readSealingKeys } from '../sealing/index.ts'
import {
  disposeSearches,
  planSearch,
  planSearchForm,
  recordSearch,
  recordSearchForm,
  searchesAt,
  settleSearch,
} from './index.ts'

const database = await openWorld()
const keys = readSealingKeys(makeSealingKey())
const at = { keys, now: NOW }
let scene: StaffScene

beforeAll(async () => {
  scene = await setStaffScene(database, 'maesteg')
})

const plan = (own: object = {}, role: Role = 'office') =>
  database.write(scene.trustId, (db) =>
    planSearch(
      db,
      scene.staff[role],
      {
        schoolId: scene.school.schoolId,
        candidate: 'C. Larch',
        vacancy: 'Teacher of herons',
        shortlistedOn: '2026-11-16',
        informedOn: '2026-11-17',
        searcherId: scene.staff.author.personId,
        panel: [scene.staff.head.personId, scene.staff.governor.personId],
        ...own,
      },
      at,
    ),
  )

async function planned(): Promise<string> {
  const made = await plan()
  if (!made.ok) throw new Error(made.message)
  return made.searchId
}

const record = (searchId: string, own: object = {}, role: Role = 'author') =>
  database.write(scene.trustId, (db) =>
    recordSearch(
      db,
      scene.staff[role],
      {
        searchId,
        schoolId: scene.school.schoolId,
        outcome: 'findings',
        sources: 'One search engine, their name',
        findings: 'A public threat to a pupil',
        reason: '',
        ...own,
      },
      at,
    ),
  )

const settle = (searchId: string, own: object, role: Role = 'office') =>
  database.write(scene.trustId, (db) =>
    settleSearch(
      db,
      scene.staff[role],
      { searchId, schoolId: scene.school.schoolId, answer: '', decision: '', ...own },
      at,
    ),
  )

const seen = (role: Role) =>
  database.write(scene.trustId, (db) =>
    searchesAt(db, scene.staff[role], scene.school.schoolId, at),
  )

describe('a recruitment-search', () => {
  it('is done by whoever was named, answered by the candidate, and decided after that', async () => {
    const id = await planned()
    expect(await record(id, {}, 'head')).toMatchObject({ kind: 'not_found' })
    expect(await record(id)).toEqual({ ok: true })
    expect(await record(id)).toMatchObject({ ok: false })
    expect(await settle(id, { decision: 'appointed' })).toMatchObject({ field: 'answer' })
    expect(await settle(id, { answer: 'It was not me' })).toEqual({ ok: true })
    expect(await settle(id, { decision: 'not_appointed' })).toEqual({ ok: true })
    const found = (await seen('governor')).find((one) => one.searchId === id)
    expect(found).toMatchObject({
      words: { findings: 'A public threat to a pupil', answer: 'It was not me' },
      appointed: false,
    })
    expect(await trailOf(database, scene.trustId)).toContain(
      `candidate.searched candidate_search:${id}`,
    )
  })

  it('keeps nothing but that nothing relevant was found, where nothing was', async () => {
    const id = await planned()
    await record(id, { outcome: 'nothing', findings: 'Goes to church, has two children' })
    const found = (await seen('office')).find((one) => one.searchId === id)
    expect(found).toMatchObject({ outcome: 'nothing', words: { findings: '' } })
  })

  it('is for the shortlisted who were told, by somebody off the panel', async () => {
    expect(await plan({ shortlistedOn: '2026-11-21' })).toMatchObject({ field: 'shortlistedOn' })
    expect(await plan({ informedOn: '2026-11-21' })).toMatchObject({ field: 'informedOn' })
    const both = scene.staff.author.personId
    const typed = {
      schoolId: scene.school.schoolId,
      candidate: 'C. Larch',
      vacancy: 'Teacher',
      shortlistedOn: '2026-11-16',
      informedOn: '2026-11-17',
      searcherId: both,
      panel: [both],
    }
    expect(planSearchForm.safeParse(typed).error?.issues[0]?.path).toEqual(['searcherId'])
    expect(await plan({}, 'author')).toMatchObject({ kind: 'forbidden' })
  })

  it.each([
    [{ outcome: 'findings', sources: 'One' }, 'findings'],
    [{ outcome: 'nothing' }, 'sources'],
    [{ outcome: 'not_done' }, 'reason'],
  ])('takes no form of %j', (own, field) => {
    const parsed = recordSearchForm.safeParse({ searchId: crypto.randomUUID(), ...own })
    expect(parsed.error?.issues[0]?.path).toEqual([field])
  })

  it('is read by those who keep it, the searcher and the panel alone', async () => {
    const id = await planned()
    for (const role of ['office', 'head', 'author', 'governor', 'trust_officer'] as const) {
      expect(
        (await seen(role)).map((one) => one.searchId),
        role,
      ).toContain(id)
    }
    for (const role of ['dsl', 'line_manager', 'chair', 'administrator'] as const) {
      expect(await seen(role), role).toEqual([])
    }
  })

  it('is deleted on its day, and says no more than that there was one', async () => {
    const id = await planned()
    await record(id)
    const dispose = (now: Date) =>
      database.write(scene.trustId, (db) => disposeSearches(db, scene.trustId, now))
    expect(await dispose(NOW)).toBe(0)
    expect(await dispose(new Date('2027-05-20T09:00:00Z'))).toBeGreaterThan(0)
    const found = (await seen('office')).find((one) => one.searchId === id)
    expect(found).toMatchObject({ state: 'disposed', named: undefined, words: undefined })
    const row = await database.read(scene.trustId, (db) =>
      db
        .selectFrom('candidate_searches')
        .select(['sealed_candidate', 'sealed_words'])
        .where('search_id', '=', id)
        .executeTakeFirst(),
    )
    expect(row).toEqual({ sealed_candidate: '', sealed_words: '' })
    expect(await settle(id, { answer: 'Late' })).toMatchObject({ kind: 'not_found' })
  })
})
