import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeSealingKey, readSealingKeys } from '../sealing/index.ts'
import { openCredentials, sealCredentials } from './seal-credentials.ts'

const keys = readSealingKeys(makeSealingKey())
const place = { trustId: randomUUID(), channelId: randomUUID() }

test('what opens an account opens for its trust and its channel alone', () => {
  const sealed = sealCredentials(keys, place, { token: 'larch-heron' })
  expect(openCredentials(keys, place, sealed)).toEqual({ token: 'larch-heron' })
  expect(openCredentials(keys, { ...place, trustId: randomUUID() }, sealed)).toBeUndefined()
  expect(openCredentials(keys, { ...place, channelId: randomUUID() }, sealed)).toBeUndefined()
})
