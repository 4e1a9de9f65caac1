import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aRule,
  comment,
  kept,
  onFacebook,
  open,
  setModerationScene,
  write,
} from '../../../test/support/moderation-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import { addPerson, openWorld, trailOf } from '../../../test/support/small-trust.ts'
import type { Writer } from '../../db/handles.ts'
import { recordLeaver } from '../people/index.ts'
import { createGateIndexes } from '../posts/index.ts'
import {
  acknowledgeHandover,
  appealComment,
  commentOfReceipt,
  commentQueue,
  commentRecord,
  commentsToHide,
  decideAppeal,
  endModerationCover,
  forgetComments,
  giveComment,
  handOver,
  handoversOf,
  letThrough,
  moderationReach,
  nameCover,
  ownAndCovered,
  type QueueFilter,
  readCopy,
  recordHiding,
  removeComment,
  shownComments,
  stopComment,
  takeComment,
  undoDecision,
} from './index.ts'
import { receiptDigest } from './receipt.ts'

const gate = createGateIndexes()
const database = await openWorld()
const scene = await setModerationScene(database)
const { head, publisher, dsl, moderator, trustId, schoolId } = scene
const HOUR = 3_600_000
const act = <T>(work: (db: Writer) => Promise<T>) => database.write(trustId, work)
let rule: string

beforeAll(async () => {
  await comment(scene)
  rule = await aRule(scene)
})

const removal = (commentId: string, revision = 1) =>
  ({ commentId, revision, houseRuleId: rule, severity: 'serious', wordsToAuthor: '' }) as const
const remove = (commentId: string, by = publisher) =>
  act((db) => removeComment(db, by, removal(commentId), NOW))

async function queue(actor = head, filter: QueueFilter = { show: 'waiting' }) {
  return database.read(trustId, async (db) => {
    const reach = await moderationReach(db, actor, schoolId, '2026-11-20')
    if (!reach) return []
    const mine = await ownAndCovered(db, { schoolId, personId: actor.personId }, '2026-11-20')
    return commentQueue(db, { schoolId, reach, mine, filter })
  })
}

describe('removing a comment', () => {
  it('seals it first: its words stand in the sealed copy alone, with a digest over them', async () => {
    const commentId = await comment(scene, { text: 'Nobody should read this' })
    expect(await remove(commentId)).toEqual({ ok: true })
    expect(await kept(scene, commentId)).toMatchObject({ state: 'removed', text: null })
    const read = await act((db) => readCopy(db, head, { commentId }, NOW))
    expect(read).toMatchObject({
      ok: true,
      copy: { text: 'Nobody should read this', whole: true, keepUntil: '2027-05-20' },
    })
    expect(await trailOf(database, trustId)).toContain(`comment.copy_read comment:${commentId}`)
  })

  it('names a house rule that holds on its channel, or does not happen', async () => {
    const commentId = await comment(scene)
    const wrong = { ...removal(commentId), houseRuleId: randomUUID() }
    expect(await act((db) => removeComment(db, head, wrong, NOW))).toMatchObject({ ok: false })
    expect((await kept(scene, commentId)).state).toBe('waiting')
  })

  it('tells its author which rule it broke, in the rule’s own words or in others', async () => {
    const sent = await write(scene, { text: 'Something unkind' })
    if (!sent.ok) throw new Error(sent.message)
    const { comment_id } = await act((db) =>
      db
        .selectFrom('comments')
        .select('comment_id')
        .where('receipt_sha256', '=', receiptDigest(sent.code) ?? '')
        .executeTakeFirstOrThrow(),
    )
    await act((db) =>
      removeComment(db, head, { ...removal(comment_id), wordsToAuthor: 'Please be kinder.' }, NOW),
    )
    const own = await act((db) => commentOfReceipt(db, { schoolId, code: sent.code }, NOW))
    expect(own).toMatchObject({ state: 'removed', words: 'Please be kinder.', mayAppeal: true })
    expect(own?.rule).toBeTruthy()
  })

  it('is decided by one of two who press at the same moment; the other is told', async () => {
    const commentId = await comment(scene)
    const results = await Promise.all([
      act((db) => letThrough(db, head, { commentId, revision: 1 }, { gate, now: NOW })),
      act((db) => removeComment(db, publisher, removal(commentId), NOW)),
    ])
    expect(results.filter((one) => one.ok)).toHaveLength(1)
    expect(results.find((one) => !one.ok)).toMatchObject({
      message: expect.stringMatching(/Somebody else decided/),
    })
  })
})

describe('taking a decision back', () => {
  it('brings the words back out of the copy, and the comment waits again', async () => {
    const commentId = await comment(scene, { text: 'Removed by mistake' })
    await remove(commentId)
    expect(await act((db) => undoDecision(db, publisher, { commentId, revision: 2 }, NOW))).toEqual(
      {
        ok: true,
      },
    )
    expect(await kept(scene, commentId)).toMatchObject({
      state: 'waiting',
      text: 'Removed by mistake',
    })
  })

  it('is for whoever decided and for those who lead, and for a day', async () => {
    const commentId = await comment(scene)
    await act((db) => letThrough(db, head, { commentId, revision: 1 }, { gate, now: NOW }))
    const seen = { commentId, revision: 2 }
    expect(await act((db) => undoDecision(db, moderator, seen, NOW))).toMatchObject({ ok: false })
    const late = new Date(NOW.getTime() + 25 * HOUR)
    expect(await act((db) => undoDecision(db, head, seen, late))).toMatchObject({ ok: false })
    expect(await act((db) => undoDecision(db, head, seen, NOW))).toEqual({ ok: true })
    expect(await act((db) => shownComments(db, scene.publicationId, 'full'))).not.toContainEqual(
      expect.objectContaining({ commentId }),
    )
  })
})

describe('an appeal', () => {
  async function appealed(): Promise<{ commentId: string; code: string }> {
    const sent = await write(scene, { text: `I only asked ${randomUUID()}` })
    if (!sent.ok) throw new Error(sent.message)
    const { code } = sent
    const { comment_id: commentId } = await act((db) =>
      db
        .selectFrom('comments')
        .select('comment_id')
        .where('receipt_sha256', '=', receiptDigest(code) ?? '')
        .executeTakeFirstOrThrow(),
    )
    await remove(commentId)
    const appeal = { trustId, schoolId, code, words: 'I meant it kindly.' }
    expect(await act((db) => appealComment(db, appeal, NOW))).toEqual({ ok: true })
    return { commentId, code }
  }

  it('is made once, with the code alone, and decided by somebody else than the first decider', async () => {
    const { commentId, code } = await appealed()
    const again = { trustId, schoolId, code, words: 'Once more.' }
    expect(await act((db) => appealComment(db, again, NOW))).toMatchObject({ ok: false })
    const upheld = { commentId, outcome: 'upheld', answer: 'You are right, sorry.' } as const
    expect(await act((db) => decideAppeal(db, publisher, upheld, NOW))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/yourself/),
    })
    expect(await act((db) => decideAppeal(db, head, upheld, NOW))).toEqual({ ok: true })
    expect(await kept(scene, commentId)).toMatchObject({ state: 'shown' })
    const own = await act((db) => commentOfReceipt(db, { schoolId, code }, NOW))
    expect(own?.appeal).toEqual({ outcome: 'upheld', answer: 'You are right, sorry.' })
  })

  it('that is refused leaves the comment where it was, and cannot be decided twice', async () => {
    const { commentId } = await appealed()
    const refused = { commentId, outcome: 'refused', answer: 'It names a child.' } as const
    expect(await act((db) => decideAppeal(db, dsl, refused, NOW))).toEqual({ ok: true })
    expect(await kept(scene, commentId)).toMatchObject({ state: 'removed', hide_state: 'none' })
    expect(await act((db) => decideAppeal(db, head, refused, NOW))).toMatchObject({ ok: false })
  })

  it('comes too late after four weeks', async () => {
    const sent = await write(scene)
    if (!sent.ok) throw new Error(sent.message)
    const { comment_id } = await act((db) =>
      db
        .selectFrom('comments')
        .select('comment_id')
        .where('receipt_sha256', '=', receiptDigest(sent.code) ?? '')
        .executeTakeFirstOrThrow(),
    )
    await remove(comment_id)
    const late = new Date(NOW.getTime() + 29 * 24 * HOUR)
    const appeal = { trustId, schoolId, code: sent.code, words: 'At last.' }
    expect(await act((db) => appealComment(db, appeal, late))).toMatchObject({ ok: false })
  })
})

describe('taking and giving', () => {
  it('keeps others off while somebody looks at it, and not for longer than an hour', async () => {
    const commentId = await comment(scene)
    await act((db) => takeComment(db, moderator, { commentId }, NOW))
    const seen = { commentId, revision: 1 }
    expect(await act((db) => letThrough(db, publisher, seen, { gate, now: NOW }))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/is looking at this/),
    })
    const later = new Date(NOW.getTime() + 61 * 60_000)
    expect(await act((db) => letThrough(db, publisher, seen, { gate, now: later }))).toEqual({
      ok: true,
    })
  })

  it('gives to those who moderate the channel today, and to nobody else', async () => {
    const commentId = await comment(scene)
    const to = (personId: string) =>
      act((db) => giveComment(db, head, { commentId, personId }, NOW))
    expect(await to(scene.author.personId)).toMatchObject({ ok: false })
    expect(await to(moderator.personId)).toEqual({ ok: true })
    const mine = await queue(moderator, { show: 'mine' })
    expect(mine.map((one) => one.commentId)).toContain(commentId)
  })

  it('puts what a moderator held back into the queue the moment that they leave', async () => {
    const leaver = await addPerson(database, scene, 'media_officer')
    const commentId = await comment(scene)
    await act((db) => takeComment(db, leaver, { commentId }, NOW))
    const free = async () =>
      (await queue(head, { show: 'free' })).find((one) => one.commentId === commentId)
    expect(await free()).toBeUndefined()
    const left = { personId: leaver.personId, leftOn: '2026-11-20' }
    expect(await act((db) => recordLeaver(db, head, left, NOW))).toMatchObject({ ok: true })
    expect(await free()).toMatchObject({ assignedTo: null })
    const seen = { commentId, revision: 1 }
    expect(await act((db) => letThrough(db, publisher, seen, { gate, now: NOW }))).toEqual({
      ok: true,
    })
  })

  it('shows whoever covers for somebody what that one held, for as long as the leave lasts', async () => {
    const away = await addPerson(database, scene, 'media_officer')
    const cover = await addPerson(database, scene, 'author')
    const commentId = await comment(scene)
    await act((db) => takeComment(db, away, { commentId }, NOW))
    expect(await queue(cover)).toEqual([])
    const named = await act((db) =>
      nameCover(
        db,
        head,
        {
          schoolId,
          awayId: away.personId,
          coveredBy: cover.personId,
          fromDate: '2026-11-20',
          toDate: '2026-11-27',
        },
        NOW,
      ),
    )
    if (!named.ok) throw new Error(named.message)
    const mine = await queue(cover, { show: 'mine' })
    expect(mine.map((one) => one.commentId)).toEqual([commentId])
    await act((db) => endModerationCover(db, cover, { coverId: named.coverId }, NOW))
    expect(await queue(cover)).toEqual([])
  })
})

describe('handing over', () => {
  it('gives the safeguarding lead the sealed copy’s id, the reason and the time, once', async () => {
    const commentId = await comment(scene, { text: 'He waits for me after school' })
    const command = { commentId, reason: 'A child may be followed.' }
    const handed = await act((db) => handOver(db, moderator, command, NOW))
    if (!handed.ok) throw new Error(handed.message)
    expect(await act((db) => handOver(db, head, command, NOW))).toMatchObject({ ok: false })
    const listed = await act((db) => handoversOf(db, schoolId))
    expect(listed[0]).toMatchObject({
      commentId,
      hasCopy: true,
      kind: 'concern',
      acknowledged: null,
    })
    const one = { handoverId: handed.handoverId }
    expect(await act((db) => acknowledgeHandover(db, head, one, NOW))).toMatchObject({ ok: false })
    expect(await act((db) => acknowledgeHandover(db, dsl, one, NOW))).toEqual({ ok: true })
    expect(await act((db) => acknowledgeHandover(db, dsl, one, NOW))).toMatchObject({ ok: false })
  })

  it('keeps the copy for as long as the concern does', async () => {
    const commentId = await comment(scene)
    await remove(commentId)
    await act((db) => handOver(db, head, { commentId, reason: 'A pattern.' }, NOW))
    const far = new Date('2030-01-01T00:00:00Z')
    await act((db) => forgetComments(db, trustId, far))
    expect(await act((db) => readCopy(db, dsl, { commentId }, NOW))).toMatchObject({ ok: true })
  })

  it('makes no copy of what nobody may look at, and shows it to nobody', async () => {
    const commentId = await comment(scene, { text: 'A picture of a child' })
    await act((db) => takeComment(db, publisher, { commentId }, NOW))
    const stopped = await act((db) =>
      stopComment(db, moderator, { commentId, answer: 'unsure' }, NOW),
    )
    expect(stopped).toEqual({ ok: true })
    const copies = await act((db) =>
      db
        .selectFrom('comment_copies')
        .select('copy_id')
        .where('comment_id', '=', commentId)
        .execute(),
    )
    expect(copies).toEqual([])
    const record = await database.read(trustId, async (db) => {
      const reach = await moderationReach(db, dsl, schoolId, '2026-11-20')
      return reach && commentRecord(db, { schoolId, commentId, reach }, NOW)
    })
    expect(record).toMatchObject({ pieces: null, authorName: '', remoteAddress: null, actions: [] })
    expect((await act((db) => handoversOf(db, schoolId)))[0]).toMatchObject({
      kind: 'illegal',
      hasCopy: false,
    })
  })
})

describe('what a network is asked', () => {
  const onNetwork = () =>
    comment(scene, {
      ...onFacebook(scene),
      source: 'network',
      enteredBy: null,
      remote: { id: `at://reply/${randomUUID()}`, onId: 'at://post/1' },
    })

  it('is to hide what was removed here, until it did or a person is asked to', async () => {
    const commentId = await onNetwork()
    await remove(commentId)
    const due = (await act((db) => commentsToHide(db, NOW))).find(
      (one) => one.commentId === commentId,
    )
    if (!due) throw new Error('Nothing is due.')
    for (let nth = 0; nth < 6; nth += 1) {
      const result = { kind: 'again', why: 'It did not answer.', after: NOW } as const
      await act((db) => recordHiding(db, { trustId, comment: due, result }, NOW))
    }
    expect(await kept(scene, commentId)).toMatchObject({
      hide_state: 'failed',
      hide_note: 'It did not answer.',
    })
  })

  it('is nothing where Gatepost cannot reach it, and that is said', async () => {
    const commentId = await comment(scene, onFacebook(scene))
    await remove(commentId)
    expect(await kept(scene, commentId)).toMatchObject({
      hide_state: 'cannot',
      hide_note: expect.stringMatching(/by hand/),
    })
  })

  it('leaves alone what was taken back meanwhile', async () => {
    const commentId = await onNetwork()
    await remove(commentId)
    const [due] = await act((db) => commentsToHide(db, NOW))
    await act((db) => undoDecision(db, publisher, { commentId, revision: 2 }, NOW))
    if (due) {
      const result = { kind: 'hidden' } as const
      await act((db) => recordHiding(db, { trustId, comment: due, result }, NOW))
    }
    expect(await kept(scene, commentId)).toMatchObject({ hide_state: 'none' })
  })
})

describe('the queue', () => {
  it('masks names of learners for those who may not look learners up', async () => {
    await comment(scene, { text: 'Well done Ifan Penhallow, what a goal' })
    const words = async (actor: typeof head) =>
      (await queue(actor))
        .map((one) => one.pieces?.map((piece) => piece.text).join('') ?? '')
        .find((text) => text.endsWith('what a goal'))
    expect(await words(head)).toBe('Well done Ifan Penhallow, what a goal')
    expect(await words(moderator)).toBe('Well done [a name], what a goal')
  })

  it('has the gravest first, pages without gaps or repeats, and filters', async () => {
    for (let nth = 0; nth < 30; nth += 1) {
      await comment(scene, { text: `Number ${nth}${nth % 3 === 0 ? ' muppet' : ''}` })
    }
    const seen: string[] = []
    let after: QueueFilter['after']
    for (;;) {
      const page = await queue(head, { show: 'waiting', after })
      const shown = page.slice(0, 20)
      seen.push(...shown.map((one) => one.commentId))
      const last = shown.at(-1)
      if (page.length <= 20 || !last) break
      after = { rank: last.rank, at: last.dueAt, commentId: last.commentId }
    }
    const all = await act((db) =>
      db
        .selectFrom('comments')
        .select('comment_id')
        .where('school_id', '=', schoolId)
        .where('state', '=', 'waiting')
        .orderBy('rank')
        .orderBy('due_at')
        .orderBy('comment_id')
        .execute(),
    )
    expect(seen).toEqual(all.map((row) => row.comment_id))
    const held = await queue(head, { show: 'waiting', standing: 'held' })
    expect(new Set(held.map((one) => one.standing))).toEqual(new Set(['held']))
    const elsewhere = await queue(head, { show: 'waiting', channelId: scene.facebook })
    expect(elsewhere.every((one) => one.channelId === scene.facebook)).toBe(true)
  })
})

describe('in time', () => {
  it('sealed copies go, with the names of their authors, and what was decided stays', async () => {
    const commentId = await comment(scene)
    await remove(commentId)
    await act((db) => forgetComments(db, trustId, new Date('2027-05-19T12:00:00Z')))
    expect((await kept(scene, commentId)).author_name).not.toBe('')
    await act((db) => forgetComments(db, trustId, new Date('2027-05-21T12:00:00Z')))
    expect(await kept(scene, commentId)).toMatchObject({ author_name: '', state: 'removed' })
    const decisions = await act((db) =>
      db
        .selectFrom('comment_decisions')
        .select('outcome')
        .where('comment_id', '=', commentId)
        .execute(),
    )
    expect(decisions).toEqual([{ outcome: 'removed' }])
  })

  it('a school changes how it takes comments, and its channel remembers', async () => {
    await open(scene, { openDays: 3, nameShown: 'initials' })
    const shown = await act((db) => shownComments(db, scene.publicationId, 'initials'))
    for (const one of shown) expect(one.author).toBe('W. M.')
  })
})
