import { expect, it } from 'vitest'
import { openTestInstallation } from '../../test/support/installation.ts'
import { NOW } from '../../test/support/policy.ts'
import { setPostScene } from '../../test/support/post-scene.ts'
import { forbidNumbers, NOVEMBER, policyDraftIn, postsIn } from '../../test/support/replay-scene.ts'
import { openWorld } from '../../test/support/small-trust.ts'
import { replayOf, startReplay } from '../domain/posts/index.ts'
import { replayPolicyDrafts } from './replay-policy-drafts.ts'

const database = await openWorld()

async function waitingIn() {
  const scene = await setPostScene(database)
  await postsIn(scene)
  const draftId = await policyDraftIn(scene)
  await forbidNumbers(scene, draftId)
  const command = { draftId, schoolId: scene.schoolId, ...NOVEMBER }
  await database.write(scene.trustId, (db) => startReplay(db, scene.head, command, NOW))
  const now = () =>
    database.read(scene.trustId, (db) => replayOf(db, { draftId, schoolId: scene.schoolId }))
  return { scene, now }
}

it('brings every replay that waits to its end, in every trust', async () => {
  const [one, other] = [await waitingIn(), await waitingIn()]
  const installation = await openTestInstallation(database, { now: () => NOW })
  await replayPolicyDrafts(installation)
  for (const { now } of [one, other]) {
    expect(await now()).toMatchObject({ outcome: 'done', judged: 2, verdictsChanged: 1 })
  }
})

it('gives up one that cannot be made, and goes on with the next', async () => {
  const [broken, sound] = [await waitingIn(), await waitingIn()]
  const installation = await openTestInstallation(database, { now: () => NOW })
  const gate = {
    ...installation.gate,
    indexOf: async (...[db, schoolId]: Parameters<typeof installation.gate.indexOf>) => {
      if (schoolId === broken.scene.schoolId) throw new Error('The register cannot be read.')
      return installation.gate.indexOf(db, schoolId)
    },
  }
  await replayPolicyDrafts({ ...installation, gate })
  expect(await broken.now()).toMatchObject({ outcome: 'failed' })
  expect(await sound.now()).toMatchObject({ outcome: 'done' })
})
