import { describe, expect, it } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import { postNow, setPostScene, writeApproved } from '../../../test/support/post-scene.ts'
import { openWorld, trailOf } from '../../../test/support/small-trust.ts'
import { createGateIndexes } from './gate-indexes.ts'
import { publishPost } from './publish-post.ts'

const database = await openWorld()
const scene = await setPostScene(database)
const gate = createGateIndexes({ heldWords: async () => ['Hazel Larchwood', 'heron outing'] })

async function publish(text: string) {
  const postId = await writeApproved(scene, { photos: [], text })
  const { contentSha256 } = await postNow(scene, postId)
  const result = await database.write(scene.trustId, (db) =>
    publishPost(db, scene.publisher, { postId, contentSha256 }, { gate, now: NOW }),
  )
  return { result, postId }
}

describe('words that safeguarding keeps from being published', () => {
  it.each([
    'We thank Hazel Larchwood for coming.',
    'A fine day! #HazelLarchwood',
    'All about the HERON  outing.',
  ])('keep a post back that was approved before: %s', async (text) => {
    const { result, postId } = await publish(text)
    expect(result).toMatchObject({ ok: false, kind: 'stopped' })
    expect(JSON.stringify(result)).not.toMatch(/larchwood|heron/i)
    expect((await postNow(scene, postId)).state).toBe('held')
    expect((await trailOf(database, scene.trustId)).join()).not.toMatch(/larchwood|heron/i)
  })

  it('let every other post go out', async () => {
    const { result } = await publish('The hazel hedge has been cut.')
    expect(result).toMatchObject({ ok: true })
  })
})
