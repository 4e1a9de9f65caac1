import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../../../../test/support/policy.ts'
import { openTestDatabase } from '../../../../../test/support/postgres.ts'
import { addPerson, signedIn, trailOf } from '../../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../../test/support/web.ts'
import { type Database, openDatabase } from '../../../../db/open-database.ts'
import { letIn, openMatter } from '../../../../domain/need-to-know/index.ts'
import type { Actor } from '../../../../domain/people/index.ts'
import { makeSealingKey, readSealingKeys } from '../../../../domain/sealing/index.ts'
import {
  appendEntry,
  createTrailKeeper,
  type Facts,
  generateSigningKey,
  readSigningKey,
  sealTrail,
  type TrailKeeper,
} from '../../../../domain/trail/index.ts'
import { ROLES } from '../../../../vocabulary/roles.ts'

const world = await openTestDatabase()
const key = readSigningKey(generateSigningKey())
let folder: string
let database: Database
let keeper: TrailKeeper
let web: Browser
let scene: StaffScene

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatepost-safeguarding-trail-'))
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
const PAGE = '/trail/safeguarding'

async function textOf(path: string, actor: Actor): Promise<string> {
  const response = await web.get(path, await cookie(actor))
  expect(response.status).toBe(200)
  return response.text()
}

async function sent(path: string, actor: Actor): Promise<string> {
  const response = await web.post(path, {}, await cookie(actor))
  expect(response.status).toBe(200)
  return response.text()
}

/** A matter that is open to every safeguarding lead of the school but those it is about. */
async function matter(of: StaffScene, about: readonly Actor[] = []): Promise<string> {
  const matterId = randomUUID()
  const { trustId } = of
  const excluded = about.map(({ personId }) => ({ personId, cause: 'subject' as const }))
  const opened = { trustId, matterId, schoolId: of.school.schoolId, kind: 'case' as const }
  await database.write(trustId, (db) =>
    openMatter(db, { ...opened, roles: ['dsl'], excluded, openedBy: null }, NOW),
  )
  return matterId
}

async function enter(
  trustId: string,
  subject: `${string}:${string}`,
  facts: Facts = {},
): Promise<void> {
  await database.write(trustId, (db) =>
    appendEntry(db, {
      trustId,
      at: NOW,
      actor: 'system:test',
      action: 'case.opened',
      schoolId: null,
      subject,
      facts,
    }),
  )
}

describe('GET /trail/safeguarding', () => {
  it.each(ROLES.map(({ code }) => code))('by %s', async (role) => {
    const response = await web.get(PAGE, await cookie(scene.staff[role]))
    expect(response.status).toBe(role === 'dsl' ? 200 : 403)
  })

  it('asks for the sign-in', async () => {
    expect((await web.get(PAGE)).headers.get('location')).toContain('/sign-in')
  })

  it('is itself an entry of the safeguarding book, and none of the school’s', async () => {
    const alone = await setStaffScene(database)
    expect(await textOf(PAGE, alone.staff.dsl)).toContain('No entries here')
    expect(await trailOf(database, alone.trustId)).toContain(
      `matter.trail_read trail:${alone.trustId}`,
    )
    expect(await textOf(PAGE, alone.staff.dsl)).toContain('read the safeguarding trail')
    expect(await textOf('/trail', alone.staff.trust_officer)).not.toContain('safeguarding trail')
  })

  it('shows what was done about an open matter, with its time and without its number', async () => {
    const matterId = await matter(scene)
    await enter(scene.trustId, `case:${matterId}`)
    const text = await textOf(`${PAGE}?matter=${matterId}`, scene.staff.dsl)
    expect(text).toContain(`case:${matterId}`)
    expect(text).not.toMatch(/Entry \d/)
    expect(text).not.toContain('seq')
  })

  it('shows what was decided about a permit to whoever leads at its school, and to nobody else', async () => {
    const alone = await setStaffScene(database)
    const { trustId, school, staff } = alone
    const permit = `contact_permit:${randomUUID()}` as const
    const decide = (schoolId: string | null) =>
      database.write(trustId, (db) =>
        appendEntry(db, {
          ...{ trustId, at: NOW, actor: 'system:test', action: 'contact.parents_not_told' },
          ...{ schoolId, subject: permit },
        }),
      )
    await decide(null)
    expect(await textOf(PAGE, staff.dsl)).not.toContain(permit)
    await decide(school.schoolId)
    expect(await textOf(PAGE, staff.dsl)).toContain(permit)
    expect(await sent(`${PAGE}/export`, staff.dsl)).toContain(permit)
    expect(await textOf('/trail', staff.trust_officer)).not.toContain(permit)
  })

  it('does not show who read the lists of a school: that would tell of matters', async () => {
    const alone = await setStaffScene(database)
    const { trustId, school, staff } = alone
    await database.write(trustId, (db) =>
      appendEntry(db, {
        ...{ trustId, at: NOW, actor: 'system:test', action: 'concern.listed' },
        ...{ schoolId: school.schoolId, subject: `school:${school.schoolId}` },
      }),
    )
    expect(await textOf(PAGE, staff.dsl)).not.toContain('read the list of concerns')
  })

  it('shows that everything was sealed with a new key, and not of how much', async () => {
    const alone = await setStaffScene(database)
    await database.write(alone.trustId, (db) =>
      appendEntry(db, {
        trustId: alone.trustId,
        at: NOW,
        actor: 'system:keys',
        action: 'matter.resealed',
        schoolId: null,
        subject: `trail:${alone.trustId}`,
        facts: { whole: true },
      }),
    )
    const text = await textOf(PAGE, alone.staff.dsl)
    expect(text).toContain('sealed what is confidential with a new key')
    expect(await textOf('/trail', alone.staff.trust_officer)).not.toContain('sealed what is')
  })

  it('goes on behind very many entries that are not shown', async () => {
    const alone = await setStaffScene(database)
    const { trustId, staff } = alone
    const [open, closed] = [await matter(alone), await matter(alone, [staff.dsl])]
    const entry = {
      trustId,
      at: NOW,
      actor: 'system:test' as const,
      action: 'case.opened' as const,
      schoolId: null,
    }
    await database.write(trustId, async (db) => {
      await appendEntry(db, { ...entry, subject: `case:${open}` })
      for (let nth = 0; nth < 450; nth += 1) {
        const hidden = { cases: [open, nth % 2 === 0 ? closed.toUpperCase() : closed] }
        await appendEntry(db, { ...entry, subject: `case:${open}`, facts: hidden })
      }
    })
    const text = await textOf(PAGE, staff.dsl)
    expect(text.match(new RegExp(`case:${open}`, 'g'))?.length).toBeGreaterThan(0)
    expect(text.toLowerCase()).not.toContain(closed)
  })

  it('shows nothing of a matter to the lead whom it is about, and all of it to another', async () => {
    const alone = await setStaffScene(database)
    const { dsl } = alone.staff
    const deputy = await addPerson(database, alone.school, 'dsl')
    const other = await matter(alone)
    const before = await textOf(PAGE, dsl)
    const matterId = await matter(alone, [dsl])
    await enter(alone.trustId, `case:${matterId}`)
    await enter(alone.trustId, `evidence:${randomUUID()}`, { matter: matterId })
    await enter(alone.trustId, `case:${other}`, { matter: other, joins: matterId })
    await enter(alone.trustId, `case:${other}`, { list: [other, matterId] })
    await enter(alone.trustId, `case:${matterId}`, { matter: other })
    await textOf(`${PAGE}?matter=${matterId}`, deputy)
    expect(await textOf(`${PAGE}?matter=${matterId}`, dsl)).toContain('No entries here')
    const after = await textOf(PAGE, dsl)
    expect(after).not.toContain(matterId)
    const entries = (text: string) => text.match(/gp-timeline__entry /g)?.length ?? 0
    // Only what they did themselves has come: having read it, once with a filter.
    expect(entries(after)).toBe(entries(before) + 2)
    const known = await textOf(PAGE, deputy)
    expect(known.split(`case:${matterId}`).length).toBeGreaterThan(1)
    expect(known).toContain('evidence:')
  })

  it('does not tell a matter that is closed to somebody from one that is not there', async () => {
    const alone = await setStaffScene(database)
    const { dsl } = alone.staff
    const closed = await matter(alone, [dsl])
    await enter(alone.trustId, `case:${closed}`)
    const bare = (text: string) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'an id')
    const asked = await textOf(`${PAGE}?matter=${closed}`, dsl)
    const absent = await textOf(`${PAGE}?matter=${randomUUID()}`, dsl)
    expect(bare(asked)).toBe(bare(absent))
    expect(await textOf(PAGE, dsl)).not.toContain(closed)
  })

  it('shows nothing of what names no matter that is on record', async () => {
    const stray = randomUUID()
    await enter(scene.trustId, `candidate:${stray}`)
    expect(await textOf(PAGE, scene.staff.dsl)).not.toContain(stray)
  })

  it('goes page by page, each entry once, while new ones come', async () => {
    const alone = await setStaffScene(database)
    const [matterId, closed] = [await matter(alone), await matter(alone, [alone.staff.dsl])]
    for (let number = 0; number < 45; number += 1) {
      await enter(alone.trustId, `case:${number % 2 ? closed : matterId}`, { number })
    }
    const seen: string[] = []
    let path: string | undefined = `${PAGE}?matter=${matterId}`
    while (path) {
      const text: string = await textOf(path, alone.staff.dsl)
      await enter(alone.trustId, `case:${matterId}`, { number: 99 })
      seen.push(...[...text.matchAll(/<code>(\d\d?)<\/code>/g)].map((match) => match[1] ?? ''))
      path = /href="(\/trail\/safeguarding\?[^"]*before=[0-9a-f]{64})"/
        .exec(text)?.[1]
        ?.replaceAll('&amp;', '&')
    }
    const even = Array.from({ length: 23 }, (_, index) => String(index * 2)).reverse()
    expect(seen).toEqual(even)
  })

  it('shows a trust nothing of another', async () => {
    const elsewhere = await setStaffScene(database)
    const matterId = await matter(elsewhere)
    await enter(elsewhere.trustId, `case:${matterId}`)
    expect(await textOf(PAGE, scene.staff.dsl)).not.toContain(matterId)
  })

  it('follows whoever is let in on a matter of another school', async () => {
    const alone = await setStaffScene(database)
    const outside = await addPerson(database, alone.other, 'dsl')
    const matterId = await matter(alone)
    await enter(alone.trustId, `case:${matterId}`)
    expect(await textOf(PAGE, outside)).not.toContain(matterId)
    const { trustId } = alone
    const keys = readSealingKeys(makeSealingKey())
    const { personId } = outside
    const access = { matterId, personId, way: 'given', until: null, reason: '' } as const
    await database.write(trustId, (db) => letIn(db, alone.staff.dsl, access, { keys, now: NOW }))
    expect(await textOf(PAGE, outside)).toContain(`case:${matterId}`)
  })

  it.each(['matter=x', 'before=1', 'before=%27%3B--', 'matter=%00'])(
    'leaves out what is no filter: %s',
    async (query) => {
      expect((await web.get(`${PAGE}?${query}`, await cookie(scene.staff.dsl))).status).toBe(200)
    },
  )
})

describe('the pages of the school’s trail', () => {
  it('hold no trace of a matter: no entry, no gap in the numbers, nothing in what is handed out', async () => {
    const alone = await setStaffScene(database)
    const { trust_officer: officer } = alone.staff
    const numbers = (text: string) => [...text.matchAll(/Entry (\d+)</g)].map((one) => one[1])
    await textOf('/trail', officer)
    const matterId = await matter(alone, [alone.staff.head])
    await enter(alone.trustId, `case:${matterId}`)
    await textOf(PAGE, alone.staff.dsl)
    const page = await textOf(`/trail`, officer)
    expect(page).not.toContain(matterId)
    const shown = numbers(page).map(Number)
    expect(shown).toEqual(shown.map((_, index) => (shown[0] ?? 0) - index))
    expect(shown.at(-1)).toBe(1)
    expect(await textOf(`/trail?about=case:${matterId}`, officer)).toContain('No entries here')
    const text = await sent('/trail/export', officer)
    expect(text).not.toContain(`case.opened`)
    expect(text).not.toContain('matter.')
    expect(await sent('/trail/check', alone.staff.head)).toContain('Nothing was changed')
  })
})

describe('POST /trail/safeguarding/check', () => {
  it('says that nothing was changed, counts nothing, and keeps the result', async () => {
    await keeper.settled()
    const text = await sent(`${PAGE}/check`, scene.staff.dsl)
    expect(text).toContain('Nothing was changed')
    expect(text).not.toMatch(/\d+ entries|one entry/)
    const page = await textOf(PAGE, scene.staff.dsl)
    expect(page).toContain('nothing changed.')
    expect(page).not.toMatch(/\d+ entries/)
  })

  it('says that something was changed, and not where', async () => {
    const broken = await setStaffScene(database)
    const { dsl } = broken.staff
    const matterId = await matter(broken, [dsl])
    await enter(broken.trustId, `case:${matterId}`)
    const owner = new pg.Client({ connectionString: world.superuserUrl })
    await owner.connect()
    await owner.query(
      `update gatepost.trail_entries set actor = 'anyone' where trust_id = $1 and action = 'case.opened'`,
      [broken.trustId],
    )
    await owner.end()
    const text = await sent(`${PAGE}/check`, dsl)
    expect(text).toContain('cannot be vouched for')
    expect(text).not.toMatch(/[Ee]ntry \d/)
    expect(await textOf(PAGE, dsl)).toContain('something was changed.')
    expect(await sent('/trail/check', dsl)).toContain('Nothing was changed')
  })
})

describe('POST /trail/safeguarding/export', () => {
  it('gives a lead what they may know of, each with its hash and without its number', async () => {
    const alone = await setStaffScene(database)
    const { dsl } = alone.staff
    const [open, closed] = [await matter(alone), await matter(alone, [dsl])]
    await enter(alone.trustId, `case:${open}`)
    await enter(alone.trustId, `case:${closed}`)
    const lines = (await sent(`${PAGE}/export`, dsl)).trimEnd().split('\n')
    const entries = lines.map((line) => JSON.parse(line))
    expect(entries.map(({ action }) => action)).toEqual(['matter.trail_exported', 'case.opened'])
    expect(entries[1]).toEqual({
      at: NOW.toISOString(),
      actor: 'system:test',
      action: 'case.opened',
      schoolId: null,
      subject: `case:${open}`,
      facts: {},
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(lines.join('\n')).not.toContain(closed)
  })
})

describe.each(['check', 'export'])('POST /trail/safeguarding/%s', (what) => {
  it.each(ROLES.map(({ code }) => code).filter((code) => code !== 'dsl'))(
    'is refused to %s',
    async (role) => {
      const response = await web.post(`${PAGE}/${what}`, {}, await cookie(scene.staff[role]))
      expect(response.status).toBe(403)
    },
  )

  it('is refused from a page of somebody else', async () => {
    const lead = await cookie(scene.staff.dsl)
    expect((await web.postFromElsewhere(`${PAGE}/${what}`, {}, lead)).status).toBe(403)
  })
})
