import { describe, expect, it } from 'vitest'
import { createFakeNetwork } from '../../test/support/fake-network.ts'
import { aRule, kept, moderateIn } from '../../test/support/moderation-scene.ts'
import {
  passTime,
  publishThere,
  setNetworkScene,
  stands,
} from '../../test/support/network-scene.ts'
import { NOW } from '../../test/support/policy.ts'
import { setPostScene } from '../../test/support/post-scene.ts'
import { addPerson, openWorld } from '../../test/support/small-trust.ts'
import { removeComment } from '../domain/moderation/index.ts'
import type { NetworkAdapter, NotDone, Reply } from '../networks/network.ts'
import { fetchComments } from './fetch-comments.ts'
import { hideComments } from './hide-comments.ts'

const database = await openWorld()
const account = { server: 'https://fake.example', credentials: { token: 'a token' } }

interface Wanted {
  replies?: readonly Reply[] | NotDone | 'throws'
  hiding?: Awaited<ReturnType<NetworkAdapter['hideReply']>>
}

/** A school with a post on a network whose answers the test chooses. */
async function setScene() {
  const wanted: Wanted = {}
  const hidden: string[] = []
  const adapter: NetworkAdapter = {
    ...createFakeNetwork().adapter,
    async replies() {
      if (wanted.replies === 'throws') throw new Error('The adapter has a fault.')
      if (wanted.replies && 'kind' in wanted.replies) return wanted.replies
      return { kind: 'replies', replies: wanted.replies ?? [] }
    },
    async hideReply(_, { remoteId }) {
      hidden.push(remoteId)
      return wanted.hiding ?? { kind: 'hidden' }
    },
  }
  const posts = await setPostScene(database)
  const scene = await moderateIn(posts, await addPerson(database, posts, 'dsl'))
  const set = await setNetworkScene(scene, adapter, account)
  const postId = await publishThere(set)
  await passTime(set, 1)
  const { remoteId } = await stands(set, postId)
  return { ...set, scene, wanted, hidden, onRemoteId: remoteId ?? '' }
}
type Scene = Awaited<ReturnType<typeof setScene>>

const reply = (set: Scene, more: Partial<Reply> = {}): Reply => ({
  remoteId: 'r1',
  onRemoteId: set.onRemoteId,
  address: 'https://fake.example/r1',
  authorHandle: '@wren@fake.example',
  authorName: 'Wren',
  text: 'What a match!',
  at: new Date(NOW.getTime() - 60_000),
  ...more,
})

const taken = ({ scene, channelId }: Scene) =>
  database.read(scene.trustId, (db) =>
    db.selectFrom('comments').selectAll().where('channel_id', '=', channelId).execute(),
  )

describe('answers on a network', () => {
  it('come into the queue once, however often they are asked for', async () => {
    const set = await setScene()
    set.wanted.replies = [reply(set), reply(set, { remoteId: 'r2', text: 'And again' })]
    await fetchComments(set.installation)
    await fetchComments(set.installation)
    const rows = await taken(set)
    expect(rows.map((row) => row.remote_id).sort()).toEqual(['r1', 'r2'])
    expect(rows[0]).toMatchObject({ state: 'waiting', source: 'network' })
    expect(rows[0]?.publication_id).not.toBeNull()
  })

  it('are cut to fit, from a clock that is ahead, and with what no database can hold', async () => {
    const set = await setScene()
    const ahead = new Date('2031-01-01T00:00:00Z')
    set.wanted.replies = [
      reply(set, { text: `\0${'a'.repeat(50_000)}`, authorName: 'b'.repeat(9_000), at: ahead }),
    ]
    await fetchComments(set.installation)
    const [row] = await taken(set)
    expect(row?.text).toHaveLength(3_000)
    expect(row?.author_name).toHaveLength(100)
    expect(row?.written_at).toEqual(set.clock.now)
  })

  it.each([
    ['asks to wait', { kind: 'later', why: 'Too many questions.' }],
    ['refuses', { kind: 'refused', why: 'No.' }],
    ['has taken its token back', { kind: 'reconnect', why: 'Join it anew.' }],
    ['has a fault', 'throws'],
  ] as const)('are asked for again where the network %s', async (_, answer) => {
    const set = await setScene()
    set.wanted.replies = answer
    await fetchComments(set.installation)
    expect(await taken(set)).toEqual([])
    set.wanted.replies = [reply(set)]
    await fetchComments(set.installation)
    expect(await taken(set)).toHaveLength(1)
  })
})

describe('what was removed here', () => {
  async function removed(set: Scene): Promise<string> {
    set.wanted.replies = [reply(set)]
    await fetchComments(set.installation)
    const [row] = await taken(set)
    const commentId = row?.comment_id ?? ''
    const removal = {
      commentId,
      revision: 1,
      houseRuleId: await aRule(set.scene),
      severity: 'minor',
      wordsToAuthor: '',
    } as const
    const result = await database.write(set.scene.trustId, (db) =>
      removeComment(db, set.scene.head, removal, NOW),
    )
    expect(result).toEqual({ ok: true })
    return commentId
  }

  it('is hidden on the network, once', async () => {
    const set = await setScene()
    const commentId = await removed(set)
    await hideComments(set.installation)
    await hideComments(set.installation)
    expect(set.hidden).toEqual(['r1'])
    expect(await kept(set.scene, commentId)).toMatchObject({ hide_state: 'hidden' })
  })

  it('is said to stand there still where the network cannot hide it', async () => {
    const set = await setScene()
    set.wanted.hiding = { kind: 'cannot', why: 'Mastodon hides no replies of others.' }
    const commentId = await removed(set)
    await hideComments(set.installation)
    expect(await kept(set.scene, commentId)).toMatchObject({
      hide_state: 'cannot',
      hide_note: 'Mastodon hides no replies of others.',
    })
  })

  it('is tried again later, and not before the network said', async () => {
    const set = await setScene()
    const retryAt = new Date(NOW.getTime() + 3_600_000)
    set.wanted.hiding = { kind: 'later', why: 'Wait.', retryAt }
    const commentId = await removed(set)
    await hideComments(set.installation)
    await hideComments(set.installation)
    expect(set.hidden).toHaveLength(1)
    set.wanted.hiding = { kind: 'hidden' }
    set.clock.now = new Date(retryAt.getTime() + 1_000)
    await hideComments(set.installation)
    expect(await kept(set.scene, commentId)).toMatchObject({ hide_state: 'hidden' })
  })
})
