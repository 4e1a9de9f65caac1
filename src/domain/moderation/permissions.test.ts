import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { aRule, comment, kept, setModerationScene } from '../../../test/support/moderation-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import { addPerson, addSchool, openWorld } from '../../../test/support/small-trust.ts'
import { COMMENT_ACTIONS, type CommentAction, openCommentActions } from '../../policy/index.ts'
import { COMMENT_STATES, type CommentState } from '../../vocabulary/moderation.ts'
import type { Actor } from '../people/index.ts'
import { createGateIndexes } from '../posts/index.ts'
import {
  appealComment,
  decideAppeal,
  handOver,
  letThrough,
  moderationReach,
  readCopy,
  removeComment,
  stopComment,
  takeComment,
  undoDecision,
} from './index.ts'
import { receiptCode, receiptDigest } from './receipt.ts'

const gate = createGateIndexes()
const database = await openWorld()
const scene = await setModerationScene(database)
let rule: string

/** Everybody a school has, each with the part in moderation that they should have. */
const PEOPLE: Readonly<
  Record<string, { readonly actor: Actor; readonly part?: 'moderator' | 'lead' }>
> = {
  head: { actor: scene.head, part: 'lead' },
  'safeguarding lead': { actor: scene.dsl, part: 'lead' },
  'media officer': { actor: scene.publisher, part: 'lead' },
  'moderator of the channel': { actor: scene.moderator, part: 'moderator' },
  author: { actor: scene.author },
  'line manager': { actor: scene.manager },
  'deputy head': { actor: scene.deputy },
  office: { actor: scene.office },
  governor: { actor: await addPerson(database, scene, 'governor') },
  'trust officer': { actor: await addPerson(database, scene, 'trust_officer') },
  administrator: { actor: await addPerson(database, scene, 'administrator') },
  'somebody without a role': { actor: await addPerson(database, scene) },
  'head of another school': {
    actor: await addPerson(database, await addSchool(database, scene.trustId), 'head'),
  },
}

const CASES = Object.keys(PEOPLE).flatMap((who) =>
  COMMENT_STATES.flatMap(({ code: state }) =>
    COMMENT_ACTIONS.map((action) => [who, state, action] as const),
  ),
)

beforeAll(async () => {
  await comment(scene)
  rule = await aRule(scene)
})

/** A comment in this state, with an appeal where it was removed; another lead decided on it. */
async function commentIn(state: CommentState): Promise<string> {
  const code = receiptCode('x', randomUUID())
  const commentId = await comment(scene, { receiptSha256: receiptDigest(code) ?? null })
  const decider = await addPerson(database, scene, 'head')
  const seen = { commentId, revision: 1 }
  const act = (work: Parameters<typeof database.write<{ ok: boolean }>>[1]) =>
    database.write(scene.trustId, work)
  if (state === 'shown') await act((db) => letThrough(db, decider, seen, { gate, now: NOW }))
  if (state === 'stopped') {
    await act((db) => stopComment(db, decider, { commentId, answer: 'unsure' }, NOW))
  }
  if (state === 'removed') {
    const removal = { ...seen, houseRuleId: rule, severity: 'minor', wordsToAuthor: '' } as const
    await act((db) => removeComment(db, decider, removal, NOW))
    const { trustId, schoolId } = scene
    await act((db) => appealComment(db, { trustId, schoolId, code, words: 'Why?' }, NOW))
  }
  expect((await kept(scene, commentId)).state).toBe(state)
  return commentId
}

function attempt(actor: Actor, commentId: string, revision: number, action: CommentAction) {
  const seen = { commentId, revision }
  return database.write<{ readonly ok: boolean; readonly kind?: string }>(scene.trustId, (db) => {
    switch (action) {
      case 'take':
        return takeComment(db, actor, { commentId }, NOW)
      case 'let_through':
        return letThrough(db, actor, seen, { gate, now: NOW })
      case 'remove':
        return removeComment(
          db,
          actor,
          { ...seen, houseRuleId: rule, severity: 'serious', wordsToAuthor: '' },
          NOW,
        )
      case 'hand_over':
        return handOver(db, actor, { commentId, reason: 'It reads like a threat.' }, NOW)
      case 'stop':
        return stopComment(db, actor, { commentId, answer: 'yes' }, NOW)
      case 'undo':
        return undoDecision(db, actor, seen, NOW)
      case 'read_copy':
        return readCopy(db, actor, { commentId }, NOW)
      case 'decide_appeal':
        return decideAppeal(db, actor, { commentId, outcome: 'refused', answer: 'It stays.' }, NOW)
    }
  })
}

/** What more than part and state it takes: a copy to read, and a decision of one's own to take back. */
function alsoPossible(part: 'moderator' | 'lead', state: CommentState, action: CommentAction) {
  if (action === 'read_copy') return state === 'removed'
  if (action === 'undo') return part === 'lead'
  return true
}

describe('who may do what with a comment in which state', () => {
  it.each(CASES)('%s, %s, %s', async (who, state, action) => {
    const person = PEOPLE[who]
    if (!person) throw new Error(who)
    const { actor, part } = person
    const commentId = await commentIn(state)
    const before = await kept(scene, commentId)
    const result = await attempt(actor, commentId, before.revision, action)
    const allowed =
      part !== undefined &&
      openCommentActions(part, state).includes(action) &&
      alsoPossible(part, state, action)
    expect(result.ok).toBe(allowed)
    if (allowed) return
    expect(await kept(scene, commentId)).toEqual(before)
    if (part === undefined) expect(['forbidden', 'not_found']).toContain(result.kind)
  })

  it.each(Object.entries(PEOPLE))('%s sees a queue only with a part in it', async (_, person) => {
    const reach = await database.read(scene.trustId, (db) =>
      moderationReach(db, person.actor, scene.schoolId, '2026-11-20'),
    )
    expect(reach?.own.part).toBe(person.part)
  })
})

describe('a moderator of one channel', () => {
  it('cannot touch the comments of another', async () => {
    const commentId = await comment(scene, { channelId: scene.facebook, publicationId: null })
    for (const action of COMMENT_ACTIONS) {
      const result = await attempt(scene.moderator, commentId, 1, action)
      expect(result.ok, action).toBe(false)
    }
    expect(await attempt(scene.head, commentId, 1, 'take')).toMatchObject({ ok: true })
  })
})
