import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it, test } from 'vitest'
import {
  type ConcernScene,
  concernIn,
  reportAs,
  reportAsAnyone,
  setConcernScene,
} from '../../../test/support/concern-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import { addPerson, addSchool, addTrust, openWorld } from '../../../test/support/small-trust.ts'
import { CONCERN_ROUTES } from '../../vocabulary/concerns.ts'
import { MATTER_ROLES } from '../../vocabulary/matters.ts'
import { ROLES } from '../../vocabulary/roles.ts'
import { openMatter } from '../need-to-know/index.ts'
import type { Actor } from '../people/index.ts'
import {
  addWords,
  closeConcern,
  concernsOpenTo,
  concernsWaiting,
  correctSubject,
  findConcern,
  linkConcerns,
  linkToCase,
  listConcerns,
  readConcern,
  reopenConcern,
  replyToReporter,
  unlinkConcern,
} from './index.ts'

const database = await openWorld()
let scene: ConcernScene

beforeAll(async () => {
  scene = await setConcernScene(database)
})

const knows = (actor: Actor, concernId: string) =>
  database.read(scene.trustId, (db) => findConcern(db, actor, concernId, NOW))

async function knowers(concernId: string): Promise<string[]> {
  const found = await Promise.all(
    ROLES.map(async ({ code }) => ((await knows(scene.people[code], concernId)) ? [code] : [])),
  )
  return found.flat()
}

const read = (actor: Actor, concernId: string, now = NOW) =>
  database.write(scene.trustId, (db) =>
    readConcern(db, actor, concernId, { keys: scene.keys, now }),
  )

const entriesAbout = (concernId: string) =>
  database.read(scene.trustId, (db) =>
    db
      .selectFrom('trail_entries')
      .select(['action', 'actor', 'facts', 'book'])
      .where('subject', '=', `concern:${concernId}`)
      .orderBy('seq')
      .execute(),
  )

describe('whoever it is about never hears of it', () => {
  /** Who can read, by whom it is about and the way that was chosen; nobody: refused. */
  const READERS = {
    none: { usual: ['dsl'], head: ['head'], chair: ['chair'], trust_officer: ['trust_officer'] },
    dsl: { usual: ['head'], head: ['head'], chair: ['chair'], trust_officer: ['trust_officer'] },
    head: { usual: ['chair'], head: 'refused', chair: ['chair'], trust_officer: ['trust_officer'] },
    chair: { usual: ['dsl'], head: ['head'], chair: 'refused', trust_officer: ['trust_officer'] },
    trust_officer: { usual: ['dsl'], head: ['head'], chair: ['chair'], trust_officer: 'refused' },
  } as const
  const cells = (['none', ...MATTER_ROLES] as const).flatMap((subject) =>
    CONCERN_ROUTES.map((route) => ({ subject, route, readers: READERS[subject][route] })),
  )

  it.each(cells)(
    'about $subject by way of $route: $readers',
    async ({ subject, route, readers }) => {
      const personId = subject === 'none' ? null : scene.people[subject].personId
      const byName = await reportAs(scene, scene.people.author, { personId, route })
      const subjectRole = subject === 'none' ? null : subject
      const byRole = await reportAsAnyone(scene, { subjectRole, route })
      for (const sent of [byName, byRole]) {
        if (readers === 'refused') expect(sent).toMatchObject({ ok: false, field: 'route' })
        else {
          if (!sent.ok) throw new Error(sent.message)
          expect(sent.roles).toEqual(readers)
          expect(await knowers(sent.concernId)).toEqual(readers)
        }
      }
    },
  )

  it('goes to the head as well where the policy says so, and then not to a head whom it is about', async () => {
    const sent = await reportAsAnyone(scene, { about: 'adult' })
    expect(sent).toMatchObject({ ok: true, roles: ['dsl', 'head'] })
  })

  it('is not in the list, the home page or the words of an answer for the head whom it is about', async () => {
    const { head } = scene.people
    const listed = () =>
      database.read(scene.trustId, async (db) => {
        const { concerns } = await concernsOpenTo(db, head, { schoolId: scene.schoolId }, NOW)
        const ids = concerns.map((one) => one.concernId)
        return [ids, (await concernsWaiting(db, head, NOW)).get(scene.schoolId)]
      })
    const before = await listed()
    const { concernId } = await concernIn(scene, { subjectRole: 'head', about: 'adult' })
    expect(await listed()).toEqual(before)
    expect(await read(head, concernId)).toBeUndefined()
    expect(await knowers(concernId)).toEqual(['chair'])
  })

  it('is refused, with whom to ring, where nobody at all could read it', async () => {
    const trustId = await addTrust(database)
    const school = await addSchool(database, trustId)
    const empty = { ...scene, ...school, trustId }
    expect(await reportAsAnyone(empty)).toMatchObject({
      ok: false,
      message: expect.stringContaining('999'),
    })
    await addPerson(database, school, 'head')
    expect(await reportAsAnyone(empty)).toMatchObject({ ok: true, roles: ['head'] })
    expect(await reportAsAnyone(empty, { subjectRole: 'head' })).toMatchObject({ ok: false })
  })
})

describe('what is kept', () => {
  const said = {
    happened: 'Quillmere grabbed a phone',
    who: 'Tegan Quillmere',
    when: 'Monday',
    where: 'https://videos.example/quillmere',
    name: 'Wren Marlowe',
    reach: 'wren@marlowe.example',
  }

  it('holds no word of it in clear, in any table', async () => {
    const { concernId } = await concernIn(scene, said)
    const rows = await database.read(scene.trustId, async (db) => {
      const tables = ['concerns', 'concern_messages', 'matters', 'trail_entries', 'mails'] as const
      return Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
    })
    const all = JSON.stringify(rows)
    expect(all).toContain(concernId)
    for (const word of ['Quillmere', 'quillmere', 'Monday', 'Marlowe', 'marlowe']) {
      expect(all).not.toContain(word)
    }
    expect((await read(scene.people.dsl, concernId))?.report).toEqual(said)
  })

  it('names nobody who reported without a name, signed in or not', async () => {
    const sent = await reportAs(scene, scene.people.author, { named: 'no', about: 'unsure' })
    if (!sent.ok) throw new Error(sent.message)
    const concern = await read(scene.people.dsl, sent.concernId)
    expect(concern).toMatchObject({ reportedBy: null, reportedByName: null })
    const [entry] = await entriesAbout(sent.concernId)
    expect(entry?.actor).toBe('anyone')
    expect(JSON.stringify([{ ...concern, couldBeSame: [] }, entry])).not.toContain(
      scene.people.author.personId,
    )
  })

  it('stands in the safeguarding book alone, with who read it each time', async () => {
    const sent = await reportAs(scene, scene.people.author, {})
    if (!sent.ok) throw new Error(sent.message)
    await read(scene.people.dsl, sent.concernId)
    await read(scene.people.dsl, sent.concernId)
    const entries = await entriesAbout(sent.concernId)
    expect(entries.map((entry) => entry.action)).toEqual([
      'concern.reported',
      'concern.read',
      'concern.read',
    ])
    expect(new Set(entries.map((entry) => entry.book))).toEqual(new Set(['safeguarding']))
  })

  it('cannot be changed or taken away by the app', async () => {
    const { concernId } = await concernIn(scene)
    const change = (text: string) =>
      database.write(scene.trustId, (db) => sql.raw(text).execute(db))
    const where = `where concern_id = '${concernId}'`
    const denied = { code: '42501' }
    await expect(
      change(`update concern_messages set sealed_words = '' ${where}`),
    ).rejects.toMatchObject(denied)
    await expect(change(`delete from concern_messages ${where}`)).rejects.toMatchObject(denied)
    await expect(change(`delete from concerns ${where}`)).rejects.toMatchObject(denied)
  })

  it('refuses a password and says why', async () => {
    const happened = 'Her log in is password: Hx7!kfUu92pQ'
    expect(await reportAsAnyone(scene, { happened })).toMatchObject({
      ok: false,
      field: 'happened',
      message: expect.stringContaining('Gatepost keeps no passwords'),
    })
  })
})

describe('for those who may know', () => {
  const at = () => ({ keys: scene.keys, now: NOW })
  const write = <T>(work: Parameters<typeof database.write<T>>[1]) =>
    database.write(scene.trustId, work)

  /** Each command by each role, on a concern that goes to the safeguarding lead alone. */
  const commands: Readonly<Record<string, (actor: Actor, concernId: string) => Promise<unknown>>> =
    {
      read: (actor, concernId) => read(actor, concernId),
      reply: (actor, concernId) =>
        write((db) =>
          replyToReporter(
            db,
            actor,
            { concernId, words: 'Hello', once: `reply-${concernId}` },
            at(),
          ),
        ),
      close: (actor, concernId) =>
        write((db) => closeConcern(db, actor, { concernId, reason: 'Done' }, at())),
      reopen: (actor, concernId) => write((db) => reopenConcern(db, actor, { concernId }, NOW)),
      unlink: (actor, concernId) => write((db) => unlinkConcern(db, actor, { concernId }, NOW)),
      link: async (actor, concernId) => {
        const other = await concernIn(scene)
        return write((db) => linkConcerns(db, actor, { concernId, others: [other.concernId] }, NOW))
      },
      correct: (actor, concernId) =>
        write((db) =>
          correctSubject(
            db,
            actor,
            { concernId, wrong: null, right: scene.people.office.personId },
            NOW,
          ),
        ),
    }
  const cells = ROLES.flatMap(({ code: role }) =>
    Object.keys(commands).map((command) => ({ role, command })),
  )

  test.each(cells)('$command by $role', async ({ role, command }) => {
    const { concernId } = await concernIn(scene)
    const answer = await commands[command]?.(scene.people[role], concernId)
    if (role !== 'dsl') {
      const nothing = command === 'read' ? undefined : { ok: false, kind: 'not_found' }
      if (nothing) expect(answer).toMatchObject(nothing)
      else expect(answer).toBeUndefined()
      expect(await entriesAbout(concernId)).toHaveLength(1)
    } else if (command === 'read') expect(answer).toMatchObject({ state: 'seen' })
    // A new one cannot be opened again or taken from an event; the answer tells a knower why.
    else expect(answer).toMatchObject({ ok: !['reopen', 'unlink'].includes(command) })
  })

  it('ten reports of one event are linked, and each stays whole', async () => {
    const sent = await Promise.all(
      Array.from({ length: 10 }, (_, nth) => concernIn(scene, { happened: `Seen by ${nth}` })),
    )
    const [first, ...others] = sent.map((one) => one.concernId)
    if (!first) throw new Error('Nothing was sent.')
    const { dsl } = scene.people
    expect(await write((db) => linkConcerns(db, dsl, { concernId: first, others }, NOW))).toEqual({
      ok: true,
    })
    const concern = await read(dsl, first)
    expect(concern?.sameEvent).toHaveLength(9)
    for (const [nth, { concernId }] of sent.entries()) {
      expect((await read(dsl, concernId))?.report.happened).toBe(`Seen by ${nth}`)
    }
    expect(await write((db) => unlinkConcern(db, dsl, { concernId: first }, NOW))).toEqual({
      ok: true,
    })
    expect((await read(dsl, others[0] ?? ''))?.sameEvent).toHaveLength(8)
  })

  it('nobody links or learns of one that they must not know of', async () => {
    const hidden = await concernIn(scene, { route: 'chair' })
    const open = await concernIn(scene)
    const { dsl } = scene.people
    const link = { concernId: open.concernId, others: [hidden.concernId] }
    expect(await write((db) => linkConcerns(db, dsl, link, NOW))).toMatchObject({
      kind: 'not_found',
    })
    const concern = await read(dsl, open.concernId)
    expect(JSON.stringify(concern)).not.toContain(hidden.concernId)
  })

  it('a wrong person is put right, with the history kept and the right one kept out', async () => {
    const { dsl, head, office } = scene.people
    const sent = await reportAs(scene, scene.people.author, {
      about: 'adult',
      personId: office.personId,
    })
    if (!sent.ok) throw new Error(sent.message)
    const { concernId } = sent
    const command = { concernId, wrong: office.personId, right: head.personId }
    expect(await write((db) => correctSubject(db, dsl, command, NOW))).toEqual({ ok: true })
    expect(await knowers(concernId)).toEqual(['dsl', 'chair'])
    expect((await read(dsl, concernId))?.excluded.map((one) => one.personId)).toEqual([
      head.personId,
    ])
    const kept = await database.read(scene.trustId, (db) =>
      db
        .selectFrom('matter_exclusions')
        .select(['person_id', 'ended_by'])
        .where('matter_id', '=', concernId)
        .execute(),
    )
    expect(kept).toHaveLength(2)
    expect(await write((db) => correctSubject(db, dsl, command, NOW))).toMatchObject({
      field: 'wrong',
    })
  })

  it('is linked to a case that its reader knows, and leads nobody else there', async () => {
    const { dsl, head } = scene.people
    const { concernId } = await concernIn(scene, { about: 'adult' })
    const caseId = randomUUID()
    const { trustId, schoolId } = scene
    await write((db) =>
      openMatter(
        db,
        {
          trustId,
          matterId: caseId,
          schoolId,
          kind: 'case',
          roles: ['dsl'],
          excluded: [],
          openedBy: dsl.personId,
        },
        NOW,
      ),
    )
    const link = (actor: Actor) => write((db) => linkToCase(db, actor, { concernId, caseId }, NOW))
    expect(await link(head)).toMatchObject({ kind: 'not_found' })
    expect(await link(dsl)).toEqual({ ok: true })
    expect(await read(dsl, concernId)).toMatchObject({ state: 'linked', caseKnown: true })
    expect(await read(head, concernId)).toMatchObject({ caseKnown: false })
    const nowhere = { concernId, caseId: concernId }
    expect(await write((db) => linkToCase(db, dsl, nowhere, NOW))).toMatchObject({
      kind: 'not_found',
    })
  })

  it('a closed one is new again when its reporter adds to it', async () => {
    const { concernId } = await concernIn(scene)
    const { dsl } = scene.people
    await write((db) => closeConcern(db, dsl, { concernId, reason: 'Done' }, at()))
    const { trustId } = scene
    const words = { trustId, concernId, words: 'Again', once: 'once-more-and-again-1' }
    await write((db) => addWords(db, { ...words, kind: 'addition' }, at()))
    expect(await knows(dsl, concernId)).toMatchObject({ state: 'new', waits: true })
  })

  it('looking at the list is an entry, and the list keeps to its school and state', async () => {
    const { dsl } = scene.people
    const filter = { schoolId: scene.schoolId, state: 'linked' as const }
    const { concerns } = await write((db) => listConcerns(db, dsl, filter, NOW))
    expect(concerns.length).toBeGreaterThan(0)
    expect(concerns.every((one) => one.state === 'linked')).toBe(true)
    const other = await addSchool(database, scene.trustId)
    const elsewhere = { schoolId: other.schoolId }
    expect((await write((db) => listConcerns(db, dsl, elsewhere, NOW))).concerns).toEqual([])
  })
})
