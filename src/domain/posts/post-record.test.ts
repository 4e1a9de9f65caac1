import { describe, expect, test } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import {
  decideAs,
  type PostScene,
  postNow,
  publishAs,
  setPostScene,
  submit,
  writeApproved,
  writeDraft,
} from '../../../test/support/post-scene.ts'
import { addPerson, addSchool, addTrust, openWorld } from '../../../test/support/small-trust.ts'
import { londonDate } from '../london-time.ts'
import { policyInForce } from '../policies/index.ts'
import { postForReader } from './queries/post-for-reader.ts'
import { postRecord } from './queries/post-record.ts'
import { recordProof } from './record-proof.ts'

const database = await openWorld()
const ADDRESS = 'https://facebook.example/larkfield/posts/77'

const recordOf = (scene: PostScene, postId: string) =>
  database.read(scene.trustId, (db) => postRecord(db, postId))

async function publishedPost(scene: PostScene): Promise<string> {
  const postId = await writeApproved(scene)
  expect(await publishAs(scene, scene.publisher, postId)).toEqual({
    ok: true,
    byHand: 1,
    sending: 0,
  })
  return postId
}

async function onFacebook(scene: PostScene, postId: string) {
  const { publications } = await recordOf(scene, postId)
  const found = publications.find((one) => one.channelName === 'Facebook')
  if (!found) throw new Error('Nothing went to Facebook.')
  return found
}

describe('the record of a post', () => {
  test('holds its version, every check, the decision, where it went, and the trail behind them', async () => {
    const scene = await setPostScene(database)
    const postId = await publishedPost(scene)
    const { contentSha256 } = await postNow(scene, postId)
    const { policyVersionId } = await database.read(scene.trustId, (db) =>
      policyInForce(db, scene.schoolId, londonDate(NOW)),
    )
    const record = await recordOf(scene, postId)
    expect(record.versions).toMatchObject([{ version: 1, contentSha256, frozenAt: NOW }])
    expect(record.checks.map(({ stage }) => stage)).toEqual(['submit', 'approve', 'publish'])
    for (const check of record.checks) {
      expect(check).toMatchObject({ version: 1, verdict: 'clear', policyVersionId })
    }
    expect(record.decisions).toMatchObject([
      { version: 1, role: 'deputy_head', outcome: 'approved', decidedBy: scene.deputy.name },
    ])
    expect(record.publications.map(({ channelName }) => channelName)).toEqual([
      'Facebook',
      'School page',
    ])
    const actions = record.entries.map(({ action }) => action)
    expect(actions.filter((action) => action.startsWith('post.'))).toEqual([
      'post.started',
      'post.submitted',
      'post.approved',
      'post.published',
    ])
    expect(new Set(record.entries.map(({ hash }) => hash)).size).toBe(record.entries.length)
  })

  test('keeps an earlier version, what was found in it and why it came back', async () => {
    const scene = await setPostScene(database)
    const postId = await writeDraft(scene)
    await submit(scene, postId)
    const reason = 'Name the year, not the class.'
    await decideAs(scene, scene.deputy, postId, { outcome: 'changes_requested', reason })
    const record = await recordOf(scene, postId)
    expect(record.decisions).toMatchObject([{ outcome: 'changes_requested', reason }])
    expect(record.publications).toEqual([])
  })

  test('says who wrote it, by name and position, to whoever decides on it', async () => {
    const scene = await setPostScene(database)
    const postId = await writeDraft(scene)
    await submit(scene, postId)
    const request = { postId, gate: scene.gate, now: NOW }
    const view = await database.read(scene.trustId, (db) =>
      postForReader(db, scene.deputy, request),
    )
    expect(view?.author).toEqual({ name: scene.author.name, position: scene.author.position })
    expect(view?.record.entries[0]?.actor).toBe(`person:${scene.author.personId}`)
  })
})

describe('recordProof()', () => {
  test('keeps what went out where, when, by whom, and then its address', async () => {
    const scene = await setPostScene(database)
    const postId = await publishedPost(scene)
    const before = await onFacebook(scene, postId)
    expect(before).toMatchObject({
      version: 1,
      state: 'awaiting_proof',
      publishedBy: scene.publisher.name,
      publishedAt: NOW,
      address: null,
    })
    const { publicationId } = before
    const command = { publicationId, address: ADDRESS }
    expect(
      await database.write(scene.trustId, (db) => recordProof(db, scene.publisher, command, NOW)),
    ).toEqual({ ok: true, postId })
    expect(await onFacebook(scene, postId)).toMatchObject({ state: 'live', address: ADDRESS })
    const { entries } = await recordOf(scene, postId)
    expect(entries.at(-1)?.action).toBe('publication.proved')
  })

  test('is for whoever publishes there', async () => {
    const scene = await setPostScene(database)
    const postId = await publishedPost(scene)
    const { publicationId } = await onFacebook(scene, postId)
    const elsewhere = await addSchool(database, scene.trustId)
    const stranger = await addPerson(database, elsewhere, 'media_officer')
    const command = { publicationId, address: ADDRESS }
    const by = (actor: PostScene['author']) =>
      database.write(scene.trustId, (db) => recordProof(db, actor, command, NOW))
    expect(await by(scene.author)).toMatchObject({ ok: false, kind: 'forbidden' })
    expect(await by(stranger)).toMatchObject({ ok: false, kind: 'not_found' })
    expect(await onFacebook(scene, postId)).toMatchObject({ address: null })
  })

  test('finds nothing of another trust', async () => {
    const scene = await setPostScene(database)
    const { publicationId } = await onFacebook(scene, await publishedPost(scene))
    const other = await addSchool(database, await addTrust(database))
    const publisher = await addPerson(database, other, 'media_officer')
    const command = { publicationId, address: ADDRESS }
    expect(
      await database.write(other.trustId, (db) => recordProof(db, publisher, command, NOW)),
    ).toMatchObject({ ok: false, kind: 'not_found' })
  })
})
