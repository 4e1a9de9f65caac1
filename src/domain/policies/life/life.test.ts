import { describe, expect, it } from 'vitest'
import { NOW, packNamed } from '../../../../test/support/policy.ts'
import {
  approveAs,
  draftNow,
  noticeIn,
  proposeIn,
  rewordAs,
  setPolicyLifeScene,
  startDraftIn,
} from '../../../../test/support/policy-life-scene.ts'
import {
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  trailOf,
} from '../../../../test/support/small-trust.ts'
import { checkOverride, resolveParameter } from '../../../policy/index.ts'
import {
  answerComment,
  closeConsultation,
  comingFor,
  consultationsOf,
  draftsDue,
  dropDraft,
  enterComment,
  noticeReach,
  openConsultation,
  packOf,
  policyHistory,
  policyInForce,
  seeNotice,
  sendBackDraft,
  startPolicyDraft,
  takeEffect,
  withAnswer,
} from '../index.ts'

const database = await openWorld()
const SECRET = 'Log in to look; the password: Heron42!x'

describe('a version of a policy', () => {
  it('is written, approved, announced and in force on its day; the one before stays readable', async () => {
    const scene = await setPolicyLifeScene(database)
    const { trustId, school } = scene
    const draftId = await startDraftIn(scene)
    expect(
      await rewordAs(scene, scene.head, draftId, 'This policy is for everyone.'),
    ).toMatchObject({
      ok: true,
      revision: 2,
    })
    expect(await proposeIn(scene, draftId)).toEqual({ ok: true })
    expect(await approveAs(scene, scene.governor, draftId)).toEqual({ ok: true })
    // The head, the teacher and the governor: all three are of a kind that the policy binds.
    expect(await noticeIn(scene, draftId)).toEqual({ ok: true, told: 3 })
    const { inForceOn, contentSha256 } = await draftNow(scene, draftId)
    expect(inForceOn).toBe('2026-12-20')

    const eve = new Date('2026-12-19T23:59:00Z')
    expect(await database.write(trustId, (db) => takeEffect(db, draftId, eve))).toEqual(new Map())
    const day = new Date('2026-12-20T00:05:00Z')
    expect(await database.read(trustId, (db) => draftsDue(db, '2026-12-20'))).toEqual([draftId])
    const versions = await database.write(trustId, (db) => takeEffect(db, draftId, day))
    expect([...versions.keys()]).toEqual([school.schoolId])
    // Asked again, nothing happens twice.
    expect(await database.write(trustId, (db) => takeEffect(db, draftId, day))).toEqual(new Map())

    await database.read(trustId, async (db) => {
      const inForce = await policyInForce(db, school.schoolId, '2026-12-20')
      expect(inForce.pack.clauses[0]?.wording).toBe('This policy is for everyone.')
      const before = await policyInForce(db, school.schoolId, '2026-12-19')
      expect(before.pack).toEqual(packNamed('maesteg'))
      const history = await policyHistory(db, school.schoolId)
      expect(history.map((one) => [one.fromDate, one.toDate])).toEqual([
        ['2026-12-20', null],
        ['2026-09-01', '2026-12-20'],
      ])
      expect(await packOf(db, history[1]?.policyVersionId ?? '')).toEqual(packNamed('maesteg'))
    })
    const trail = await trailOf(database, trustId)
    expect(trail.filter((entry) => entry.startsWith('policy'))).toEqual([
      expect.stringContaining('policy.in_force'),
      `policy_draft.started policy_draft:${draftId}`,
      `policy_draft.written policy_draft:${draftId}`,
      `policy_draft.proposed policy_draft:${draftId}`,
      `policy_draft.approved policy_draft:${draftId}`,
      `policy_draft.noticed policy_draft:${draftId}`,
      expect.stringContaining('policy.in_force'),
      `policy_draft.took_effect policy_draft:${draftId}`,
    ])
    expect(contentSha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is approved by nobody who wrote a part of it, and by nobody outside the body', async () => {
    const scene = await setPolicyLifeScene(database)
    const both = await addPerson(database, scene.school, 'head', 'governor')
    const draftId = await startDraftIn(scene)
    await rewordAs(scene, both, draftId, 'A line by somebody who also governs.')
    await proposeIn(scene, draftId)
    for (const actor of [both, scene.head, scene.teacher]) {
      expect(await approveAs(scene, actor, draftId)).toMatchObject({ ok: false })
    }
    expect((await draftNow(scene, draftId)).state).toBe('for_approval')
    expect(await approveAs(scene, scene.governor, draftId)).toEqual({ ok: true })
  })

  it('loses its approval with any change of words, and keeps it without one', async () => {
    const scene = await setPolicyLifeScene(database)
    const draftId = await startDraftIn(scene)
    await proposeIn(scene, draftId)
    await approveAs(scene, scene.governor, draftId)
    const wording = packNamed('maesteg').clauses[0]?.wording ?? ''
    await rewordAs(scene, scene.head, draftId, wording)
    expect((await draftNow(scene, draftId)).state).toBe('approved')
    await rewordAs(scene, scene.head, draftId, `${wording} And more.`)
    expect((await draftNow(scene, draftId)).state).toBe('writing')
    expect(await noticeIn(scene, draftId)).toMatchObject({ ok: false })
  })

  it('cannot take effect sooner than the notice allows', async () => {
    const scene = await setPolicyLifeScene(database)
    const draftId = await startDraftIn(scene)
    await proposeIn(scene, draftId)
    await approveAs(scene, scene.governor, draftId)
    const soon = await noticeIn(scene, draftId, { inForceOn: '2026-12-19' })
    expect(soon).toMatchObject({ ok: false, field: 'inForceOn' })
    expect(await noticeIn(scene, draftId, { inForceOn: '2026-12-20' })).toMatchObject({ ok: true })
  })

  it('is not approved as other words than were read', async () => {
    const scene = await setPolicyLifeScene(database)
    const draftId = await startDraftIn(scene)
    await proposeIn(scene, draftId)
    const command = { draftId, contentSha256: 'f'.repeat(64), reason: 'Say why.' }
    const result = await database.write(scene.trustId, (db) =>
      sendBackDraft(db, scene.governor, command, NOW),
    )
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining('changed') })
  })

  it('is one at a time: of two who begin at once one is told of the other', async () => {
    const scene = await setPolicyLifeScene(database)
    const results = await Promise.allSettled([startDraftIn(scene), startDraftIn(scene)])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    const [draft] = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    const drop = { draftId: draft ?? '', revision: 1 }
    await database.write(scene.trustId, (db) => dropDraft(db, scene.head, drop, NOW))
    await expect(startDraftIn(scene)).resolves.toBeTypeOf('string')
  })

  it('is approved once when two press at once', async () => {
    const scene = await setPolicyLifeScene(database)
    const other = await addPerson(database, scene.school, 'governor')
    const draftId = await startDraftIn(scene)
    await proposeIn(scene, draftId)
    const results = await Promise.all([
      approveAs(scene, scene.governor, draftId),
      approveAs(scene, other, draftId),
    ])
    expect(results.map((result) => result.ok).sort()).toEqual([false, true])
  })

  it('is shown again, not overwritten, when two write at once', async () => {
    const scene = await setPolicyLifeScene(database)
    const draftId = await startDraftIn(scene)
    const results = await Promise.all([
      rewordAs(scene, scene.head, draftId, 'One.'),
      rewordAs(scene, scene.head, draftId, 'Other.'),
    ])
    expect(results.map((result) => result.ok).sort()).toEqual([false, true])
  })

  it('of a trust goes to each of its schools on one day', async () => {
    const trustId = await addTrust(database)
    const [one, other] = await Promise.all([
      addSchool(database, trustId, 'lwlat'),
      addSchool(database, trustId, 'lwlat'),
    ])
    const officer = await addPerson(database, one, 'head')
    const started = await database.write(trustId, (db) =>
      startPolicyDraft(
        db,
        officer,
        {
          schoolIds: [one.schoolId, other.schoolId],
          summary: 'One policy for both',
          source: { from: 'pack', pack: packNamed('lwlat') },
        },
        NOW,
      ),
    )
    // A head of one school does not write the other's policy.
    expect(started).toMatchObject({ ok: false, kind: 'forbidden' })
  })
})

describe('a consultation', () => {
  it('keeps who said what and what was answered, and holds the draft until all is answered', async () => {
    const scene = await setPolicyLifeScene(database)
    const { trustId, head } = scene
    const draftId = await startDraftIn(scene)
    const opened = await database.write(trustId, (db) =>
      openConsultation(
        db,
        head,
        { draftId, kind: 'union', whom: 'School group', closesOn: '2026-12-04' },
        NOW,
      ),
    )
    if (!opened.ok) throw new Error(opened.message)
    const { consultationId } = opened
    const comment = (words: string, clauseId: string | null = null) =>
      database.write(trustId, (db) =>
        enterComment(db, head, { consultationId, clauseId, fromWhom: 'The group', words }, NOW),
      )
    expect(await comment('Too strict.', 'maesteg:per.4')).toMatchObject({ ok: true })
    expect(await comment('Too strict.', 'maesteg:nowhere')).toMatchObject({ ok: false })
    expect(await comment(SECRET)).toMatchObject({ ok: false, field: 'words' })
    expect(await proposeIn(scene, draftId)).toMatchObject({ ok: false })
    const close = () =>
      database.write(trustId, (db) => closeConsultation(db, head, { consultationId }, NOW))
    expect(await close()).toMatchObject({ ok: false, message: expect.stringContaining('1 still') })
    const [record] = await database.read(trustId, (db) => consultationsOf(db, draftId))
    const commentId = record?.comments[0]?.commentId ?? ''
    const answer = () =>
      database.write(trustId, (db) =>
        answerComment(db, head, { commentId, answer: 'We made an exception.' }, NOW),
      )
    expect(await answer()).toMatchObject({ ok: true })
    expect(await answer()).toMatchObject({ ok: false })
    expect(await close()).toMatchObject({ ok: true })
    expect(await comment('Late.')).toMatchObject({ ok: false })
    expect(await proposeIn(scene, draftId)).toEqual({ ok: true })
  })
})

describe('a notice', () => {
  it('reaches those whom the policy binds, who are shown it until it is in force', async () => {
    const scene = await setPolicyLifeScene(database, 'cambrian')
    const officer = await addPerson(database, scene.school, 'trust_officer')
    const draftId = await startDraftIn(scene, NOW, 'cambrian')
    await proposeIn(scene, draftId)
    expect(await approveAs(scene, officer, draftId)).toEqual({ ok: true })
    await noticeIn(scene, draftId)
    const coming = await database.read(scene.trustId, (db) => comingFor(db, scene.teacher.personId))
    expect(coming).toMatchObject([{ draftId, inForceOn: '2026-12-20', seen: false }])
    await database.write(scene.trustId, (db) => seeNotice(db, scene.teacher, draftId, NOW))
    expect(await database.read(scene.trustId, (db) => noticeReach(db, draftId))).toEqual({
      told: 4,
      mailed: 0,
      seen: 1,
    })
  })
})

describe('a policy of a trust', () => {
  it('lets a school be stricter where the trust says so, and nowhere else', () => {
    const answer = { status: 'stated', value: '30', clauses: ['intro.6'], note: '' } as const
    const words = { ...answer, key: 'change_notice_days', clauses: ['maesteg:intro.6'] }
    const fixed = withAnswer(packNamed('maesteg'), { ...words, adaptable: 'no' })
    if ('ok' in fixed) throw new Error(fixed.message)
    expect(checkOverride(fixed, 'change_notice_days', 60)).toContain('fixed')
    expect(resolveParameter(fixed, 'change_notice_days', { change_notice_days: 60 }).value).toBe(30)
    expect(checkOverride(fixed, 'review_cycle_months', 6)).toBeUndefined()
    const open = withAnswer(fixed, { ...words, adaptable: 'yes' })
    if ('ok' in open) throw new Error(open.message)
    expect(checkOverride(open, 'change_notice_days', 60)).toBeUndefined()
    expect(checkOverride(open, 'change_notice_days', 20)).toContain('never looser')
    expect(withAnswer(fixed, { ...words, adaptable: '' })).toMatchObject({
      adaptable: fixed.adaptable,
    })
  })
})
