import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it, test } from 'vitest'
import {
  type ConcernScene,
  concernIn,
  reportAs,
  reportAsAnyone,
  SECRET,
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
  answerStopQuestion,
  closeConcern,
  concernsOpenTo,
  concernsWaiting,
  correctSubject,
  findConcern,
  linkConcerns,
  linkToCase,
  listConcerns,
  makeFormToken,
  readConcern,
  reopenConcern,
  replyToReporter,
  returnWithCode,
  unlinkConcern,
} from './index.ts'
import { REPORTS_PER_ADDRESS } from './limits.ts'

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
