import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  comment,
  kept,
  open,
  SECRET,
  setModerationScene,
  write,
} from '../../../test/support/moderation-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import { openWorld, trailOf } from '../../../test/support/small-trust.ts'
import { createGateIndexes } from '../posts/index.ts'
import {
  commentablePost,
  commentOfReceipt,
  letThrough,
  makeFormToken,
  shownComments,
} from './index.ts'
import { receiptDigest } from './receipt.ts'

const gate = createGateIndexes()
const database = await openWorld()
const scene = await setModerationScene(database)
const read = <T>(query: Parameters<typeof database.read<T>>[1]) =>
  database.read(scene.trustId, query)

describe('a comment that a visitor writes', () => {
  it('is seen by nobody before a person let it through, and then by every reader', async () => {
    const sent = await write(scene, { text: 'Three cheers for the team!' })
    if (!sent.ok) throw new Error(sent.message)
    const shown = () => read((db) => shownComments(db, scene.publicationId, 'full'))
    expect((await shown()).map((one) => one.text)).not.toContain('Three cheers for the team!')
    const { comment_id: commentId } = await read((db) =>
      db
        .selectFrom('comments')
        .select('comment_id')
        .where('receipt_sha256', '=', receiptDigest(sent.code) ?? '')
        .executeTakeFirstOrThrow(),
    )
    await database.write(scene.trustId, (db) =>
      letThrough(db, scene.moderator, { commentId, revision: 1 }, { gate, now: NOW }),
    )
    expect((await shown()).at(-1)).toMatchObject({
      text: 'Three cheers for the team!',
      author: 'Wren Marlowe',
    })
  })

  it('is one comment with one code, however often its form is sent, also at the same moment', async () => {
    const token = makeFormToken(SECRET, scene.publicationId, new Date(NOW.getTime() - 20_000))
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => write(scene, { token, text: 'Pressed five times' })),
    )
    expect(new Set(sent.map((one) => one.ok && one.code)).size).toBe(1)
    const rows = await read((db) =>
      db
        .selectFrom('comments')
        .select('comment_id')
        .where('text', '=', 'Pressed five times')
        .execute(),
    )
    expect(rows).toHaveLength(1)
  })

  it('is followed with its code, however that is typed, at its own school alone', async () => {
    const sent = await write(scene)
    if (!sent.ok) throw new Error(sent.message)
    const typed = sent.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')
    const own = await read((db) =>
      commentOfReceipt(db, { schoolId: scene.schoolId, code: typed }, NOW),
    )
    expect(own).toMatchObject({ state: 'waiting', mayAppeal: false })
    for (const asked of [
      { schoolId: randomUUID(), code: sent.code },
      { schoolId: scene.schoolId, code: '0000-0000-0000-0000' },
      { schoolId: scene.schoolId, code: 'x'.repeat(5_000) },
    ]) {
      expect(await read((db) => commentOfReceipt(db, asked, NOW))).toBeUndefined()
    }
  })

  it.each([
    ['a program that fills every field', { website: 'https://spam.example' }, /Leave the last/],
    [
      'a program that is too fast',
      { token: makeFormToken(SECRET, scene.publicationId, NOW) },
      /very quick/,
    ],
    ['a form that nobody made', { token: 'made.up' }, /open for long/],
    [
      'a form of another post',
      { token: makeFormToken(SECRET, randomUUID(), new Date(0)) },
      /open for long/,
    ],
    ['a password', { text: 'Log in with password: Hx7!kfUu92pQ' }, /password/],
  ])('is refused from %s, plainly', async (_, more, says) => {
    const sent = await write(scene, more)
    expect(sent).toMatchObject({ ok: false, message: expect.stringMatching(says) })
  })

  it('is refused when too many came from one address, and taken again after a while', async () => {
    const address = '198.51.100.7'
    const sent: boolean[] = []
    for (let nth = 0; nth < 21; nth += 1) {
      sent.push((await write(scene, { address, text: `Number ${nth}` })).ok)
    }
    expect(sent.filter((ok) => ok)).toHaveLength(20)
    const later = new Date(NOW.getTime() + 16 * 60_000)
    expect(await write(scene, { address }, later)).toMatchObject({ ok: true })
  })

  it('leaves an entry in the trail with ids and a digest alone', async () => {
    const commentId = await comment(scene, { text: 'Only for the trail' })
    expect(await trailOf(database, scene.trustId)).toContain(
      `comment.received comment:${commentId}`,
    )
    const row = await read((db) =>
      db
        .selectFrom('trail_entries')
        .select('facts')
        .where('subject', '=', `comment:${commentId}`)
        .executeTakeFirstOrThrow(),
    )
    expect(JSON.stringify(row.facts)).not.toContain('Only')
  })
})

describe('the rules of a channel', () => {
  it.each([
    ['a learner', 'Well done Ifan Penhallow, what a goal', 'held', 'learner_name'],
    ['a word of its own, with look-alike letters', 'What a mυppеt', 'held', 'words'],
    ['a word of its own, set apart', 'You m u p p e t', 'held', 'words'],
    ['a word to be pointed out', 'The parking was bad', 'flagged', 'words'],
    ['abuse', 'You are a wanker', 'held', 'abuse'],
    ['a telephone number', 'Ring me on 07700 900123', 'held', 'contact_detail'],
    ['a link', 'Look at www.cheap-tickets.example', 'flagged', 'links'],
    ['a script', '<script>alert(1)</script> see evil.com', 'flagged', 'links'],
  ])('find %s', async (_, text, standing, kind) => {
    const row = await kept(scene, await comment(scene, { text }))
    expect(row.standing).toBe(standing)
    expect(row.state).toBe('waiting')
    expect(JSON.stringify(row.reasons)).toContain(kind)
    expect(row.text).toBe(text)
  })

  it('point a new author out, and one whose comment was let through no longer', async () => {
    const author = 'Robin Oakes'
    const first = await comment(scene, { author, text: 'The first of mine' })
    expect(JSON.stringify((await kept(scene, first)).reasons)).toContain('new_author')
    await database.write(scene.trustId, (db) =>
      letThrough(db, scene.head, { commentId: first, revision: 1 }, { gate, now: NOW }),
    )
    const second = await kept(scene, await comment(scene, { author, text: 'Another of mine' }))
    expect(second).toMatchObject({ standing: 'plain', reasons: [] })
  })

  it('point out the same words again, whatever their signs and case', async () => {
    await comment(scene, { text: 'Vote for me, everybody!' })
    const again = await kept(scene, await comment(scene, { text: 'VOTE FOR ME — everybody' }))
    expect(JSON.stringify(again.reasons)).toContain('repeat')
  })

  it('never let the school turn off what protects learners', async () => {
    await open(scene, { effects: { learner_name: 'off', abuse: 'off', links: 'off' } })
    const named = await kept(scene, await comment(scene, { text: 'Well done Ifan Penhallow' }))
    expect(named.standing).toBe('held')
    const abusive = await kept(scene, await comment(scene, { text: 'You are a wanker, I say' }))
    expect(abusive.standing).toBe('flagged')
    await open(scene)
  })
})

describe('comments on a post', () => {
  const may = async (now: Date) =>
    (
      await read((db) =>
        commentablePost(db, { schoolId: scene.schoolId, publicationId: scene.publicationId }, now),
      )
    )?.may

  it('are open for fourteen days, and then closed by themselves', async () => {
    expect(await may(NOW)).toMatchObject({ open: true })
    const later = new Date(NOW.getTime() + 14 * 86_400_000)
    expect(await may(later)).toEqual({ open: false, because: 'over' })
  })

  it('are off until the school opens them', async () => {
    await open(scene, { isOpen: false })
    expect(await may(NOW)).toEqual({ open: false, because: 'off' })
    expect(await write(scene)).toMatchObject({ ok: false })
    await open(scene)
  })

  it('open on the school’s own page alone, under house rules that can be read', async () => {
    expect(await open(scene, { channelId: scene.facebook })).toMatchObject({ ok: false })
    const rules = async (house_rules: string) =>
      database.write(scene.trustId, (db) =>
        db.updateTable('schools').set({ house_rules }).execute(),
      )
    await rules('')
    expect(await open(scene)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/house rules/),
    })
    await rules('Be kind.')
    expect(await open(scene)).toEqual({ ok: true })
  })
})
