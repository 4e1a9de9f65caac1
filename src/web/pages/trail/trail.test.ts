import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../../../test/support/policy.ts'
import { openTestDatabase } from '../../../../test/support/postgres.ts'
import { addLearner, signedIn, trailOf } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'
import { type Database, openDatabase } from '../../../db/open-database.ts'
import type { Actor } from '../../../domain/people/index.ts'
import {
  appendEntry,
  createTrailKeeper,
  generateSigningKey,
  readSigningKey,
  sealTrail,
  type TrailKeeper,
  verifyTrail,
} from '../../../domain/trail/index.ts'
import { mayAny } from '../../../vocabulary/actions.ts'
import { ROLES } from '../../../vocabulary/roles.ts'

const world = await openTestDatabase()
const key = readSigningKey(generateSigningKey())
let folder: string
let database: Database
let keeper: TrailKeeper
let web: Browser
let scene: StaffScene

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatepost-trail-page-'))
  database = openDatabase({
    url: world.appUrl,
    beforeCommit: (db, trustId) => sealTrail(db, trustId, { key, now: NOW }),
    afterCommit: (trustId) => keeper.note(trustId),
  })
  const onFault = ({ error }: { error: Error }) => {
    throw error
  }
  keeper = createTrailKeeper({ database, key, dataFolder: folder, onFault })
  web = await openWeb(database, () => NOW, keeper)
  scene = await setStaffScene(database)
})
afterAll(async () => {
  await keeper.settled()
  await database.close()
  await rm(folder, { recursive: true })
})

const cookie = (actor: Actor) => signedIn(database, actor)

async function enter(
  actor: Actor,
  action: string,
  subject: `${string}:${string}`,
  schoolId: string | null,
) {
  const entry = {
    trustId: actor.trustId,
    at: NOW,
    actor: `person:${actor.personId}`,
    action,
  } as const
  await database.write(actor.trustId, (db) => appendEntry(db, { ...entry, schoolId, subject }))
}

async function textOf(path: string, actor: Actor): Promise<string> {
  const response = await web.get(path, await cookie(actor))
  expect(response.status).toBe(200)
  return response.text()
}

describe('GET /trail', () => {
  it.each(ROLES.map(({ code }) => [code, mayAny([code], 'trail.read')] as const))(
    'by %s: %s',
    async (role, allowed) => {
      const response = await web.get('/trail', await cookie(scene.staff[role]))
      expect(response.status).toBe(allowed ? 200 : 403)
    },
  )

  it('asks for the sign-in', async () => {
    expect((await web.get('/trail')).headers.get('location')).toBe('/sign-in?next=%2Ftrail')
  })

  it('is itself an entry, with what was asked for', async () => {
    const { trust_officer: officer } = scene.staff
    const { schoolId } = scene.school
    await textOf(`/trail?school=${schoolId}&kind=post`, officer)
    const entry = await database.read(scene.trustId, (db) =>
      db
        .selectFrom('trail_entries')
        .selectAll()
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow(),
    )
    expect(entry).toMatchObject({
      action: 'trail.read',
      actor: `person:${officer.personId}`,
      school_id: schoolId,
      subject: `trail:${scene.trustId}`,
      facts: { kind: 'post' },
    })
  })

  it('says each entry in a sentence, and never names a learner', async () => {
    const { head } = scene.staff
    const learnerId = await addLearner(database, scene.school, { surname: 'Quillfeather' })
    const { schoolId } = scene.school
    await enter(head, 'consent.withdrawn', `learner:${learnerId}`, schoolId)
    const text = await textOf('/trail', head)
    expect(text).toContain(`${head.name} recorded that a yes was taken back`)
    expect(text).toContain(learnerId)
    expect(text).not.toContain('Quillfeather')
  })

  it('shows one school’s head that school alone, and the trust officer all', async () => {
    const alone = await setStaffScene(database)
    const { head, trust_officer: officer } = alone.staff
    await enter(head, 'post.started', `post:${crypto.randomUUID()}`, alone.school.schoolId)
    await enter(
      alone.otherHead,
      'device.retired',
      `device:${crypto.randomUUID()}`,
      alone.other.schoolId,
    )
    await enter(officer, 'session.started', `person:${officer.personId}`, null)
    const own = await textOf('/trail', head)
    expect(own).toContain('started a post')
    expect(own).not.toContain('took a device out of use')
    expect(own).not.toContain('signed in')
    const all = await textOf('/trail', officer)
    for (const words of ['started a post', 'took a device out of use', 'signed in']) {
      expect(all).toContain(words)
    }
    expect(
      (await web.get(`/trail?school=${alone.other.schoolId}`, await cookie(head))).status,
    ).toBe(403)
  })

  it('shows nothing of another trust, whatever is asked for', async () => {
    const elsewhere = await setStaffScene(database)
    const subject = `post:${crypto.randomUUID()}` as const
    await enter(elsewhere.staff.head, 'post.started', subject, elsewhere.school.schoolId)
    const { trust_officer: officer } = scene.staff
    expect(await textOf(`/trail?about=${subject}`, officer)).toContain('No entries here')
    expect(await textOf(`/trail?school=${elsewhere.school.schoolId}`, officer)).toContain(
      'No entries here',
    )
  })

  it('goes page by page, each entry once, while new ones come', async () => {
    const alone = await setStaffScene(database)
    const { trust_officer: officer } = alone.staff
    const subject = `post:${crypto.randomUUID()}` as const
    await database.write(alone.trustId, async (db) => {
      for (let number = 0; number < 120; number += 1) {
        const entry = {
          trustId: alone.trustId,
          at: NOW,
          actor: 'system:test',
          action: 'post.started',
        } as const
        await appendEntry(db, { ...entry, schoolId: null, subject })
      }
    })
    const seen: number[] = []
    let path: string | undefined = `/trail?about=${subject}`
    while (path) {
      const text: string = await textOf(path, officer)
      await enter(officer, 'post.started', subject, null)
      seen.push(...[...text.matchAll(/Entry (\d+)</g)].map((match) => Number(match[1])))
      path = /href="(\/trail\?[^"]*before=\d+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen).toHaveLength(120)
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a))
  })

  it.each(['school=x', 'kind=nothing', 'about=%27%3B--', 'before=-3', 'before=9e99', 'before=x'])(
    'leaves out what is no filter: %s',
    async (query) => {
      expect((await web.get(`/trail?${query}`, await cookie(scene.staff.head))).status).toBe(200)
    },
  )
})

describe('POST /trail/check', () => {
  it('says that nothing was changed, keeps the result, and shows it on the trail', async () => {
    const { trust_officer: officer } = scene.staff
    await keeper.settled()
    const checked = await web.post('/trail/check', {}, await cookie(officer))
    expect(checked.status).toBe(200)
    const text = await checked.text()
    expect(text).toContain('Nothing was changed')
    expect(text).toContain('so nothing was cut off')
    expect(await trailOf(database, scene.trustId)).toContain(
      `trail.verified trail:${scene.trustId}`,
    )
    expect(await textOf('/trail', officer)).toContain('nothing changed.')
  })

  it('names what was changed in the table', async () => {
    const broken = await setStaffScene(database)
    const { head } = broken.staff
    await enter(head, 'post.started', `post:${crypto.randomUUID()}`, broken.school.schoolId)
    const owner = new pg.Client({ connectionString: world.superuserUrl })
    await owner.connect()
    await owner.query(
      `update gatepost.trail_entries set action = 'post.published' where trust_id = $1 and action = 'post.started'`,
      [broken.trustId],
    )
    await owner.end()
    const text = await (await web.post('/trail/check', {}, await cookie(head))).text()
    expect(text).toContain('The trail was changed')
    expect(text).toMatch(/Entry \d+ was altered: what it says does not fit its hash\./)
    expect(await textOf('/trail', head)).toContain('something was changed.')
  })

  it('tells a mislaid key from a changed trail', async () => {
    const strange = readSigningKey(generateSigningKey())
    const onFault = () => undefined
    const other = createTrailKeeper({
      database,
      key: strange,
      dataFolder: `${folder}/other`,
      onFault,
    })
    const there = await openWeb(database, () => NOW, other)
    const { head } = (await setStaffScene(database)).staff
    const text = await (await there.post('/trail/check', {}, await cookie(head))).text()
    expect(text).toContain('The trail cannot be vouched for')
    expect(text).toContain('put the keys of that time back')
  })

  it.each(ROLES.map(({ code }) => [code, mayAny([code], 'trail.read')] as const))(
    'by %s: %s',
    async (role, allowed) => {
      const response = await web.post('/trail/check', {}, await cookie(scene.staff[role]))
      expect(response.status).toBe(allowed ? 200 : 403)
    },
  )

  it('is refused from a page of somebody else', async () => {
    const response = await web.postFromElsewhere('/trail/check', {}, await cookie(scene.staff.head))
    expect(response.status).toBe(403)
  })
})

describe('POST /trail/export', () => {
  it('gives whoever reads all of the trust the whole trail, sound, and says so in it', async () => {
    const { trust_officer: officer } = scene.staff
    const response = await web.post('/trail/export', {}, await cookie(officer))
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="trail-2026-11-20.jsonl"',
    )
    const lines = (await response.text()).trimEnd().split('\n')
    const report = await verifyTrail(lines, { publicKey: key.publicKey })
    expect(report).toMatchObject({ ok: true, trustId: scene.trustId })
    expect(await trailOf(database, scene.trustId)).toContain(
      `trail.exported trail:${scene.trustId}`,
    )
  })

  it('is for nobody who may read one school only', async () => {
    expect((await web.post('/trail/export', {}, await cookie(scene.staff.head))).status).toBe(403)
    expect(await textOf('/trail', scene.staff.head)).not.toContain('Download all of it')
  })

  it('is refused from a page of somebody else', async () => {
    const officer = await cookie(scene.staff.trust_officer)
    expect((await web.postFromElsewhere('/trail/export', {}, officer)).status).toBe(403)
  })
})
