import { expect, test } from 'vitest'
import { createFakeNetwork } from '../../../../test/support/fake-network.ts'
import { setNetworkScene } from '../../../../test/support/network-scene.ts'
import { NOW } from '../../../../test/support/policy.ts'
import { setPostScene } from '../../../../test/support/post-scene.ts'
import { openWorld } from '../../../../test/support/small-trust.ts'
import { makeSealingKey, readSealingKeys, type SealingKeys } from '../../sealing/index.ts'
import { openAccount } from './open-account.ts'
import { resealAccounts } from './reseal.ts'

const database = await openWorld()
const account = { server: 'https://fake.example', credentials: { token: 'a token' } }
const freshKeys = () => readSealingKeys(makeSealingKey())

async function setScene() {
  const scene = await setPostScene(database)
  const set = await setNetworkScene(scene, createFakeNetwork().adapter, account)
  const { trustId } = scene
  return {
    keys: set.keys,
    open: (keys: SealingKeys) =>
      database.read(trustId, (db) => openAccount(db, keys, set.channelId)),
    reseal: (keys: SealingKeys) => database.write(trustId, (db) => resealAccounts(db, keys, NOW)),
  }
}

test('an account opens with the new key once it is sealed anew, and with the old one no more', async () => {
  const { keys, open, reseal } = await setScene()
  const [fresh] = freshKeys()
  expect(await reseal([fresh, ...keys])).toEqual({ resealed: 1, lost: 0 })
  expect(await open([fresh])).toMatchObject({ account })
  expect(await open(keys)).toBeUndefined()
  expect(await reseal([fresh, ...keys])).toEqual({ resealed: 0, lost: 0 })
})

test('an account that no key opens is left as it is, and counted', async () => {
  const { keys, open, reseal } = await setScene()
  expect(await reseal(freshKeys())).toEqual({ resealed: 0, lost: 1 })
  expect(await open(keys)).toMatchObject({ account })
})
