import { afterAll, expect, test } from 'vitest'
import { createFakeNetwork } from '../../../test/support/fake-network.ts'
import {
  passTimeUntilSettled,
  publishThere,
  setNetworkScene,
  stands,
} from '../../../test/support/network-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import {
  decideAs,
  postNow,
  setPostScene,
  submit,
  writeDraft,
} from '../../../test/support/post-scene.ts'
import { openTestDatabase } from '../../../test/support/postgres.ts'
import { openDatabase } from '../../db/open-database.ts'
import { confirmSlot } from '../../domain/posts/index.ts'
import { generateSigningKey, readSigningKey, sealTrail } from '../../domain/trail/index.ts'
import { publishDue } from '../../jobs/publish-due.ts'
import { sendNothingTwice } from './send-nothing-twice.ts'

const { appUrl, ownerUrl } = await openTestDatabase()
const key = readSigningKey(generateSigningKey())
const database = openDatabase({
  url: appUrl,
  beforeCommit: (db, trustId) => sealTrail(db, trustId, { key, now: NOW }),
})
afterAll(() => database.close())

test('a restored database looks for what was on its way, and lets slots lapse that have passed', async () => {
  const fake = createFakeNetwork()
  const scene = await setPostScene(database)
  const account = { server: 'https://fake.example', credentials: { token: 't' } }
  const set = await setNetworkScene(scene, fake.adapter, account)
  const sent = await publishThere(set)
  const slot = new Date(NOW.getTime() + 60_000)
  const due = await writeDraft(scene, { photos: [], channels: [set.channelId] }, slot)
  await submit(scene, due)
  await decideAs(scene, scene.deputy, due)
  const { contentSha256 } = await postNow(scene, due)
  const command = { postId: due, contentSha256, at: slot }
  await database.write(scene.trustId, (db) => confirmSlot(db, scene.publisher, command, NOW))
  // The backup is of this moment; both went out after it.
  const { publicationId } = await stands(set, sent)
  const outgoing = { key: publicationId, at: NOW, text: 'The cup is ours.', photos: [] }
  await fake.adapter.send(account, outgoing)

  set.clock.now = new Date(NOW.getTime() + 3_600_000)
  await sendNothingTwice(ownerUrl, set.clock.now)
  await publishDue(set.installation)
  await passTimeUntilSettled(set)
  expect((await postNow(scene, due)).state).toBe('lapsed')
  expect(await stands(set, sent)).toMatchObject({ state: 'live', remoteId: 'p1' })
  expect(fake.posts.size).toBe(1)
})
