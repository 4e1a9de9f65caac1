import { beforeAll, describe, expect, it } from 'vitest'
import {
  answersIn,
  decideOn,
  draftRequest,
  type RequestScene,
  saveAnswers,
  seenBy,
  send,
  setManager,
  setRequestScene,
} from '../../../../test/support/channel-request-scene.ts'
import { NOW } from '../../../../test/support/policy.ts'
import { addPerson, openWorld, trailOf } from '../../../../test/support/small-trust.ts'
import type { Actor } from '../../people/index.ts'
import { decideRequest } from './decide-request.ts'
import { ownRequests, requestsAt, requestsWaiting } from './queries/requests-of.ts'
import { copyRequest, startRequest } from './start-request.ts'
import { withdrawRequest } from './withdraw-request.ts'

const database = await openWorld()
let scene: RequestScene
let teacher: Actor

beforeAll(async () => {
  scene = await setRequestScene(database)
  teacher = scene.teacher
})

/** Addresses and names of channels are each school’s own, so each test asks for another. */
let nth = 0
function fresh(more = {}) {
  nth += 1
  return answersIn(scene, {
    name: `Club ${nth}`,
    address: `https://facebook.example/club-${nth}`,
    ...more,
  })
}

async function sentRequest(more = {}): Promise<string> {
  const requestId = await draftRequest(scene, fresh(more))
  expect(await send(scene, requestId)).toEqual({ ok: true })
  return requestId
}

const stateOf = async (requestId: string) =>
  (await seenBy(scene, teacher, requestId))?.request.state

describe('a request for a channel, under channel-approval', () => {
  it('walks its chain in order, says what each approves, and ends as a channel on the register', async () => {
    const requestId = await sentRequest()
    const { line_manager, media_officer, head } = scene.staff
    const chain = (await seenBy(scene, teacher, requestId))?.request.chain
    expect(chain?.map(({ role, approves }) => [role, approves])).toEqual([
      ['line_manager', ['aims', 'content']],
      ['media_officer', ['aims', 'content', 'brand']],
      ['head', ['whole']],
    ])

    const early = await decideOn(scene, head, { requestId, outcome: 'approved' })
    expect(early).toMatchObject({ ok: false, kind: 'forbidden' })
    for (const by of [line_manager, media_officer]) {
      const approved = await decideOn(scene, by, { requestId, outcome: 'approved' })
      expect(approved).toEqual({ ok: true, channelId: null })
    }
    const last = await decideOn(scene, head, { requestId, outcome: 'approved', reason: '' })
    expect(last).toMatchObject({ ok: true, channelId: expect.stringMatching(/^[0-9a-f-]{36}$/) })

    const seen = await seenBy(scene, teacher, requestId)
    expect(seen?.request.state).toBe('approved')
    expect(seen?.decisions.map(({ role, parts, reason }) => [role, parts, reason])).toEqual([
      ['line_manager', ['aims', 'content'], 'Because.'],
      ['media_officer', ['aims', 'content', 'brand'], 'Because.'],
      ['head', ['whole'], null],
    ])
    const channelId = seen?.request.channelId ?? ''
    const channel = await database.read(scene.trustId, (db) =>
      db
        .selectFrom('channels')
        .selectAll()
        .where('channel_id', '=', channelId)
        .executeTakeFirstOrThrow(),
    )
    expect(channel).toMatchObject({
      network: 'facebook',
      audience: 'families',
      owner_id: head.personId,
      opens_on: '2026-12-01',
      closes_on: '2027-07-20',
      request_id: requestId,
      recovery_address: 'office@larkfield.example',
    })
    const staff = await database.read(scene.trustId, (db) =>
      db
        .selectFrom('channel_staff')
        .select(['person_id', 'part'])
        .where('channel_id', '=', channelId)
        .execute(),
    )
    expect(staff).toHaveLength(4)
    const trail = await trailOf(database, scene.trustId)
    expect(trail.filter((line) => line.endsWith(requestId))).toEqual([
      `channel_request.started channel_request:${requestId}`,
      `channel_request.sent channel_request:${requestId}`,
      ...Array(3).fill(`channel_request.approved channel_request:${requestId}`),
    ])
  })

  it('keeps no word of the form in the trail', async () => {
    const requestId = await sentRequest({ aims: 'A wombat for every class' })
    await decideOn(scene, scene.staff.line_manager, {
      requestId,
      outcome: 'refused',
      reason: 'No wombats here.',
    })
    const entries = await database.read(scene.trustId, (db) =>
      db.selectFrom('trail_entries').selectAll().execute(),
    )
    expect(JSON.stringify(entries)).not.toMatch(/wombat/i)
  })

  it('is never decided by whoever asks for it, whatever roles they hold', async () => {
    const own = await setRequestScene(database)
    const all = await addPerson(
      database,
      own.school,
      'author',
      'line_manager',
      'media_officer',
      'head',
    )
    const mine = { ...own, teacher: all }
    const requestId = await draftRequest(mine, answersIn(mine))
    expect(await send(mine, requestId, all)).toEqual({ ok: true })
    const decided = await decideOn(mine, all, { requestId, outcome: 'approved' })
    expect(decided).toMatchObject({ ok: false, kind: 'forbidden' })
  })

  it('gives nobody two steps while somebody else is left, and says so where nobody is', async () => {
    const both = await addPerson(database, scene.school, 'author', 'line_manager', 'media_officer')
    const author = await addPerson(database, scene.school, 'author')
    await setManager(database, author, both.personId)
    const mine = { ...scene, teacher: author }
    const requestId = await draftRequest(mine, fresh())
    await send(mine, requestId, author)
    expect(await decideOn(scene, both, { requestId, outcome: 'approved' })).toMatchObject({
      ok: true,
    })
    // The school has another media officer, so the manager may not be both.
    expect(await decideOn(scene, both, { requestId, outcome: 'approved' })).toMatchObject({
      kind: 'forbidden',
    })
    expect(
      await decideOn(scene, scene.staff.media_officer, { requestId, outcome: 'approved' }),
    ).toMatchObject({ ok: true })

    const ofHead = await addPerson(database, scene.school, 'author')
    await setManager(database, ofHead, scene.staff.head.personId)
    const small = { ...scene, teacher: ofHead }
    const second = await draftRequest(small, fresh())
    await send(small, second, ofHead)
    const { head, media_officer } = scene.staff
    for (const by of [head, media_officer, head]) {
      expect(await decideOn(scene, by, { requestId: second, outcome: 'approved' })).toMatchObject({
        ok: true,
      })
    }
    const seen = await seenBy(scene, head, second)
    expect(seen?.decisions.map(({ standing }) => standing)).toEqual(['role', 'role', 'twice'])
  })

  it('goes to a governor where the head asks, who opens the channel by it', async () => {
    const { head, media_officer, governor } = scene.staff
    const mine = { ...scene, teacher: head }
    const requestId = await draftRequest(mine, fresh())
    expect(await send(mine, requestId, head)).toEqual({ ok: true })
    // The head has no line manager, so a governor takes that step too.
    for (const by of [governor, media_officer, governor]) {
      const made = await decideOn(scene, by, { requestId, outcome: 'approved' })
      expect(made).toMatchObject({ ok: true })
    }
    const seen = await seenBy(scene, head, requestId)
    expect(seen?.request.state).toBe('approved')
    expect(seen?.decisions.map(({ standing }) => standing)).toEqual(['stands_in', 'role', 'twice'])
  })

  it('loses every approval by a change, and starts its chain again', async () => {
    const requestId = await sentRequest()
    const { line_manager, media_officer } = scene.staff
    await decideOn(scene, line_manager, { requestId, outcome: 'approved' })
    const before = (await seenBy(scene, teacher, requestId))?.request.contentSha256
    const answers = { aims: 'Something else.' }
    expect(await saveAnswers(scene, teacher, { requestId, answers })).toEqual({ ok: true })
    expect(await stateOf(requestId)).toBe('draft')
    expect(await seenBy(scene, media_officer, requestId)).toBeUndefined()
    await send(scene, requestId)
    const stale = await decideOn(scene, line_manager, {
      requestId,
      outcome: 'approved',
      contentSha256: before ?? '',
    })
    expect(stale).toMatchObject({ ok: false, kind: 'refused' })
    expect(await decideOn(scene, media_officer, { requestId, outcome: 'approved' })).toMatchObject({
      kind: 'forbidden',
    })
    expect(await decideOn(scene, line_manager, { requestId, outcome: 'approved' })).toMatchObject({
      ok: true,
    })
    const trail = await trailOf(database, scene.trustId)
    expect(trail).toContain(`channel_request.reopened channel_request:${requestId}`)
  })

  it('keeps its approvals where a page is saved as it stood', async () => {
    const requestId = await sentRequest()
    await decideOn(scene, scene.staff.line_manager, { requestId, outcome: 'approved' })
    expect(await saveAnswers(scene, teacher, { requestId, answers: {} })).toEqual({ ok: true })
    expect((await seenBy(scene, teacher, requestId))?.request).toMatchObject({
      state: 'in_review',
      step: 1,
    })
  })

  it.each(['changes_requested', 'refused'] as const)('%s needs a reason', async (outcome) => {
    const requestId = await sentRequest()
    const by = scene.staff.line_manager
    const none = await decideOn(scene, by, { requestId, outcome, reason: ' ' })
    expect(none).toMatchObject({ ok: false, field: 'reason' })
    expect(await decideOn(scene, by, { requestId, outcome })).toMatchObject({ ok: true })
    expect(await stateOf(requestId)).toBe(outcome)
  })

  it('is looked at by the safeguarding lead where it is, or may be, for vulnerable children', async () => {
    const requestId = await sentRequest({ vulnerable: 'unsure' })
    const { line_manager, media_officer, dsl, head } = scene.staff
    for (const by of [line_manager, media_officer, dsl, head]) {
      const made = await decideOn(scene, by, { requestId, outcome: 'approved' })
      expect(made).toMatchObject({ ok: true })
    }
  })

  it('cannot be sent for learners younger than its place allows', async () => {
    const young = { audience: ['own_pupils'], audienceAgeFrom: '12', audienceAgeTo: '14' }
    const requestId = await draftRequest(scene, fresh(young))
    const sent = await send(scene, requestId)
    expect(sent).toMatchObject({ ok: false, message: expect.stringContaining('16 or older') })
    const own = { network: 'hosted', audience: ['own_pupils'] }
    await saveAnswers(scene, teacher, { requestId, answers: own })
    expect(await send(scene, requestId)).toEqual({ ok: true })
  })

  it('is not approved once one of its people has left', async () => {
    const leaver = await addPerson(database, scene.school, 'author')
    const staff = [teacher.personId, leaver.personId]
    const requestId = await sentRequest({ administrators: staff, moderators: staff })
    await database.write(scene.trustId, (db) =>
      db
        .updateTable('people')
        .set({ left_on: '2026-11-19' })
        .where('person_id', '=', leaver.personId)
        .execute(),
    )
    const made = await decideOn(scene, scene.staff.line_manager, { requestId, outcome: 'approved' })
    expect(made).toMatchObject({
      ok: false,
      message: expect.stringContaining('works here no more'),
    })
    const sent = { requestId, outcome: 'changes_requested' } as const
    expect(await decideOn(scene, scene.staff.line_manager, sent)).toMatchObject({ ok: true })
  })

  it('is decided once where two decide at the same moment', async () => {
    const requestId = await sentRequest()
    const by = scene.staff.line_manager
    const contentSha256 = (await seenBy(scene, by, requestId))?.request.contentSha256 ?? ''
    const { schoolId } = scene
    const command = { schoolId, requestId, outcome: 'approved', reason: '', contentSha256 } as const
    const both = await Promise.all(
      [1, 2].map(() => database.write(by.trustId, (db) => decideRequest(db, by, command, NOW))),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('a draft of a request', () => {
  it('is the applicant’s alone', async () => {
    const requestId = await draftRequest(scene, { name: 'Mine' })
    for (const other of [scene.staff.head, scene.staff.line_manager, scene.otherHead]) {
      expect(await seenBy(scene, other, requestId)).toBeUndefined()
      const saved = saveAnswers(scene, other, { requestId, answers: { name: 'Theirs' } })
      await expect(saved).rejects.toThrow()
    }
  })

  it('keeps what is not right yet, and refuses what looks like a password', async () => {
    const requestId = await draftRequest(scene, { name: '', audienceAgeFrom: 'seven' })
    expect((await seenBy(scene, teacher, requestId))?.request.answers.audienceAgeFrom).toBe('seven')
    const answers = { security: 'Log in to look; the password: Heron42!x' }
    const saved = await saveAnswers(scene, teacher, { requestId, answers })
    expect(saved).toMatchObject({ ok: false, field: 'security' })
  })

  it('is withdrawn, and copied without its days', async () => {
    const requestId = await draftRequest(scene, fresh({ name: 'Old' }))
    const at = { schoolId: scene.schoolId, requestId }
    const gone = await database.write(scene.trustId, (db) => withdrawRequest(db, teacher, at, NOW))
    expect(gone).toEqual({ ok: true })
    const copied = await database.write(scene.trustId, (db) => copyRequest(db, teacher, at, NOW))
    const copy = await seenBy(scene, teacher, copied.ok ? copied.requestId : '')
    expect(copy?.request.answers).toMatchObject({ name: 'Old' })
    expect(copy?.request.answers).not.toHaveProperty('opensOn')
    const theirs = await database.write(scene.trustId, (db) =>
      copyRequest(db, scene.staff.head, at, NOW),
    )
    expect(theirs).toMatchObject({ ok: false, kind: 'not_found' })
  })

  it('can be begun by those who may ask, at their own school, and not without end', async () => {
    const { governor, office } = scene.staff
    const begin = (by: Actor, schoolId = scene.schoolId) =>
      database.write(scene.trustId, (db) => startRequest(db, by, { schoolId }, NOW))
    expect(await begin(governor)).toMatchObject({ ok: false, kind: 'forbidden' })
    expect(await begin(office, scene.other.schoolId)).toMatchObject({ ok: false })
    for (let i = 0; i < 20; i += 1) expect(await begin(office)).toMatchObject({ ok: true })
    expect(await begin(office)).toMatchObject({ ok: false, kind: 'refused' })
  })
})

describe('the lists of requests', () => {
  it('have one’s own, those that wait for oneself, and those of the school', async () => {
    const requestId = await sentRequest()
    const today = '2026-11-20'
    const read = <T>(work: (db: Parameters<typeof ownRequests>[0]) => Promise<T>) =>
      database.read(scene.trustId, work)
    const ids = (list: readonly { readonly requestId: string }[]) =>
      list.map((one) => one.requestId)
    const waitingFor = async (who: Actor) =>
      ids(await read((db) => requestsWaiting(db, who, { schoolIds: [scene.schoolId], today })))
    const { line_manager, media_officer, governor } = scene.staff
    expect(ids(await read((db) => ownRequests(db, teacher, scene.schoolId)))).toContain(requestId)
    expect(await waitingFor(line_manager)).toContain(requestId)
    expect(await waitingFor(media_officer)).not.toContain(requestId)
    expect(await waitingFor(teacher)).not.toContain(requestId)
    expect(ids(await read((db) => requestsAt(db, governor, scene.schoolId)))).toContain(requestId)
    expect(await read((db) => requestsAt(db, teacher, scene.schoolId))).toEqual([])
  })
})
